namespace Publishing.Extract;

/// <summary>A page on its way: clean lines in reading order, an empty one between paragraphs.</summary>
internal sealed record RawPage(List<string> Lines, List<string> Running)
{
    /// <summary>The words of <see cref="Lines"/> in the same order, where the reader knows their places.</summary>
    public List<RawWord> Words { get; init; } = [];

    public Sheet Sheet { get; init; }
}

/// <summary>A word as drawn; places in points from the upper left corner of the displayed page.</summary>
internal readonly record struct RawWord(string Text, float Left, float Top, float Right, float Bottom, byte Confidence = 100);

/// <summary>The paper a page is drawn on; see <see cref="Documents.PageLayout"/>.</summary>
internal readonly record struct Sheet(float Width, float Height, int Rotation, bool HasPicture);

/// <summary>The pages a reader found, or why it found none.</summary>
internal sealed record RawText(IReadOnlyList<RawPage> Pages, string? Refusal)
{
    /// <summary>Whether a thread that does not end still works on the file.</summary>
    public bool Abandoned { get; init; }

    public static RawText Refused(string reason) => new([], reason);
}
