namespace Publishing.Search.Spelling;

/// <summary>A paper that someone who types may mean.</summary>
public sealed record PaperCompletion(string Number, string Title);

/// <summary>An agenda item that someone who types may mean; of several with the same title the newest.</summary>
public sealed record ItemCompletion(string DocumentId, string Key, string Title);

/// <summary>What may be meant by what is typed so far, the newest first; committees by the number of their documents.</summary>
public sealed record Completions(
    IReadOnlyList<PaperCompletion> Papers, IReadOnlyList<ItemCompletion> AgendaItems, IReadOnlyList<string> Organizations)
{
    /// <summary>Of each kind.</summary>
    public const int Most = 5;

    public static Completions None { get; } = new([], [], []);
}
