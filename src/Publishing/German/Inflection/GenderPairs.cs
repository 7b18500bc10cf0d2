using System.Buffers;

namespace Publishing.German.Inflection;

/// <summary>The other gender of a noun that means people: Fahrerinnen and Fahrer, Kollege and Kollegin, Arzt and Ärztin.</summary>
internal static class GenderPairs
{
    private const int LeastBefore = 4, LeastCompound = 3, LeastNoun = 5;

    // Who does or is something, in words of any origin; no other word with "in" behind has one of these before it.
    private static readonly string[] Agents = ["er", "ist", "or", "om", "ent", "ant", "eut", "ekt", "wirt", "wart", "og", "dat"];
    private static readonly string[] Weak = ["", "n", "s", "en", "e", "es"];
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aou");

    /// <returns>A word of the other gender, folded; null where the word means nobody, or nobody knows.</returns>
    public static string? Of(string word)
    {
        var folded = Folding.Fold(word);
        if (Lexicon.German.Find(folded) is { } known && known.Small > known.Capital) return null;
        return MaleOf(folded) ?? FemaleOf(folded);
    }

    private static string? MaleOf(string folded)
    {
        var stem = folded.EndsWith("innen", StringComparison.Ordinal) ? folded[..^5] : folded.EndsWith("in", StringComparison.Ordinal) ? folded[..^2] : "";
        if (stem.Length < LeastBefore) return null;
        if (IsAgent(stem) || EndsWithNoun(stem)) return stem;
        if (EndsWithNoun(stem + 'e')) return stem + 'e';
        var at = stem.LastIndexOfAny(['ä', 'ö', 'ü']);
        if (at < 0) return null;
        var plain = stem[..at] + Folding.WithoutUmlauts(stem[at..]);
        return Lexicon.German.IsNoun(plain) || EndsWithNoun(plain) ? plain : EndsWithNoun(plain + 'e') ? plain + 'e' : null;
    }

    private static string? FemaleOf(string folded)
    {
        foreach (var ending in Weak)
        {
            if (!folded.EndsWith(ending, StringComparison.Ordinal) || folded.Length - ending.Length < LeastBefore) continue;
            var stem = folded[..^ending.Length];
            if (IsAgent(stem) || EndsWithNoun(stem + "innen")) return stem + "in";
            var at = stem.AsSpan().LastIndexOfAny(Vowels);
            if (at > 0 && stem[at] == 'u' && stem[at - 1] == 'a') at--;
            if (at < 0) continue;
            var female = $"{stem[..at]}{(stem[at] switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' })}{stem[(at + 1)..]}in";
            if (EndsWithNoun(female)) return female;
        }

        return null;
    }

    private static bool IsAgent(string stem) => Array.Exists(Agents, end => stem.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Whether the word, or a compound's last part of it, is a noun that the lexicon knows; "Termin" is nobody, as few letters say little.</summary>
    private static bool EndsWithNoun(string word)
    {
        for (var start = 0; start <= word.Length - LeastNoun; start += start == 0 ? LeastCompound : 1)
        {
            if (Lexicon.German.IsNoun(word.AsSpan(start))) return true;
        }

        return false;
    }
}
