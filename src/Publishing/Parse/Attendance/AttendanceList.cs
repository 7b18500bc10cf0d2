using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Persons;

namespace Publishing.Parse.Attendance;

/// <summary>Reads the list of those present, excused and absent at the head of minutes.</summary>
/// <remarks>
/// Where those present and those excused stand in columns beside each other, the text does not tell who is who, and nothing is read.
/// A line that is not surely one of names is left out; a list most of which is so is none.
/// </remarks>
internal static partial class AttendanceList
{
    private const int Farthest = 200;

    public static IReadOnlyList<Attendee> Of(Reading reading)
    {
        var lines = reading.Lines;
        var (line, limit) = (0, Math.Min(Farthest, lines.Count));
        while (line < limit && HeadingOf(lines[line].Text) is null && !Columns().IsMatch(lines[line].Text)) line++;
        var people = new List<Attendee>();
        var (presence, party, role, unread) = (Presence.Present, default(string), default(string), 0);
        for (; line < limit; line++)
        {
            var text = lines[line].Text;
            if (Columns().IsMatch(text)) return [];
            if (Over().IsMatch(text)) break;
            var (start, alone) = (0, false);
            if (HeadingOf(text) is { } heading)
            {
                (presence, party, role, start) = (heading.Presence, null, null, heading.Length);
            }
            else if (AttendanceGroup.Of(text) is { } group)
            {
                (party, role) = (group.Party ?? (group.OfMembers ? party : null), group.Role);
                (start, alone) = (group.Length, group.OfOne);
            }

            if (start >= text.Length) continue;
            if (Entries(reading, lines[line], start, presence, party, role) is { } read)
            {
                people.AddRange(read);
                if (alone && start > 0) role = null;
            }
            else
            {
                unread++;
                // Behind a sentence or an unknown heading nobody knows whose names follow.
                if (lines[line].AfterGap || Prose().IsMatch(text)) (party, role) = (null, null);
            }
        }

        return unread * 4 > people.Count ? [] : [.. people.DistinctBy(entry => (entry.Person.Name, entry.Presence))];
    }

    private static (Presence Presence, int Length)? HeadingOf(string text)
    {
        if (!char.IsLetter(text[0])) return null;
        if (Present().Match(text) is { Success: true } present) return (Presence.Present, present.Length);
        if (Excused().Match(text) is { Success: true } excused) return (Presence.Excused, excused.Length);
        return Absent().Match(text) is { Success: true } absent ? (Presence.Absent, absent.Length) : null;
    }

    /// <summary>The people that one line names; null where any of it cannot be read as a person.</summary>
    private static List<Attendee>? Entries(Reading reading, TextLine line, int start, Presence presence, string? party, string? role)
    {
        var row = line.Text[start..];
        if (Instead().Match(row) is { Success: true } instead) row = row[..instead.Index];
        return NameRow.Of(row)?.ConvertAll(found =>
        {
            var office = Office().IsMatch(found.Note);
            var remark = Remark().Match(found.Note);
            var sends = found.Party ?? (found.Note.Length > 0 && !office && !remark.Success ? found.Note : party);
            var source = reading.Text.SpanOf(line.Start + start + found.Start, line.Start + start + found.End);
            var how = remark.Groups["excused"].Success ? Presence.Excused : remark.Groups["part"].Success ? Presence.PartOfMeeting : presence;
            return new Attendee(new Person(found.Name, found.Role ?? (office ? found.Note : role), sends, source), how);
        });
    }

    [GeneratedRegex(@"^((A\sn\sw\se\ss\se\sn\sd\se?|((Weiter[es]?|Weiterhin|Ebenfalls|Außerdem|Ferner)\s)?[Aa]nwesend(e|en)?(\s(sind|waren|Mitglieder|Personen|vom? \p{L}+))*|Es\s(sind|waren)\sanwesend|Anwesenheit(sliste)?|Teilnehme(r|nde)\p{L}*|Teilgenommen haben)\s*(:\s*|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Present();

    [GeneratedRegex(@"^((E\sn\st\ss\sc\sh\su\sl\sd\si\sg\st|Entschuldigt(e)?(\s(fehl(en|ten)|sind|waren|abwesend|Mitglieder))*|Es\sfehl(en|ten)\sentschuldigt|Verhindert)\s*(:\s*|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Excused();

    [GeneratedRegex(@"^(Abwesend(e)?|Nicht anwesend|Es\sfehl(en|ten)(\sunentschuldigt)?|Unentschuldigt(\sfehl(en|ten))?)\s*(:\s*|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Absent();

    [GeneratedRegex(@"^Anwesende?\s+Entschuldigte?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Columns();

    [GeneratedRegex(@"^(Tagesordnung|T\sa\sg\se\ss|TOP\b|Beginn|Ende\b|Ergebnis|Verlauf|Verteiler|Öffentlich|Nichtöffentlich|\p{Lu}\p{L}*\s(\p{L}+\s){0,4}(eröffnet|begrüßt|stellt)\b|Die\s(Sitzung|Niederschrift|Einladung))")]
    private static partial Regex Over();

    /// <summary>A sentence, or words that are no names: two small words or a full stop behind one.</summary>
    [GeneratedRegex(@"(^|\s)\p{Ll}{3,}\b.*\s\p{Ll}{2,}\b|\p{Ll}{4}\.$|^\p{L}+/\p{L}+\s\p{L}+\s(im|in|am)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Prose();

    /// <summary>Who comes in place of whom: the other is not there, and why the list does not say.</summary>
    [GeneratedRegex(@"\s+[(–-]?\s?(f\.|für|i\.\s?V\.|als Vertret\p{L}+|Vertret(ung|er|erin)|in Vertretung)\s(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Instead();

    [GeneratedRegex(@"^([Ss]tellv\p{L}*\.?\s)?(" + PersonPattern.Office + @"|Vorsitz|Protokoll|Schriftführ\p{L}*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"^((?<excused>entsch\p{L}*)|(?<part>(ab|bis|von|zu|TOP|nur|zeitweise|verspätet)\b)|(VIDEO|[Vv]ideo\p{L}*|per\s|mit\s|[Oo]nline|[Dd]igital|[Hh]ybrid))", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
