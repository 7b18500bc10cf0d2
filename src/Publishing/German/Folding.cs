using System.Text;

namespace Publishing.German;

/// <summary>One spelling for many: small letters, ß as ss, ae/oe/ue as umlauts, foreign accents dropped.</summary>
/// <remarks>
/// Umlauts stay: "schön" is not "schon". Digraphs are folded wherever they can be one, also in "aktuell"; text and query are
/// folded alike, so nothing is lost by it.
/// </remarks>
internal static class Folding
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length + 2);
        var afterVowel = false;
        var open = false;
        foreach (var letter in word)
        {
            var c = Plain(char.ToLowerInvariant(letter));
            if (c == 'ß')
            {
                folded.Append("ss");
                afterVowel = open = false;
                continue;
            }

            if (c == 'e' && open)
            {
                folded[^1] = folded[^1] switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' };
                (open, afterVowel) = (false, true);
                continue;
            }

            folded.Append(c);
            open = c is 'a' or 'o' || (c == 'u' && !afterVowel);
            afterVowel = c is 'a' or 'o' or 'u' or 'e' or 'i' or 'y' or 'q' or 'ä' or 'ö' or 'ü';
        }

        return folded.ToString();
    }

    public static bool HasUmlaut(ReadOnlySpan<char> folded) => folded.ContainsAny('ä', 'ö', 'ü');

    /// <summary>The word as someone types it who has no umlauts: "fussganger".</summary>
    public static string WithoutUmlauts(string folded) =>
        HasUmlaut(folded) ? folded.Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u') : folded;

    private static char Plain(char c) => c switch
    {
        'à' or 'á' or 'â' or 'ã' or 'å' => 'a',
        'è' or 'é' or 'ê' or 'ë' => 'e',
        'ì' or 'í' or 'î' or 'ï' => 'i',
        'ò' or 'ó' or 'ô' or 'õ' or 'ø' => 'o',
        'ù' or 'ú' or 'û' => 'u',
        'ç' or 'ć' or 'č' => 'c',
        'ñ' => 'n',
        'š' or 'ś' or 'ſ' => 's',
        'ž' or 'ż' => 'z',
        'ł' => 'l',
        _ => c,
    };
}
