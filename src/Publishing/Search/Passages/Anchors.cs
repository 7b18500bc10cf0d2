using System.Buffers;
using Publishing.German;

namespace Publishing.Search.Passages;

/// <summary>Letters that a word of the text must hold to answer a leaf, so that all other words need no analysis.</summary>
/// <remarks>
/// Analysis changes letters in few ways only: it folds umlauts, ß and accents, joins a gender ending to its word, and takes letters
/// off the end. A stretch of a key that none of this touches stands in the text as it is.
/// </remarks>
internal sealed class Anchors
{
    private const int Longest = 8;

    // Letters from which folding makes others: é, ſ, ẞ and their like; a word with one of them is always looked at.
    private static readonly SearchValues<char> Strange = SearchValues.Create([.. Enumerable.Range(128, char.MaxValue - 127)
        .Select(code => (char)code).Where(IsStrange)]);

    private readonly SearchValues<string>? _letters;

    public Anchors(IEnumerable<Leaf> leaves)
    {
        var needed = leaves.SelectMany(Of).ToArray();
        // The rest of a compound behind a gender ending is far from its beginning.
        if (!needed.Contains(null)) _letters = SearchValues.Create([.. needed.OfType<string>().SelectMany(Spellings), "innen"], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The next place whose word may answer; the text's length where there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int from, ref int strange)
    {
        if (_letters is null) return from;
        var rest = text[from..];
        var found = rest.IndexOfAny(_letters);
        var next = found < 0 ? text.Length : from + found;
        if (strange < from) strange = rest.IndexOfAny(Strange) is >= 0 and var at ? from + at : text.Length;
        return Math.Min(next, strange);
    }

    /// <summary>For each way to answer the leaf the best stretch; null where there is none.</summary>
    private static IEnumerable<string?> Of(Leaf leaf) => leaf switch
    {
        WordLeaf word => word.Asked.Keys.Concat(word.Asked.AskedPlain).Select(key => Best(key.TrimEnd(WordForms.Typed))),
        BegunLeaf begun => [Best(begun.Start)],
        SynonymLeaf word => word.Asked.Keys.Select(Best),
        SplitLeaf split => split.Keys.Select(Best),
        PrefixLeaf prefix => prefix.Starts.Select(Best),
        PhraseLeaf phrase => phrase.Asked.Select(word => (phrase.Exact ? word.Exact : word.Keys).Select(Best).ToArray())
            .MaxBy(ways => ways.Min(way => way?.Length ?? 0)) ?? [],
        _ => [],
    };

    // Without a vowel that may be an umlaut there is one spelling only, and that is found fastest.
    private static string? Best(string key) => Stretch(key, 0) ?? Stretch(key, 1);

    private static string? Stretch(string key, int mostVowels)
    {
        var plain = Folding.WithoutUmlauts(key);
        var best = (Start: 0, Length: 1);
        for (var start = 0; start < plain.Length; start++)
        {
            var vowels = 0;
            for (var end = start + 1; end <= plain.Length && end - start <= Longest && !Breaks(plain, start, end - 1); end++)
            {
                if (plain[end - 1] is 'a' or 'o' or 'u' && ++vowels > mostVowels) break;
                if (end - start > best.Length && !IsEdge(plain, end - 1)) best = (start, end - start);
            }
        }

        return best.Length > 1 ? plain.Substring(best.Start, best.Length) : null;
    }

    /// <summary>Whether a stretch from a start must not go on over a letter.</summary>
    private static bool Breaks(string key, int start, int at) =>
        // The s at the key's beginning may be half of a ß, as may each of two.
        (at == start && IsEdge(key, at))
        || (at > start && key[at] == 's' && key[at - 1] == 's')
        // A gender ending may begin here, with its mark before it.
        || (at > start && key[at] == 'i' && at + 1 < key.Length && key[at + 1] == 'n');

    private static bool IsEdge(string key, int at) =>
        key[at] == 's' && (at == 0 || at == key.Length - 1 || key[at - 1] == 's' || key[at + 1] == 's');

    private static IEnumerable<string> Spellings(string letters)
    {
        var at = letters.AsSpan().IndexOfAny('a', 'o', 'u');
        if (at < 0) return [letters];
        var umlaut = letters[at] switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' };
        return [letters, $"{letters[..at]}{umlaut}{letters[(at + 1)..]}", $"{letters[..(at + 1)]}e{letters[(at + 1)..]}"];
    }

    private static bool IsStrange(char letter)
    {
        if (char.IsSurrogate(letter) || letter is 'ä' or 'ö' or 'ü' or 'Ä' or 'Ö' or 'Ü' or 'ß') return false;
        var folded = Folding.Fold([letter]);
        return char.IsAscii(folded[0]) || !folded.AsSpan().Equals([letter], StringComparison.OrdinalIgnoreCase);
    }
}
