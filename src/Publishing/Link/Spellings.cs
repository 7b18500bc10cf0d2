using System.Text;

namespace Publishing.Link;

/// <summary>Widens a pattern for the canonical number to all the spellings that texts and people use.</summary>
internal static class Spellings
{
    private const string Dash = @"[-\u2010\u2011\u2012\u2013\u2014\u2212]";

    /// <summary>For running text: a separator may be broken over a line or a page, but stays visible.</summary>
    public static string InText(string pattern) => Widen(pattern, (separator, _) => separator switch
    {
        // Behind letters a lone blank is clear enough; between digits it would join any two figures.
        '-' when BeginsWithLetter(pattern) => $@"(?:\s?{Dash}\s{{0,3}}|[ \u00a0])",
        '-' => $@"(?:\s?{Dash}\s{{0,3}})",
        '/' => @"(?:\s?/\s{0,3})",
        _ => @"[ \u00a0]",
    });

    /// <summary>For a number that stands alone: whatever parts the figures will do. Each separator is a group of its own.</summary>
    public static string Alone(string pattern) => Widen(pattern, (separator, index) => separator switch
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

    private static string Widen(string pattern, Func<char, int, string> spell)
    {
        var wide = new StringBuilder();
        var (inClass, count) = (false, 0);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var escaped = c == '\\' && i + 1 < pattern.Length;
            if (escaped) c = pattern[++i];
            if (!inClass && c is '-' or '/' or ' ')
            {
                wide.Append(spell(c, count++));
                continue;
            }
            if (!escaped) inClass = c == '[' || (inClass && c != ']');
            wide.Append(escaped ? "\\" : "").Append(c);
        }
        return wide.ToString();
    }

    private static bool BeginsWithLetter(string pattern) => pattern.Length > 0 && char.IsAsciiLetter(pattern[0]);
}
