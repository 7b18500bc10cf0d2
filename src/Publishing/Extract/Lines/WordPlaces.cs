using Publishing.Documents;

namespace Publishing.Extract.Lines;

/// <summary>Finds the words that a reader placed again in the text that became of them.</summary>
/// <remarks>Both have the same letters in the same order, but for hyphens at line ends and words that moved to the page before.</remarks>
internal static class WordPlaces
{
    // How far ahead a word is looked for whose predecessors moved away.
    private const int Ahead = 200;

    public static PageLayout Of(int number, string text, RawPage page)
    {
        var words = new List<PlacedWord>(page.Words.Count);
        var at = 0;
        foreach (var raw in page.Words)
        {
            var word = Normaliser.Line(raw.Text).AsSpan().Trim();
            if (word.IsEmpty) continue;
            if (Find(text, at, word) is not var (start, length)) continue;
            words.Add(new(start, length, raw.Left, raw.Top, raw.Right, raw.Bottom, raw.Confidence));
            at = start + length;
        }

        return new PageLayout
        {
            Number = number,
            Width = page.Sheet.Width,
            Height = page.Sheet.Height,
            Rotation = page.Sheet.Rotation,
            HasPicture = page.Sheet.HasPicture,
            Words = words,
        };
    }

    private static (int Start, int Length)? Find(string text, int from, ReadOnlySpan<char> word)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
        var rest = text.AsSpan(from);
        if (rest.StartsWith(word)) return (from, word.Length);
        // The first half of a word that a line's end broke has lost its hyphen.
        var whole = word[^1] is '-' or '¬' && word.Length > 1 ? word[..^1] : word;
        var found = rest[..Math.Min(rest.Length, Ahead)].IndexOf(whole);
        return found < 0 ? null : (from + found, whole.Length);
    }
}
