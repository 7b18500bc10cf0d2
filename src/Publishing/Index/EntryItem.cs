using Publishing.Documents;

namespace Publishing.Index;

/// <summary>The agenda item an entry is, as the index keeps it.</summary>
/// <param name="Key">Unique in its document, safe in an address.</param>
public sealed record EntryItem(string Key, string Number, string Title)
{
    /// <summary>What was decided, in the order of the text.</summary>
    public IReadOnlyList<EntryDecision> Decisions { get; init; } = [];
}

/// <summary>A decision with the words of the source, so that it can be shown without the document.</summary>
/// <param name="Outcome">In the fixed vocabulary.</param>
/// <param name="Vote">Null where nothing is said of one.</param>
/// <param name="Words">Result and vote as the text has them.</param>
/// <param name="Subject">What it was about, as the text names it; null where that is the item as a whole.</param>
public sealed record EntryDecision(Outcome Outcome, Vote? Vote, string Words, string? Subject);
