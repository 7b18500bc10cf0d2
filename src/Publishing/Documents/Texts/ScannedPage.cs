namespace Publishing.Documents.Texts;

/// <summary>A word read from a picture.</summary>
/// <param name="Text">As read.</param>
/// <param name="Left">Points from the left edge of the displayed page; the others likewise.</param>
/// <param name="Confidence">0 to 100.</param>
public readonly record struct ScannedWord(string Text, float Left, float Top, float Right, float Bottom, byte Confidence);

/// <summary>A line read from a picture.</summary>
/// <param name="Words">From left to right.</param>
/// <param name="StartsParagraph">Whether an empty line belongs before it.</param>
public sealed record ScannedLine(IReadOnlyList<ScannedWord> Words, bool StartsParagraph);

/// <summary>What was read from the picture of one page.</summary>
public sealed record ScannedPage
{
    public required int Number { get; init; }

    /// <summary>Points.</summary>
    public float Width { get; init; }

    public float Height { get; init; }

    /// <summary>In reading order; none on a blank page.</summary>
    public IReadOnlyList<ScannedLine> Lines { get; init; } = [];

    /// <summary>Why the picture could not be read, in German; null where it could.</summary>
    public string? Problem { get; init; }
}
