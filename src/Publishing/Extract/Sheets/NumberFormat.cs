using System.Globalization;
using System.Text;

namespace Publishing.Extract.Sheets;

/// <summary>Shows a number as a German reader of the sheet sees it, as far as words and digits go; widths and colours are left out.</summary>
internal static class NumberFormat
{
    /// <summary>Longer ones no program writes.</summary>
    private const int LongestCode = 255;

    private const double LastDay = 2_958_465;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <param name="number">As it is stored.</param>
    /// <param name="code">As "#,##0.00\ €;[Red]-#,##0.00"; empty for "General".</param>
    /// <param name="from1904">Whether days are counted from 1904.</param>
    public static string Show(double number, string code, bool from1904)
    {
        if (code.Length is 0 or > LongestCode || code is "General" or "@") return Plain(number);
        var sections = Sections(code);
        var section = number < 0 && sections.Count > 1 ? sections[1] : number == 0 && sections.Count > 2 ? sections[2] : sections[0];
        var isNegativeSection = number < 0 && sections.Count > 1;
        var tokens = Tokens(section);
        if (tokens.Exists(token => !token.IsLiteral && token.Text[0] is 'y' or 'd' or 'h' or 's' or 'm' or 'j' or 't')) return SheetDates.Show(number, tokens, from1904, German) ?? Plain(number);
        if (tokens.Exists(token => !token.IsLiteral && token.Text[0] is '/' or 'E' or '@'))
            return Plain(number);
        return Fixed(isNegativeSection ? Math.Abs(number) : number, tokens);
    }

    public static bool IsDay(double number) => number is >= 0 and <= LastDay;

    private static string Plain(double number) =>
        Math.Abs(number) is >= 1e15 or < 1e-9 and > 0 ? number.ToString("0.#########E+00", German) : Math.Round(number, 10).ToString("0.##########", German);

    private static string Fixed(double number, List<FormatToken> tokens)
    {
        var pattern = string.Concat(tokens.Where(token => !token.IsLiteral).Select(token => token.Text));
        var digits = string.Concat(pattern.Where(c => c is '0' or '#' or '?' or '.' or ','));
        if (pattern.Contains('%', StringComparison.Ordinal)) number *= 100;
        var trailing = digits.Length - digits.TrimEnd(',').Length;
        for (var i = 0; i < trailing && digits.Length > trailing; i++) number /= 1000;
        digits = digits.TrimEnd(',');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? 0 : Math.Min(digits.Length - point - 1, 15);
        var least = point < 0 ? 0 : Math.Min(digits[point..].Count(c => c == '0'), decimals);
        var format = (whole.Contains(',', StringComparison.Ordinal) ? "#,##" : "") + new string('0', Math.Clamp(whole.Count(c => c == '0'), 1, 15));
        if (decimals > 0) format += "." + new string('0', least) + new string('#', decimals - least);
        var shown = digits.Length == 0 ? "" : number.ToString(format, German);

        var text = new StringBuilder();
        var isWritten = false;
        foreach (var token in tokens)
        {
            if (token.IsLiteral || token.Text is "%") text.Append(token.Text);
            else if (!isWritten)
            {
                text.Append(shown);
                isWritten = true;
            }
        }

        return text.ToString().Trim();
    }

    private static List<string> Sections(string code)
    {
        var sections = new List<string> { "" };
        var isQuoted = false;
        foreach (var c in code)
        {
            if (c == '"') isQuoted = !isQuoted;
            if (c == ';' && !isQuoted) sections.Add("");
            else sections[^1] += c;
        }

        return sections;
    }

    private static List<FormatToken> Tokens(string section)
    {
        var tokens = new List<FormatToken>();
        for (var i = 0; i < section.Length; i++)
        {
            var c = section[i];
            if (c == '"')
            {
                var end = section.IndexOf('"', i + 1);
                if (end < 0) end = section.Length;
                tokens.Add(new(section[(i + 1)..end], true));
                i = end;
            }
            else if (c == '[')
            {
                var end = section.IndexOf(']', i);
                if (end < 0) end = section.Length - 1;
                var inside = section[(i + 1)..end];
                // "[$€-407]" is a sign of money; "[h]" counts hours beyond a day; colours and conditions are not drawn.
                if (inside.StartsWith('$')) tokens.Add(new(inside[1..].Split('-')[0], true));
                else if (inside.Length > 0 && inside.All(letter => letter is 'h' or 'H' or 'm' or 's')) tokens.Add(new("h*", false));
                i = end;
            }
            else if (c is '\\' && i + 1 < section.Length) tokens.Add(new(section[++i].ToString(), true));
            else if (c is '_' or '*' && i + 1 < section.Length) i++;
            else if (c is '0' or '#' or '?' or '.' or ',' or '%' or '/' or '@' || (c == 'E' && i + 1 < section.Length && section[i + 1] is '+' or '-')) tokens.Add(new(c.ToString(), false));
            else if (char.ToLowerInvariant(c) is 'y' or 'm' or 'd' or 'h' or 's' or 'j' or 't') i = Letters(section, i, tokens);
            else tokens.Add(new(c.ToString(), true));
        }

        return tokens;
    }

    private static int Letters(string section, int start, List<FormatToken> tokens)
    {
        var end = start;
        while (end + 1 < section.Length && char.ToLowerInvariant(section[end + 1]) == char.ToLowerInvariant(section[start])) end++;
        tokens.Add(new(section[start..(end + 1)].ToLowerInvariant(), false));
        return end;
    }
}

/// <summary>A piece of a number format: text as it stands, or something to be filled in.</summary>
internal readonly record struct FormatToken(string Text, bool IsLiteral);
