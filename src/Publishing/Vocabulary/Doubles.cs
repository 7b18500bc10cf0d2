using System.Buffers;
using System.Collections.Frozen;

namespace Publishing.Vocabulary;

/// <summary>Words that a model without German letters cannot tell apart: hatte and hätte, fordern and fördern.</summary>
internal static class Doubles
{
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüÄÖÜ");

    private static readonly Lazy<FrozenSet<string>> All = new(Find);

    public static bool Contains(string small) => All.Value.Contains(small);

    private static FrozenSet<string> Find()
    {
        HashSet<string> words = new(200_000, StringComparer.Ordinal);
        foreach (var (word, count) in ShippedWords.Read())
            if (count > 0) words.Add(word.ToLowerInvariant());
        HashSet<string> doubles = new(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var plain = Plain(word);
            if (plain == word || !words.Contains(plain)) continue;
            doubles.Add(word);
            doubles.Add(plain);
        }

        return doubles.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The word as it is read when the dots are lost.</summary>
    public static string Plain(string word) => word.AsSpan().ContainsAny(Umlauts)
        ? word.Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u').Replace('Ä', 'A').Replace('Ö', 'O').Replace('Ü', 'U')
        : word;
}
