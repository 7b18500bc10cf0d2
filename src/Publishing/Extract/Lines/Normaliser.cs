using System.Globalization;
using System.Text;

namespace Publishing.Extract.Lines;

/// <summary>Makes a line what a reader sees: one form for every letter, plain blanks, nothing invisible.</summary>
internal static class Normaliser
{
    public const char SoftHyphen = '\u00AD';

    public static string Line(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return IsPlain(line) ? line.ToString() : Rewritten(line);
    }

    private static bool IsPlain(ReadOnlySpan<char> line) => !line.ContainsAnyExceptInRange(' ', '~');

    private static string Rewritten(ReadOnlySpan<char> line)
    {
        var clean = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is >= ' ' and <= '~') clean.Append(c);
            else if (c == SoftHyphen) AppendSoftHyphen(clean, line, i);
            else if (char.IsHighSurrogate(c) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1])) clean.Append(c).Append(line[++i]);
            else if (char.IsSurrogate(c)) clean.Append('\uFFFD');
            else if (c == '\0' && IsBesideLetter(line, i)) clean.Append('\uFFFD');
            else if (Ligature(c) is { } letters) clean.Append(letters);
            else Append(clean, c);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC).TrimEnd();
    }

    // Many fonts map their ordinary hyphen to the soft one: beside a digit, and at a line's end, it was drawn.
    private static void AppendSoftHyphen(StringBuilder clean, ReadOnlySpan<char> line, int at)
    {
        var isLast = line[(at + 1)..].IsWhiteSpace();
        if (isLast || (at > 0 && char.IsAsciiDigit(line[at - 1])) || char.IsAsciiDigit(line[at + 1])) clean.Append('-');
    }

    // A font that does not say which letters it draws: a reader must know that some are missing.
    private static bool IsBesideLetter(ReadOnlySpan<char> line, int at) =>
        (at > 0 && char.IsLetter(line[at - 1])) || (at + 1 < line.Length && char.IsLetter(line[at + 1]));

    private static void Append(StringBuilder clean, char c)
    {
        if (c is '\u2010' or '\u2011') clean.Append('-');
        else if (c == '\t' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator) clean.Append(' ');
        else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)) clean.Append(c);
    }

    private static string? Ligature(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => null,
    };
}
