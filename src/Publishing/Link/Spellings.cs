using System.Text;

namespace Publishing.Link;

/// <summary>Widens a pattern for the canonical number to all the spellings that texts and people use.</summary>
internal static class Spellings
{
    private const string Dash = @"[-\u2010\u2011\u2012\u2013\u2014\u2212]";

    /// <summary>For running text: a separator may be broken over a line or a page, but stays visible.</summary>
    public static string InText(string pattern) => Widen(pattern, (separator, _, inGroup) => separator switch
    {
        ' ' => @"[ \u00a0]",
        // A supplement: "SV-9-1604 / 2 Stimmen" has none.
        '-' when inGroup => $@"(?:{Dash}(?: ?[\n\f])?)",
        '/' when inGroup => @"(?:/(?: ?[\n\f])?)",
        // Behind letters blanks are clear enough; between digits they would join any two figures: "TOP 15 - 2316/2020".
        '-' when BeginsWithLetter(pattern) => $@"(?:\s?{Dash}\s{{0,3}}|[ \u00a0])",
        '-' => $@"(?:{Dash}\s{{0,3}})",
        _ => @"(?:/\s{0,3})",
    });

    /// <summary>For a number that stands alone: whatever parts the figures will do. Each separator is a group of its own.</summary>
    public static string Alone(string pattern) => Widen(pattern, (separator, index, _) => separator switch
    {
        '-' => $@"(?<dash_{index}>\s{{0,9}}{Dash}\s{{0,9}}|\s{{1,9}})",
        '/' => $@"(?<slash_{index}>\s{{0,9}}/\s{{0,9}})",
        _ => $@"(?<blank_{index}>\s{{0,9}})",
    });

    /// <summary>The canonical character for one of the groups of <see cref="Alone"/>; null for a group of the pattern itself.</summary>
    public static char? SeparatorOf(string group) => group.Split('_')[0] switch
    {
        "dash" => '-',
        "slash" => '/',
        "blank" => ' ',
        _ => null,
    };

    private static string Widen(string pattern, Func<char, int, bool, string> spell)
    {
        var wide = new StringBuilder();
        var (inClass, depth, count) = (false, 0, 0);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var escaped = c == '\\' && i + 1 < pattern.Length;
            if (escaped) c = pattern[++i];
            if (!inClass && c is '-' or '/' or ' ')
            {
                wide.Append(spell(c, count++, depth > 0));
                continue;
            }
            if (!escaped && !inClass) depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            if (!escaped) inClass = c == '[' || (inClass && c != ']');
            wide.Append(escaped ? "\\" : "").Append(c);
        }
        return wide.ToString();
    }

    private static bool BeginsWithLetter(string pattern) => pattern.Length > 0 && char.IsAsciiLetter(pattern[0]);
}
