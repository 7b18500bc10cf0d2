using System.Buffers;
using System.Collections.Frozen;

namespace Publishing.Vocabulary;

/// <summary>Words that a model without German letters cannot tell apart: hatte and hätte, fordern and fördern.</summary>
internal static class Doubles
{
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüÄÖÜ");

    private const int Longest = 100;

    private static readonly Lazy<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> All =
        new(() => Find().ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Whatever the word's capitals.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return false;
        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        return All.Value.Contains(small);
    }

    private static HashSet<string> Find()
    {
        Dictionary<string, HashSet<string>> dotted = new(StringComparer.Ordinal);
        var words = new ShippedWords();
        while (words.Next(out var word, out var count))
        {
            if (count == 0 || !word.ContainsAny(Umlauts)) continue;
            var small = word.ToString().ToLowerInvariant();
            var plain = Plain(small);
            if (!dotted.TryGetValue(plain, out var all)) dotted[plain] = all = new(StringComparer.Ordinal);
            all.Add(small);
        }

        HashSet<string> doubles = new(StringComparer.Ordinal);
        var byPlain = dotted.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[Longest];
        words = new ShippedWords();
        while (words.Next(out var word, out var count))
        {
            if (count == 0 || word.Length > Longest) continue;
            var small = buffer[..word.ToLowerInvariant(buffer)];
            if (!byPlain.TryGetValue(small, out var plain, out var all)) continue;
            doubles.Add(plain);
            doubles.UnionWith(all);
        }

        return doubles;
    }

    /// <summary>The word as it is read when the dots are lost.</summary>
    public static string Plain(string word) => word.AsSpan().ContainsAny(Umlauts)
        ? word.Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u').Replace('Ä', 'A').Replace('Ö', 'O').Replace('Ü', 'U')
        : word;
}
