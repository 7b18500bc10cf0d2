namespace Publishing.Evaluate.Queries;

/// <summary>A document that a set names.</summary>
/// <param name="Id">The document's.</param>
/// <param name="Name">As the set has it.</param>
public sealed record JudgedDocument(string Id, string Name);

/// <summary>A judged query, its files found in the archive.</summary>
/// <param name="Relevant">Each document once; fewer than the set names where the archive lacks some.</param>
/// <param name="Forbidden">The same.</param>
public sealed record PlacedQuery(JudgedQuery Judged, IReadOnlyList<JudgedDocument> Relevant, IReadOnlyList<JudgedDocument> Forbidden)
{
    /// <summary>Whether there is anything left to measure.</summary>
    public bool CanBeMeasured => Relevant.Count + Forbidden.Count > 0;
}

/// <summary>The names of the archive's files: a set may name one in whole, or by its end after a slash.</summary>
public sealed class ArchivedNames
{
    private readonly Dictionary<string, HashSet<string>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _ends = new(StringComparer.Ordinal);

    /// <param name="files">Documents with all names they bear.</param>
    public ArchivedNames(IEnumerable<(string Id, string Name)> files)
    {
        foreach (var (id, name) in files)
        {
            Add(_whole, name, id);
            for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1)) Add(_ends, name[(slash + 1)..], id);
        }
    }

    /// <summary>Finds the documents of each query. A name that means none or several is a fault of the set, and is left out.</summary>
    public (IReadOnlyList<PlacedQuery> Queries, IReadOnlyList<SetFault> Faults) Place(JudgedQueries set)
    {
        List<SetFault> faults = [.. set.Faults];
        var queries = set.Queries.Select(query => new PlacedQuery(query, Find(query.Line, query.Relevant, faults), Find(query.Line, query.Forbidden, faults)));
        return ([.. queries.Where(query => query.CanBeMeasured)], [.. faults.OrderBy(fault => fault.Line)]);
    }

    private JudgedDocument[] Find(int line, IReadOnlyList<string> names, List<SetFault> faults)
    {
        List<JudgedDocument> found = [];
        foreach (var name in names)
        {
            var ids = _whole.GetValueOrDefault(name) ?? _ends.GetValueOrDefault(name) ?? [];
            if (ids.Count == 1) found.Add(new(ids.Single(), name));
            else faults.Add(new(line, ids.Count == 0 ? $"„{name}“ ist nicht im Archiv." : $"„{name}“ ist nicht eindeutig: {ids.Count} Dateien enden so."));
        }

        return [.. found.DistinctBy(document => document.Id)];
    }

    private static void Add(Dictionary<string, HashSet<string>> names, string name, string id)
    {
        if (!names.TryGetValue(name, out var ids)) names[name] = ids = new(StringComparer.Ordinal);
        ids.Add(id);
    }
}
