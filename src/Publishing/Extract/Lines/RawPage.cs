namespace Publishing.Extract.Lines;

/// <summary>A page on its way: clean lines in reading order, an empty one between paragraphs.</summary>
internal sealed record RawPage(List<string> Lines, List<string> Running)
{
    /// <summary>Lines that are headings, rising, each with its level from 1.</summary>
    public List<(int Line, int Level)> Headings { get; } = [];

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

    /// <summary>Whether lines are whole paragraphs, so that none of them ends in a broken word.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Whether the file holds more than these pages show: comments, deletions, hidden rows, enclosed files.</summary>
    public bool HoldsUnseen { get; init; }

    /// <summary>The files in it, each to be a document of its own.</summary>
    public IReadOnlyList<ContainedFile> Parts { get; init; } = [];

    public static RawText Refused(string reason) => new([], reason);
}
