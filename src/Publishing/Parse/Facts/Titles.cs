using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;
using Publishing.Parse.Items;

namespace Publishing.Parse.Facts;

/// <summary>Gives a document the title by which a list of hits shows it.</summary>
internal static partial class Titles
{
    public static Fact<string>? Of(DocumentKind kind, Reading reading, Meeting meeting, IReadOnlyList<AgendaItem> agenda) => kind switch
    {
        DocumentKind.Minutes => OfItem(agenda) ?? OfMeeting(Word(reading, MinutesWord(), "Niederschrift"), meeting),
        DocumentKind.Invitation => OfMeeting(Word(reading, InvitationWord(), "Einladung"), meeting),
        DocumentKind.Paper => Labelled(reading) ?? AboveTable(reading),
        _ => Labelled(reading),
    };

    /// <summary>Minutes of a single item bear the item's title.</summary>
    private static Fact<string>? OfItem(IReadOnlyList<AgendaItem> agenda)
    {
        var own = agenda.Where(item => item.Text is not null).Take(2).ToArray();
        return own is [{ Listed: null, Visibility: Visibility.Public } only] && agenda.All(item => item == only || item.Listed?.Start > only.Text!.Value.Start)
            ? new Fact<string>(only.Title, only.Text)
            : null;
    }

    private static Fact<string>? OfMeeting(string word, Meeting meeting) =>
        meeting.Organization is { } organization ? organization with { Value = $"{word} {organization.Value}" } : null;

    private static string Word(Reading reading, Regex words, string usual)
    {
        var found = words.Match(reading.Head).Value.Trim();
        return found.Length == 0 ? usual : found[..1].ToUpperInvariant() + found[1..].ToLowerInvariant();
    }

    private static Fact<string>? Labelled(Reading reading)
    {
        for (var i = 0; i < reading.HeadEnd; i++)
        {
            var line = reading.Lines[i];
            if (Label().Match(line.Text) is not { Success: true } found) continue;
            var title = found.Groups["title"];
            if (title.Length > 0) return Over(reading, i, line.Start + title.Index, title.Value);
            if (i + 1 < reading.HeadEnd) return Over(reading, i + 1, reading.Lines[i + 1].Start, reading.Lines[i + 1].Text);
        }

        return null;
    }

    private static Fact<string> Over(Reading reading, int at, int start, string title)
    {
        var lines = reading.Lines;
        while (at + 1 < reading.HeadEnd && !lines[at + 1].AfterGap && !NotTitle().IsMatch(lines[at + 1].Text) && title.Length < 300)
            title = ItemNumbers.Join(title, lines[++at].Text);
        return reading.Fact(Reading.Tidy(title), start, lines[at].End);
    }

    /// <summary>Forms without a label put the title above the table of committees.</summary>
    private static Fact<string>? AboveTable(Reading reading)
    {
        var lines = reading.Lines;
        for (var i = 1; i < reading.HeadEnd; i++)
        {
            if (!Table().IsMatch(lines[i].Text)) continue;
            var first = i;
            while (first > 0 && i - first < 5 && !NotTitle().IsMatch(lines[first - 1].Text) && (first == i || !lines[first].AfterGap)) first--;
            if (first == i) continue;
            var title = lines[first].Text;
            for (var line = first + 1; line < i; line++) title = ItemNumbers.Join(title, lines[line].Text);
            return reading.Fact(Reading.Tidy(title), lines[first].Start, lines[i - 1].End);
        }

        return null;
    }

    [GeneratedRegex(@"Niederschrift|Verhandlungsschrift|Beschlussprotokoll|Protokoll", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MinutesWord();

    [GeneratedRegex(@"Einladung|Tagesordnung", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InvitationWord();

    [GeneratedRegex(@"^(Betreff|Betrifft|Titel|Thema|Gegenstand|Bezeichnung|Beratungsgegenstand)\s*:\s*(?<title>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(Gremi(um|en)\s+Termin\b|Beratungsfolge\b)")]
    private static partial Regex Table();

    [GeneratedRegex(
        @"^(Gremi(um|en)|Beratungsfolge|Vorlage\b|Verantwortlich|Dienststelle|Dez\.|Eingang|Gedruckt|Recyclingpapier|auf 100|Termin|TOP|Anfrage\s*:|Antrag\s*:|Anfrage$|Antrag$|Stellungnahme|STELLUNGNAHME|Beschluss|Kurzfassung|(Beschluss|Informations|Sitzungs)vorlage|\d{4}/\d{3,4}|[-–]+$|.*fraktion\s*$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotTitle();
}
