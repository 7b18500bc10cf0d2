using Publishing.Documents;
using Publishing.Index;

namespace Publishing.Search;

/// <summary>A piece of a snippet; <paramref name="Marked"/> where the query hit. Plain text, to be encoded by whoever shows it.</summary>
public sealed record SnippetPart(string Text, bool Marked);

/// <summary>One passage of the text around hits.</summary>
public sealed record Snippet(int PageNumber, IReadOnlyList<SnippetPart> Parts);

/// <summary>One agenda item or page that answers a query.</summary>
/// <param name="AgendaItem">Null for what a page says outside of items.</param>
/// <param name="PageNumber">Where its best snippet stands.</param>
/// <param name="Snippets">The best first; empty where only a title answers.</param>
/// <param name="SimilarSpelling">Whether it answers only by what doubtful words of the text may be.</param>
public sealed record Passage(EntryItem? AgendaItem, int PageNumber, IReadOnlyList<Snippet> Snippets, bool SimilarSpelling);

/// <summary>A document that answers a query, shown by its best passage; or one passage, where passages are asked for singly.</summary>
public sealed record Hit
{
    public required string DocumentId { get; init; }

    public required string FileName { get; init; }

    public required DocumentKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Organization { get; init; }

    /// <summary>Of the meeting, else of the document; null where neither is known.</summary>
    public DateOnly? Date { get; init; }

    public EntryItem? AgendaItem { get; init; }

    /// <summary>The page of the best passage.</summary>
    public required int PageNumber { get; init; }

    public IReadOnlyList<Snippet> Snippets { get; init; } = [];

    /// <summary>Normalised numbers of the papers named in the entry, each once.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Whether the query is answered only by what doubtful words of the text may be; the snippets mark those words.</summary>
    public bool SimilarSpelling { get; init; }

    /// <summary>Normalised numbers of the papers that the hit's document itself is.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>The best passages, <see cref="MostPassages"/> at most; the first is the one that the hit itself shows.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>How many passages of the document answer.</summary>
    public int PassageCount { get; init; } = 1;

    public const int MostPassages = 3;

    /// <param name="best">Hits of one document, each for one passage, the best first.</param>
    /// <param name="count">How many passages of the document answer.</param>
    internal static Hit Of(IReadOnlyList<Hit> best, int count) =>
        best[0] with { Passages = [.. best.SelectMany(hit => hit.Passages)], PassageCount = count };
}

public sealed record FacetValue(string Value, int Count);

/// <summary>Counts of passages, each list by falling count, then by value. A list counts what would be found if the search were not narrowed by it.</summary>
/// <remarks>A count is the <see cref="SearchResults.TotalPassages"/> of the search narrowed to the value instead.</remarks>
public sealed record Facets
{
    /// <summary>What is counted.</summary>
    public string Unit { get; } = "passages";

    /// <summary>A facet lists so many values, the most frequent.</summary>
    public const int Longest = 100;

    public IReadOnlyList<FacetValue> Organizations { get; init; } = [];

    public IReadOnlyList<FacetValue> Years { get; init; } = [];

    public IReadOnlyList<FacetValue> Kinds { get; init; } = [];

    public IReadOnlyList<FacetValue> Papers { get; init; } = [];
}

/// <summary>One page of an answer; totals are exact and the same however often one asks, whatever the order and the page.</summary>
/// <param name="Total">Documents that answer; passages, where those of one document are asked for.</param>
public sealed record SearchResults(int Total, int Page, int Size, IReadOnlyList<Hit> Hits, Facets Facets)
{
    /// <summary>Passages that answer.</summary>
    public int TotalPassages { get; init; }

    /// <summary>Where a search with <see cref="SearchQuery.After"/> goes on; null at the last hit, and where it was not asked for.</summary>
    public string? Next { get; init; }
}

/// <summary>What the index knows of a paper.</summary>
/// <param name="Own">Entries of documents that carry the number; empty while the paper is only mentioned.</param>
/// <param name="Consultations">Entries of other documents that deal with it, newest first. Candidates count once the paper is there.</param>
/// <param name="Mentions">Entries of other documents that only name it, newest first.</param>
/// <param name="Cites">Normalised numbers that the paper's own documents name, in order of appearance.</param>
/// <remarks>All of them, however many. They are asked for anew each time, so whatever comes late is in its place at once.</remarks>
public sealed record PaperEntries(
    IReadOnlyList<Hit> Own, IReadOnlyList<Hit> Consultations, IReadOnlyList<Hit> Mentions, IReadOnlyList<string> Cites)
{
    /// <summary>Numbers that add a supplement's to this one and that some document is or names for certain, in their order.</summary>
    public IReadOnlyList<string> Supplements { get; init; } = [];

    /// <summary>Numbers of the other papers whose own documents name this one, in order of appearance.</summary>
    public IEnumerable<string> CitedBy => Consultations.Concat(Mentions).SelectMany(hit => hit.Own).Distinct(StringComparer.Ordinal);

    /// <summary>Whether any entry is or names the paper.</summary>
    public bool IsEmpty => Own.Count + Consultations.Count + Mentions.Count == 0;
}
