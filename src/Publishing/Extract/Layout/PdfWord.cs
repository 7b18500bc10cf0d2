namespace Publishing.Extract.Layout;

/// <summary>A run of glyphs without a gap, in a frame where text runs to the right and lines go down.</summary>
/// <param name="Left">Where its first glyph begins.</param>
/// <param name="Right">Where its last glyph ends.</param>
/// <param name="Base">Height of its baseline.</param>
/// <param name="Size">Of its type.</param>
/// <param name="Text">As the file spells it.</param>
/// <param name="AfterBlank">Whether a blank was written before it.</param>
internal readonly record struct PdfWord(double Left, double Right, double Base, double Size, string Text, bool AfterBlank);

/// <summary>Words on one baseline, from left to right.</summary>
internal sealed class PdfRow(PdfWord first)
{
    public List<PdfWord> Words { get; init; } = [first];

    public double Base { get; private set; } = first.Base;

    public double Size { get; private set; } = first.Size;

    public double Left => Words[0].Left;

    public double Right { get; private set; } = first.Right;

    public static PdfRow Of(List<PdfWord> words)
    {
        var row = new PdfRow(words[0]) { Words = words };
        foreach (var word in words) row.Measure(word);
        return row;
    }

    /// <summary>Whether a word a little above or below stands on this row: a raised number, a slightly skewed scan.</summary>
    public bool Takes(PdfWord word)
    {
        var (small, large) = Size < word.Size ? (Size, word.Size) : (word.Size, Size);
        return Base - word.Base < (small < 0.8 * large ? Math.Min(0.5 * large, 0.7 * small) : 0.35 * large);
    }

    public void Add(PdfWord word)
    {
        Words.Add(word);
        Measure(word);
    }

    private void Measure(PdfWord word)
    {
        Right = Math.Max(Right, word.Right);
        if (word.Size <= Size * 1.15) return;
        (Base, Size) = (word.Base, word.Size);
    }
}
