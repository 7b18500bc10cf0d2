using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Parse.Facts;

/// <summary>Tells minutes, papers and invitations by the words at their head.</summary>
internal static partial class Kinds
{
    private const int Lines = 30;

    public static DocumentKind Of(Reading reading, string fileName)
    {
        if (reading.RunningHeads.Any(head => SittingHead().IsMatch(head.Text))) return DocumentKind.Minutes;
        for (var i = 0; i < Math.Min(Lines, reading.Lines.Count); i++)
        {
            var line = reading.Lines[i].Text;
            if (Minutes().IsMatch(line) || SittingHead().IsMatch(line)) return DocumentKind.Minutes;
            if (Invitation().IsMatch(line)) return DocumentKind.Invitation;
            if (AgendaLine().IsMatch(line)) break;
            if (Paper().IsMatch(line)) return DocumentKind.Paper;
        }

        if (Opened().IsMatch(reading.Head)) return DocumentKind.Minutes;
        if (Agenda().IsMatch(reading.Head)) return DocumentKind.Invitation;
        return MinutesName().IsMatch(fileName) ? DocumentKind.Minutes : DocumentKind.Attachment;
    }

    [GeneratedRegex(@"^\W*\p{L}?\d{1,3}\. (\p{L} )?Sitzung vom \d")]
    private static partial Regex SittingHead();

    [GeneratedRegex(
        @"^(N\s?I\s?E\s?D\s?E\s?R\s?S\s?C\s?H\s?R\s?I\s?F\s?T|Sitzungsniederschrift|(Beschluss|Sitzungs|Wort|Kurz|Ergebnis)?protokoll|Verhandlungsschrift|Auszug( aus (dem|der))? (Protokoll|Niederschrift))(\s+(Nr|der|des|über|zur|zum|\p{Lu}|\d|[-–(]).*|\W*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^(Einladung(\s+zu[rm]?\b.*|\W*)|Bekanntmachung\W*|Öffentliche Bekanntmachung\W*|Tagesordnung\s+(für|der|zur|des)\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Invitation();

    [GeneratedRegex(
        @"^(HAUSHALT \d{4}\s+)?((Beschluss|Informations|Sitzungs|Mitteilungs|Berichts|Ergänzungs|Verwaltungs|Tisch)?vorlage|(Änderungs|Ergänzungs|Dringlichkeits|Zusatz)?antrag|(Dringlichkeits)?anfrage|Stellungnahme|Drucksache|Beantwortung|Antwort der Verwaltung)\b(\W*$|\s+(Nr|zu[rm]?\b|der|des|gem|nach|von|\p{Lu}|\d|[-–:(]).*|\s*[:–-].*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paper();

    /// <summary>Minutes without a heading: the chair opens the sitting, a quorum is stated.</summary>
    [GeneratedRegex(@"er[öo06]ffne[tn]?\s+(\p{L}+\s+){0,4}?Sitzung|Tagesordnung\s+beraten\s+und\s+beschlossen|beschlussf[äa]hig\s+ist", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opened();

    [GeneratedRegex(@"^Tagesordnung\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgendaLine();

    [GeneratedRegex(@"(^|\n)\s*Tagesordnung\s*:?\s*\n", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agenda();

    [GeneratedRegex(@"niederschrift|protokoll|verhandlungsschrift", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MinutesName();
}
