using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Results;

namespace Publishing.Parse.Persons;

/// <summary>Reads the list of those present, excused and absent at the head of minutes.</summary>
/// <remarks>Lists in several columns lose their columns in the text; rather than guess who was absent, nothing is read of those.</remarks>
internal static partial class AttendanceList
{
    private const int Farthest = 200;

    public static IReadOnlyList<Attendee> Of(Reading reading)
    {
        var lines = reading.Lines;
        var (line, limit) = (0, Math.Min(Farthest, lines.Count));
        while (line < limit && HeadingOf(lines[line].Text) is null) line++;
        var people = new List<Attendee>();
        var (presence, party, role, unread) = (Presence.Present, default(string), default(string), 0);
        for (; line < limit; line++)
        {
            var text = lines[line].Text;
            if (Columns().IsMatch(text)) return [];
            if (Over().IsMatch(text)) break;
            var start = 0;
            if (HeadingOf(text) is { } heading)
            {
                (presence, party, role) = (heading.Presence, null, null);
                start = heading.Length;
                if (start >= text.Length) continue;
            }
            else if (Group().Match(text) is { Success: true } group)
            {
                var name = group.Groups["name"].Value;
                (party, role) = IsParty().IsMatch(name) ? (PartyOf(name), null) : (party, name);
                start = group.Length;
                if (start >= text.Length) continue;
            }

            var read = Entries(reading, lines[line], start, presence, party, role);
            if (read is null) unread++;
            else people.AddRange(read);
        }

        return unread * 4 > people.Count ? [] : people;
    }

    private static (Presence Presence, int Length)? HeadingOf(string text)
    {
        if (text[0] is not ('A' or 'E' or 'N' or 'T' or 'V' or 'a' or 'e')) return null;
        if (Present().Match(text) is { Success: true } present) return (Presence.Present, present.Length);
        if (Excused().Match(text) is { Success: true } excused) return (Presence.Excused, excused.Length);
        return Absent().Match(text) is { Success: true } absent ? (Presence.Absent, absent.Length) : null;
    }

    /// <summary>The people that one line names; null where any of it cannot be read as a person.</summary>
    private static List<Attendee>? Entries(Reading reading, TextLine line, int start, Presence presence, string? party, string? role)
    {
        var people = new List<Attendee>();
        foreach (var part in Part().EnumerateMatches(line.Text.AsSpan(start)))
        {
            var (from, words) = (start + part.Index, line.Text.Substring(start + part.Index, part.Length));
            if (Entry().Match(words) is not { Success: true } found) return null;
            var note = found.Groups["note"].Value;
            var sends = found.Groups["party"].Value;
            if (sends.Length == 0 && note.Length > 0 && !Remark().IsMatch(note)) sends = note;
            var person = new Person(
                found.Groups["name"].Value,
                found.Groups["role"] is { Success: true } office ? office.Value : role,
                sends.Length > 0 ? sends : party,
                reading.Text.SpanOf(line.Start + from + found.Groups["lead"].Index, line.Start + from + found.Length));
            var how = Remark().Match(note) is { Success: true } remark ? remark.Value.StartsWith("entsch", StringComparison.OrdinalIgnoreCase) ? Presence.Excused : Presence.PartOfMeeting : presence;
            people.Add(new Attendee(person, how));
        }

        return people.Count == 0 ? null : people;
    }

    private static string PartyOf(string heading) => Faction().Replace(heading, "").Trim(' ', '-');

    [GeneratedRegex(@"^(A\sn\sw\se\ss\se\sn\sd\se?|Anwesend(e|en)?(\s(sind|waren|Mitglieder|Personen|vom? \p{L}+))*|Es\s(sind|waren)\sanwesend|Teilnehme(r|nde)\p{L}*|Teilgenommen haben)\s*(:\s*|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Present();

    [GeneratedRegex(@"^(Entschuldigt(e)?(\s(fehl(en|ten)|sind|waren|abwesend|Mitglieder))*|Es\sfehl(en|ten)\sentschuldigt|Verhindert)\s*(:\s*|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Excused();

    [GeneratedRegex(@"^(Abwesend(e)?|Nicht anwesend|Es\sfehl(en|ten)(\sunentschuldigt)?|Unentschuldigt(\sfehl(en|ten))?)\s*(:\s*|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Absent();

    [GeneratedRegex(@"^Anwesende?\s+Entschuldigte?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Columns();

    [GeneratedRegex(@"^(Tagesordnung|T\sa\sg\se\ss|TOP\b|Beginn|Ende\b|Ergebnis|Verlauf|Verteiler|Öffentlich|Nichtöffentlich|\p{Lu}\p{L}*\s(\p{L}+\s){0,4}(eröffnet|begrüßt|stellt)\b|Die\s(Sitzung|Niederschrift|Einladung))")]
    private static partial Regex Over();

    /// <summary>"CDU-Fraktion", "Von der Verwaltung:", "Schriftführerin: …".</summary>
    [GeneratedRegex(@"^(?<name>[^,;:()]{2,60}):\s*|^(?<name>(\p{L}[\p{L}/ .-]{0,30}-?\s?([Ff]raktion|Gruppe|Kreistagsfraktion|Ratsfraktion)|(von|Von|vom|Vom|aus|Aus) (der|dem)? ?\p{Lu}\p{L}+|CDU|SPD|FDP|AfD|CSU|Volt|NEOS|GRÜNE|Bündnis 90/Die Grünen|Die Linke|DIE LINKE|Verwaltung|Gäste|Mitglieder|Verwaltungsmitglieder|Sachkundige Bürger(innen)?))$")]
    private static partial Regex Group();

    [GeneratedRegex(@"([Ff]raktion|Gruppe|^(CDU|SPD|FDP|AfD|CSU|Volt|NEOS|GRÜNE|Bündnis 90/Die Grünen|Die Linke|DIE LINKE))$")]
    private static partial Regex IsParty();

    [GeneratedRegex(@"-?\s?(Gemeinderats|Stadtrats|Kreistags|Rats)?-?([Ff]raktion)$")]
    private static partial Regex Faction();

    /// <summary>Up to a comma or semicolon outside of brackets; a comma within "Nachname, Vorname (SPD)" stays.</summary>
    [GeneratedRegex(@"([^,;()]|\([^)]*\))+(?:,\s\p{Lu}\p{L}+(?=\s\([^)]*\)\s*$))?")]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^\s*[-–•]?\s*(?<lead>(?:" + PersonPattern.Address + @"\s+)?(?:(?<role>" + PersonPattern.Office + @")\s+)?(?<name>(?:(?:Dr|Prof|Mag|Ing|Dipl)\.(?:-\p{Lu}\p{L}+\.)?\s?(?:\p{Ll}+\.\s)?)*(?:(?:von|van|de|der|zu)\s)*\p{Lu}[\p{L}'’-]+(?:,?\s(?:(?:von|van|de|der|zu)\s)*\p{Lu}[\p{L}'’-]+){0,2}?))"
        + @"(?:\s+(?<party>CDU|SPD|FDP|AfD|CSU|Volt|NEOS|GRÜNE|Grüne|Die Linke|DIE LINKE|Freie Wähler|FW|UWG))?(?:\s*\((?<note>[^)]{1,60})\))?\s*$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(ab|bis|von|zu|TOP|nur|entsch\p{L}*|zeitweise|verspätet)\b.*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
