using Publishing.Documents;

namespace Publishing.Search;

public enum SearchSort
{
    Relevance,

    /// <summary>Newest meeting first, unknown dates last.</summary>
    Date,
}

/// <summary>A citizen's question. Text is taken as typed; it never reaches an engine as syntax.</summary>
public sealed record SearchQuery
{
    public const int LargestSize = 100;

    /// <summary>Hits that can be paged through by number: page × size; beyond it the answer is a clear error.</summary>
    public const int Deepest = 10_000;

    /// <summary>Of <see cref="After"/>: begins to page by cursor.</summary>
    public const string Start = "start";

    public string Text { get; init; } = "";

    /// <summary>Exact name of the committee, as the facet gives it.</summary>
    public string? Organization { get; init; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Normalised number of a paper that the hit is or names.</summary>
    public string? Paper { get; init; }

    public DocumentKind? Kind { get; init; }

    /// <summary>Id of the one document whose passages are asked for; each of them is a hit then.</summary>
    public string? Document { get; init; }

    /// <summary>Whether the words are meant as they are typed, and nothing else is to be asked in their place.</summary>
    public bool Literal { get; init; }

    public SearchSort Sort { get; init; }

    /// <summary>From 1; always 1 with <see cref="After"/>.</summary>
    public int Page { get; init; } = 1;

    /// <summary><see cref="Start"/>, or what the answer before said to go on with. All answers of such a chain see the index of one moment.</summary>
    public string? After { get; init; }

    public int Size { get; init; } = 20;
}
