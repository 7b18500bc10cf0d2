using System.Buffers;

namespace Publishing.German.Inflection;

/// <summary>
/// Reads Schüler*innen, Schüler:innen, Schüler_innen, Schüler/innen, Schüler/-innen, Schüler(innen) and SchülerInnen, also before the rest of a
/// compound (Schüler*innenvertretung), and Radfahrende(r), Vorsitzende*r.
/// </summary>
internal static class GenderForms
{
    private const string Female = "innen";
    private const int LeastBehind = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*:_/(·");
    private static readonly string[] Endings = [Female, "in", "en", "er", "es", "e", "r", "n", "s"];

    /// <summary>Length of a gender ending right behind a word, with its mark and the rest of the compound; 0 where there is none.</summary>
    public static int EndingAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !Marks.Contains(text[0])) return 0;
        var mark = text[0] == '/' && text[1] == '-' ? 2 : 1;
        var inBrackets = text[0] == '(';
        foreach (var ending in Endings)
        {
            // Without brackets "e" and "s" are too little to be sure of.
            if (!inBrackets && ending.Length < 3 && ending is not ("in" or "r" or "n")) continue;
            if (!text[mark..].StartsWith(ending, StringComparison.Ordinal)) continue;
            var end = mark + ending.Length;
            if (inBrackets && (end == text.Length || text[end++] != ')')) continue;
            var behind = LettersAt(text[end..]);
            if (behind == 0) return end;
            if (ending == Female && behind >= LeastBehind && char.IsLower(text[end]) && (text[0] != '/' || mark == 2)) return end + behind;
        }

        return 0;
    }

    /// <param name="word">A word with its gender ending.</param>
    /// <param name="male">"Schüler", "Kollegen", "Schülervertretung".</param>
    /// <param name="female">"Schülerinnen", "Schülerinnenvertretung".</param>
    public static bool TryRead(ReadOnlySpan<char> word, out string male, out string female)
    {
        (male, female) = ("", "");
        var mark = word.IndexOfAny(Marks);
        if (mark < 0) return TryReadCapital(word, ref male, ref female);
        if (mark == 0) return false;
        var stem = word[..mark].ToString();
        var tail = word[mark..].TrimStart("*:_/(·-");
        var closing = tail.IndexOf(')');
        var ending = closing >= 0 ? tail[..closing] : tail.StartsWith(Female, StringComparison.Ordinal) ? tail[..Female.Length] : tail;
        var rest = tail[ending.Length..].TrimStart(')').ToString();
        Say(stem, ending.ToString(), rest, out male, out female);
        return true;
    }

    private static bool TryReadCapital(ReadOnlySpan<char> word, ref string male, ref string female)
    {
        var at = word.LastIndexOf("Innen", StringComparison.Ordinal);
        if (at < 3 || !char.IsLower(word[at - 1])) return false;
        var rest = word[(at + Female.Length)..];
        if (rest.Length is > 0 and < LeastBehind || (rest.Length > 0 && !char.IsLower(rest[0]))) return false;
        Say(word[..at].ToString(), Female, rest.ToString(), out male, out female);
        return true;
    }

    private static void Say(string stem, string ending, string rest, out string male, out string female)
    {
        female = stem + ending + rest;
        male = (ending.StartsWith("in", StringComparison.Ordinal) ? Male(stem, ending == Female) : stem) + rest;
    }

    /// <summary>The stem before the ending is not always a word: Kolleg, Expert, Ärzt, Bäuer.</summary>
    private static string Male(string stem, bool many)
    {
        var folded = Folding.Fold(stem);
        var lexicon = Lexicon.German;
        if (Inflections.BaseOf(folded) is not null || lexicon.IsNoun(folded)) return stem;
        if (Plurals.SingularOf(folded + 'e') is not null) return stem + 'e';
        if (lexicon.IsNoun(folded + 'e')) return many ? stem + "en" : stem + 'e';
        var plain = Folding.WithoutUmlauts(folded);
        return Inflections.BaseOf(plain) is not null || lexicon.IsNoun(plain) ? plain : lexicon.IsNoun(plain + 'e') ? plain + (many ? "en" : "e") : stem;
    }

    private static int LettersAt(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && count < Words.Longest && Words.IsPart(text[count])) count++;
        return count;
    }
}
