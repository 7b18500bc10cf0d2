namespace Publishing.Vocabulary.Tries;

/// <summary>Counts words by their letters, whatever their capitals, without a string for any of them.</summary>
internal sealed class WordCounts(int capacity)
{
    // Letters are numbered up to 63: so many fit into the key that sorts nearly all words.
    private const int LettersInKey = 10, BitsOfLetter = 6;

    private byte[] _letters = new byte[capacity * 12];
    private int _used;
    private readonly List<Seen> _seen = new(capacity);

    /// <summary>A word with a sign that stands in no word is left out.</summary>
    public void Add(ReadOnlySpan<char> word, double count)
    {
        if (_letters.Length - _used < word.Length) Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _used + word.Length));
        var key = 0ul;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = Letters.NumberOf(word[i]);
            if (letter == 0) return;
            _letters[_used + i] = letter;
            if (i < LettersInKey) key |= (ulong)letter << ((LettersInKey - 1 - i) * BitsOfLetter);
        }

        var capital = char.IsUpper(word[0]);
        _seen.Add(new(key, _used, word.Length, capital ? 0 : count, capital ? count : 0));
        _used += word.Length;
    }

    /// <summary>Each word once, in the order of its letters.</summary>
    public (ReadOnlyMemory<byte> Letters, double Small, double Capital)[] Sorted()
    {
        var sorted = _seen.ToArray();
        Array.Sort(sorted, Compare);
        var words = new List<(ReadOnlyMemory<byte> Letters, double Small, double Capital)>(sorted.Length);
        foreach (var seen in sorted)
        {
            var letters = _letters.AsMemory(seen.Start, seen.Length);
            if (words.Count > 0 && words[^1] is var last && last.Letters.Span.SequenceEqual(letters.Span))
                words[^1] = (last.Letters, last.Small + seen.Small, last.Capital + seen.Capital);
            else words.Add((letters, seen.Small, seen.Capital));
        }

        return [.. words];
    }

    private int Compare(Seen one, Seen other)
    {
        if (one.Key != other.Key) return one.Key < other.Key ? -1 : 1;
        var order = _letters.AsSpan(one.Start, one.Length).SequenceCompareTo(_letters.AsSpan(other.Start, other.Length));
        // Sums must not depend on how a sort leaves what is alike.
        return order != 0 ? order : one.Start.CompareTo(other.Start);
    }

    private readonly record struct Seen(ulong Key, int Start, int Length, double Small, double Capital);
}
