namespace Publishing.Documents.Texts;

/// <summary>A word's place on its page.</summary>
/// <param name="Start">Offset in <see cref="Page.SourceText"/>.</param>
/// <param name="Length">Characters; a word that a line's end broke stands in two places, each with its own letters.</param>
/// <param name="Left">Points from the page's left edge, as the page is displayed.</param>
/// <param name="Top">Points from its upper edge.</param>
/// <param name="Right">Points from the left edge.</param>
/// <param name="Bottom">Points from the upper edge.</param>
/// <param name="Confidence">Of the reading, 0 to 100; 100 where the file itself says the word.</param>
public readonly record struct PlacedWord(int Start, int Length, float Left, float Top, float Right, float Bottom, byte Confidence);

/// <summary>Where the words of a page's running text stand on it: what marks a hit on its picture.</summary>
public sealed record PageLayout
{
    /// <summary>Of the page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>In points (1/72 inch), as the page is displayed; 0 where a file has no measures.</summary>
    public float Width { get; init; }

    public float Height { get; init; }

    /// <summary>By how many degrees clockwise the file turns the page for display: 0, 90, 180 or 270.</summary>
    public int Rotation { get; init; }

    /// <summary>Whether a picture covers most of it, as on a scan; or, on a page without any letter, whether anything is drawn at all.</summary>
    public bool HasPicture { get; init; }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<PlacedWord> Words { get; init; } = [];
}
