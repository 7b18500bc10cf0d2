using System.Buffers;
using Publishing.German;
using Publishing.German.Inflection;

namespace Publishing.Search.Passages;

/// <summary>Letters that a word of the text must hold to answer a leaf, so that all other words need no analysis.</summary>
/// <remarks>
/// Analysis changes letters in few ways only: it folds umlauts, ß and accents, joins a gender ending to its word, and takes letters
/// off the end. A stretch of a key that none of this touches stands in the text as it is.
/// </remarks>
internal sealed class Anchors
{
    private const int Longest = 8, MostVowels = 2;

    private readonly SearchValues<string>? _letters;

    public Anchors(IEnumerable<Leaf> leaves)
    {
        var needed = leaves.SelectMany(Of).ToArray();
        // The rest of a compound behind a gender ending is far from its beginning.
        if (!needed.Contains(null)) _letters = SearchValues.Create([.. needed.OfType<string>().SelectMany(Spellings), "innen"], StringComparison.Ordinal);
    }

    /// <summary>The next place whose word may answer; the text's length where there is none.</summary>
    /// <param name="plain">The text, letter by letter as <see cref="PlainText"/> writes it.</param>
    /// <param name="from">Where to look first.</param>
    public int Next(ReadOnlySpan<char> plain, int from)
    {
        if (_letters is null) return from;
        var found = plain[from..].IndexOfAny(_letters);
        return found < 0 ? plain.Length : from + found;
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

    private static string? Best(string key)
    {
        var plain = Folding.WithoutUmlauts(key)[..Inflections.CommonOf(key)];
        var best = (Start: 0, Length: 1);
        for (var start = 0; start < plain.Length; start++)
        {
            var vowels = 0;
            for (var end = start + 1; end <= plain.Length && end - start <= Longest && !Breaks(plain, start, end - 1); end++)
            {
                // Each of them may be an umlaut, and that has two spellings.
                if (plain[end - 1] is 'a' or 'o' or 'u' && ++vowels > MostVowels) break;
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

    /// <summary>With and without an e behind each vowel that may be half of an umlaut.</summary>
    private static IEnumerable<string> Spellings(string letters)
    {
        IEnumerable<string> spellings = [""];
        foreach (var letter in letters)
            spellings = letter is 'a' or 'o' or 'u' ? spellings.SelectMany(begun => new[] { begun + letter, $"{begun}{letter}e" }) : spellings.Select(begun => begun + letter);
        return [.. spellings];
    }
}
