using System.Text;
using System.Text.RegularExpressions;
using Publishing.Documents.Texts;

namespace Publishing.Ocr;

/// <summary>Puts back the § that tesseract's German model cannot read: it makes 8, 5, $, S or an ampersand of it, alone or glued to the number.</summary>
internal static partial class SectionSigns
{
    // How far behind a number its law may stand.
    private const int Ahead = 240;

    // A law stands behind it: there is hardly another reading.
    private const double Confidence = 5;

    public static Page Restore(Page page)
    {
        var text = page.Text;
        List<RepairedWord>? repairs = null;
        var restored = new StringBuilder(text.Length + 16);
        var done = 0;
        for (var found = Sign().Match(text); found.Success; found = found.NextMatch())
        {
            if (Repaired(text, found) is not { } repair) continue;
            restored.Append(text, done, found.Index - done);
            (repairs ??= []).Add(new RepairedWord(restored.Length, repair.Length, found.Value, Confidence));
            restored.Append(repair);
            done = found.Index + found.Length;
        }

        return repairs is null ? page : page with { Text = restored.Append(text, done, text.Length - done).ToString(), Repairs = repairs };
    }

    /// <summary>Null where it is a number like any other.</summary>
    private static string? Repaired(string text, Match found)
    {
        var number = found.Groups["number"];
        var behind = number.Index + number.Length;
        if (!LawBehind().IsMatch(text.AsSpan(behind, Math.Min(Ahead, text.Length - behind)))) return null;
        var before = text.AsSpan(Math.Max(0, found.Index - 40), Math.Min(40, found.Index));
        // "84 der Gemeindeordnung" may be a number of years; "nach 84 der Gemeindeordnung" is a section.
        if (found.Groups["gap"].Length == 0 && !Lead().IsMatch(before)) return null;
        return (found.Groups["sign"].Length == 2 ? "§§ " : "§ ") + number.Value;
    }

    [GeneratedRegex(@"(?<![\p{L}\d.,:/§-]|§\s)(?<sign>[85S$&]{2}(?=\s)|[85S$&])(?<gap>\s?)(?<number>\d{1,4}[a-z]?)(?![\d%]|[.,:/-]\d|\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    private const string Detail = @"(?:\s*(?:Abs\.?|Abs[äa]tze?n?|S[äa]tze?|S\.|Nrn?\.?|Nummern?|Ziffer|Ziff\.|Halbsatz|Buchst\.?|Buchstabe|lit\.?|Alt\.)\s*\d*[a-z]?)";

    private const string Law = @"(?:\p{Lu}\p{L}*\p{Ll}\p{L}*\p{Lu}\b|\p{Lu}{1,6}[GBO]\b|[\p{L}-]*(?:[Gg]esetz(?:buch)?(?:e?s)?|[Oo]rdnung|[Ss]atzung|[Vv]erfassung)\b)";

    // Behind the number: its parts, further sections, then the law; or a paragraph's number, which only a law has.
    [GeneratedRegex(
        @"\A(?:" + Detail + @"*(?:\s*(?:,|;|und|oder|sowie|bis|-|–|/|i\.\s?V\.\s?m\.?|in\s+Verbindung\s+mit)\s*(?:§§?|[85S$&]{1,2})?\s?\d{1,4}[a-z]?" + Detail
        + @"*)*[\s(]+(?:(?:des|der|dem|vom|von|zum|zur)\s+)?(?:\p{L}+(?:en|er|es)\s+)?" + Law + @"|\s*(?:Abs\.?|Absatz)\s*\d)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LawBehind();

    [GeneratedRegex(@"(?:gem\.|gemäß|gemaess|nach|laut|aufgrund|auf Grund|in Verbindung mit|i\.\s?V\.\s?m\.?|im Sinne(?: von)?)\s*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();
}
