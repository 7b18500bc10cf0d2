using Publishing.Documents.Texts;

namespace Publishing.Documents.Meetings;

/// <summary>Another item of the same meeting that an item is dealt with together with.</summary>
/// <param name="Number">The other item's, as the minutes count.</param>
/// <param name="Source">The words that say so, or the heading that both stand below.</param>
public sealed record ItemLink(string Number, Span Source);
