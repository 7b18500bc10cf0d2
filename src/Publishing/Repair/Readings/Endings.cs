using System.Collections.Frozen;
using Publishing.Vocabulary;

namespace Publishing.Repair.Readings;

/// <summary>What German words end in when they are inflected.</summary>
internal static class Endings
{
    public const int Longest = 5;

    private static readonly string[] All =
        ["e", "en", "er", "es", "em", "n", "s", "st", "t", "te", "ten", "tes", "ter", "tem", "end", "ende", "enden", "ender", "endes", "ung", "ungen",
            "ste", "sten", "ster", "stes", "stem"];

    private static readonly byte[][] Letters = [.. All.Select(ending => ending.Select(Vocabulary.Tries.Letters.NumberOf).ToArray())];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        FrozenSet.Create(StringComparer.Ordinal, All).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfNouns =
        FrozenSet.Create(StringComparer.Ordinal, "e", "en", "er", "es", "n", "s").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word may end so.</summary>
    /// <param name="small">Whether it mostly begins with a small letter.</param>
    /// <param name="ending">One of these.</param>
    public static bool Suit(bool small, ReadOnlySpan<char> ending) => small || OfNouns.Contains(ending);

    public static bool Contains(ReadOnlySpan<char> rest) => BySpan.Contains(rest);

    /// <summary>Number of the most frequent word that goes on from a node with any ending; null where none does.</summary>
    public static int? BestFrom(KnownWords words, int stem)
    {
        int? best = words.Trie.WordAt(stem) is >= 0 and var bare ? bare : null;
        foreach (var ending in Letters)
        {
            var node = stem;
            foreach (var letter in ending)
            {
                node = words.Trie.Next(node, letter);
                if (node < 0) break;
            }

            if (node < 0 || words.Trie.WordAt(node) is not (>= 0 and var word)) continue;
            if (best is null || words.Cost(word, false) < words.Cost(best.Value, false)) best = word;
        }

        return best;
    }
}
