using System.Text;
using Publishing.German;

namespace Publishing.Queries.Terms;

/// <summary>The beginnings of folded words that a typed beginning stands for.</summary>
internal static class Prefixes
{
    public static IReadOnlyList<string> Of(string typed)
    {
        var folded = Folding.Fold(typed);

        // The next letter may be an e that makes an umlaut: "aktu*" must find "aktuell", folded to "aktüll".
        var umlaut = folded[^1] switch { 'a' => 'ä', 'o' => 'ö', 'u' => 'ü', _ => '\0' };
        return umlaut == '\0' ? [folded] : [folded, folded[..^1] + umlaut];
    }

    /// <summary>The same with letters that may be umlauts ("fluchtl*" for "Flüchtling"); null where there are none, or where a word is meant as it stands ("schon*").</summary>
    public static string? LooselyOf(string typed)
    {
        var folded = Folding.Fold(typed);
        return folded.AsSpan(0, folded.Length - 1).ContainsAny('a', 'o', 'u') && !Lexicon.German.IsMeantPlain(folded) ? folded : null;
    }

    /// <summary>Whether a folded word begins so, where any a, o or u may be an umlaut.</summary>
    public static bool BeginsLoosely(string word, string start)
    {
        if (word.Length < start.Length) return false;
        for (var at = 0; at < start.Length; at++)
        {
            if (word[at] != start[at] && (start[at], word[at]) is not (('a', 'ä') or ('o', 'ö') or ('u', 'ü'))) return false;
        }

        return true;
    }

    /// <summary>The same as a regular expression that both engines understand.</summary>
    public static string PatternOf(string start)
    {
        var pattern = new StringBuilder();
        foreach (var c in start)
            pattern.Append(c switch { 'a' => "[aä]", 'o' => "[oö]", 'u' => "[uü]", _ when char.IsAsciiLetterOrDigit(c) || c > 127 => $"{c}", _ => $"\\{c}" });
        return pattern.Append(".*").ToString();
    }
}
