using System.Buffers;

namespace Publishing.Search.German;

/// <summary>The other gender of a noun that means people: Fahrerinnen and Fahrer, Kollege and Kollegin, Arzt and Ärztin.</summary>
internal static class GenderPairs
{
    private const int LeastBefore = 4, LeastCompound = 3;

    // Who does or is something, in words of any origin; no other word with "in" behind has one of these before it.
    private static readonly string[] Agents = ["er", "ist", "or", "om", "ent", "ant", "eut"];
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
        if (IsAgent(stem)) return stem;
        if (!IsFemale(stem)) return null;
        if (AtEnd(stem, noun => Lexicon.German.IsNoun(noun))) return stem;
        if (AtEnd(stem + 'e', noun => Lexicon.German.IsNoun(noun))) return stem + 'e';
        var at = stem.LastIndexOfAny(['ä', 'ö', 'ü']);
        return at < 0 ? null : stem[..at] + Folding.WithoutUmlauts(stem[at..]);
    }

    private static string? FemaleOf(string folded)
    {
        foreach (var ending in Weak)
        {
            if (!folded.EndsWith(ending, StringComparison.Ordinal) || folded.Length - ending.Length < LeastBefore) continue;
            var stem = folded[..^ending.Length];
            if (IsAgent(stem) || IsFemale(stem)) return stem + "in";
            var at = stem.AsSpan().LastIndexOfAny(Vowels);
            if (at > 0 && stem[at] == 'u' && stem[at - 1] == 'a') at--;
            if (at >= 0 && $"{stem[..at]}{(stem[at] switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' })}{stem[(at + 1)..]}" is var changed && IsFemale(changed)) return changed + "in";
        }

        return null;
    }

    private static bool IsAgent(string stem) => stem.Length >= LeastBefore && Array.Exists(Agents, end => stem.EndsWith(end, StringComparison.Ordinal));

    /// <summary>"Terminnen" is no word, so "Termin" is nobody.</summary>
    private static bool IsFemale(string stem) => AtEnd(stem + "innen", noun => Lexicon.German.IsNoun(noun));

    private delegate bool Test(ReadOnlySpan<char> noun);

    private static bool AtEnd(string word, Test test)
    {
        for (var start = 0; start <= word.Length - LeastBefore; start += start == 0 ? LeastCompound : 1)
        {
            if (test(word.AsSpan(start))) return true;
        }

        return false;
    }
}
