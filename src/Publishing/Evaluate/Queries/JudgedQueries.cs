namespace Publishing.Evaluate.Queries;

/// <summary>A set of judged queries, and which of its lines could not be read.</summary>
public sealed record JudgedQueries(IReadOnlyList<JudgedQuery> Queries, IReadOnlyList<SetFault> Faults)
{
    public const string Header = "id\tclass\tquery\trelevant\tforbidden\tnote";

    /// <summary>A line may end before cells that would be empty.</summary>
    private const int LeastCells = 4;

    private static readonly int Cells = Header.Split('\t').Length;

    /// <summary>Reads tab-separated lines below the line of column names; names of files are parted by commas.</summary>
    /// <exception cref="FormatException">It is no such set; German.</exception>
    public static JudgedQueries Read(TextReader reader)
    {
        if (reader.ReadLine()?.TrimStart('\uFEFF').TrimEnd() != Header)
            throw new FormatException($"Die erste Zeile muss die Spalten nennen, mit Tabulatoren getrennt: {Header.Replace('\t', ' ')}");

        List<JudgedQuery> queries = [];
        List<SetFault> faults = [];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var line = 2; reader.ReadLine() is { } row; line++)
        {
            if (string.IsNullOrWhiteSpace(row)) continue;
            if (ProblemOf(row.Split('\t'), ids) is { } problem) faults.Add(new(line, problem));
            else queries.Add(Query(line, row.Split('\t')));
        }

        return new(queries, faults);
    }

    private static string? ProblemOf(string[] cells, HashSet<string> ids)
    {
        if (cells.Length < LeastCells || cells.Length > Cells) return $"Die Zeile hat {cells.Length} Spalten statt {Cells}.";
        var query = Query(0, cells);
        if (query.Id.Length == 0 || query.Class.Length == 0 || query.Text.Length == 0) return "Es fehlt id, class oder query.";
        if (query.Relevant.Count + query.Forbidden.Count == 0) return "Die Zeile nennt keine Datei.";
        if (query.Relevant.Intersect(query.Forbidden, StringComparer.Ordinal).FirstOrDefault() is { } both)
            return $"„{both}“ ist erwartet und verboten zugleich.";
        return ids.Add(query.Id) ? null : $"Die id „{query.Id}“ kommt zum zweiten Mal vor.";
    }

    private static JudgedQuery Query(int line, string[] cells) => new(
        line, cells[0].Trim(), cells[1].Trim(), cells[2].Trim(), Files(cells[3]), Files(cells.ElementAtOrDefault(4)), cells.ElementAtOrDefault(5)?.Trim() ?? "");

    private static string[] Files(string? cell) =>
        [.. (cell ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
