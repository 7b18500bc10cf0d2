using System.Text;

namespace Publishing.Link.Formats;

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

    /// <summary>As <see cref="InText"/>, for what OCR makes of a number: figures that look alike, other separators or, behind letters, none.</summary>
    public static string InDamagedText(string pattern) => Widen(pattern, (separator, _, inGroup) => separator switch
    {
        ' ' => @"[ \u00a0]",
        '-' when inGroup => Dash,
        '-' when BeginsWithLetter(pattern) => $@"(?:\s{{0,2}}(?:{Dash}|[_.~=]){{1,2}}\s{{0,3}}|[ \u00a0])?",
        '-' => $@"(?:\s?(?:{Dash}|[_~=])\s{{0,3}})",
        _ => @"(?:\s?[/\\|lI]\s{0,3})",
    }, figure => figure == @"\d" ? $"(?:{Lookalikes.Class(figure)} ?)" : Lookalikes.Class(figure));

    /// <summary>As <see cref="Alone"/>, with the separators of <see cref="InDamagedText"/>.</summary>
    public static string DamagedAlone(string pattern) => Widen(pattern, (separator, index, _) => separator switch
    {
        '-' => $@"(?<dash_{index}>\s{{0,9}}(?:{Dash}|[_.~=]){{0,2}}\s{{0,9}})",
        '/' => $@"(?<slash_{index}>\s{{0,9}}[/\\|lI]\s{{0,9}})",
        _ => $@"(?<blank_{index}>\s{{0,9}})",
    });

    /// <param name="pattern">A regular expression for the canonical number.</param>
    /// <param name="spell">What to put for a separator, given its place in the pattern and whether a group holds it.</param>
    /// <param name="figure">What to put for a letter or digit, 'd' with its backslash for any digit; null to keep them.</param>
    private static string Widen(string pattern, Func<char, int, bool, string> spell, Func<string, string>? figure = null)
    {
        var wide = new StringBuilder();
        var (inClass, inBraces, depth, count) = (false, false, 0, 0);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (GroupHead(pattern, i) is > 0 and var head)
            {
                wide.Append(pattern, i, head);
                (i, depth) = (i + head - 1, depth + 1);
                continue;
            }

            var escaped = c == '\\' && i + 1 < pattern.Length;
            if (escaped) c = pattern[++i];
            if (!inClass && c is '-' or '/' or ' ')
            {
                wide.Append(spell(c, count++, depth > 0));
                continue;
            }
            if (!escaped && !inClass) depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            if (!escaped) inClass = c == '[' || (inClass && c != ']');
            if (!escaped && !inClass) inBraces = c == '{' || (inBraces && c != '}');
            var text = escaped ? $"\\{c}" : c.ToString();
            var isFigure = !inClass && !inBraces && (escaped ? c == 'd' : char.IsAsciiLetterOrDigit(c));
            wide.Append(figure is not null && isFigure ? figure(text) : text);
        }
        return wide.ToString();
    }

    /// <summary>Length of "(?:", "(?i)" or "(?&lt;name&gt;": letters in it are none of the number's.</summary>
    private static int GroupHead(string pattern, int at) =>
        at + 1 < pattern.Length && pattern[at] == '(' && pattern[at + 1] == '?' && pattern.AsSpan(at).IndexOfAny(':', '>', ')') is >= 0 and var end ? end + 1 : 0;

    private static bool BeginsWithLetter(string pattern) => pattern.Length > 0 && char.IsAsciiLetter(pattern[0]);
}
