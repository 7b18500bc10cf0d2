namespace Publishing.Evaluate.Queries;

/// <summary>A document in an answer.</summary>
/// <param name="Marked">What the snippets of its first passage mark: why it was found.</param>
public sealed record AnsweredDocument(string Id, string FileName, IReadOnlyList<string> Marked);

/// <summary>What the search answered.</summary>
/// <param name="Documents">By the place of each one's first passage; as many as were asked for, at least twenty where there are so many.</param>
/// <param name="Complete">Whether these are all.</param>
public sealed record AnsweredQuery(PlacedQuery Query, IReadOnlyList<AnsweredDocument> Documents, bool Complete)
{
    /// <summary>The spelling that was offered and asked for in place of a query without hits; else null.</summary>
    public string? Followed { get; init; }

    /// <summary>From 1; null where it is not among them.</summary>
    public int? RankOf(string documentId)
    {
        for (var at = 0; at < Documents.Count; at++)
            if (Documents[at].Id == documentId)
                return at + 1;
        return null;
    }

    /// <summary>Ranks of those found, by rising rank.</summary>
    public int[] Ranks(IEnumerable<JudgedDocument> documents) => [.. documents.Select(document => RankOf(document.Id)).OfType<int>().Order()];
}
