namespace Publishing.Extract;

/// <summary>A page on its way: clean lines in reading order, an empty one between paragraphs.</summary>
internal sealed record RawPage(List<string> Lines, List<string> Running);

/// <summary>The pages a reader found, or why it found none.</summary>
internal sealed record RawText(IReadOnlyList<RawPage> Pages, string? Refusal)
{
    public static RawText Refused(string reason) => new([], reason);
}
