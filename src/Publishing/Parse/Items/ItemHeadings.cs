using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Parts;
using Publishing.Parse.Resolutions;

namespace Publishing.Parse.Items;

/// <param name="Number">As the minutes count.</param>
/// <param name="Title">Word for word, over line breaks.</param>
/// <param name="Visibility">Of the part it stands in.</param>
/// <param name="Line">Index of its first line.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="SharesText">Whether it stands below another heading and is dealt with together with that one.</param>
internal sealed record ItemHeading(string Number, string Title, Visibility Visibility, int Line, int End, bool SharesText);

/// <summary>Finds the headings of agenda items in the text; a record uses one style, and doubt means no heading.</summary>
internal static partial class ItemHeadings
{
    /// <summary>Lines in which an item record can list the parts of its item.</summary>
    private const int LongestBlock = 150;

    public static IReadOnlyList<ItemHeading> Of(Reading reading)
    {
        var found = Find(reading, Point());
        if (found.Count > 0) return WithParts(reading, found);
        found = WithoutEntries(Find(reading, Top()));
        var plain = PlainHeadings.Of(reading);
        if (plain.Count <= found.Count) plain = found;
        var alone = LoneNumbers.Of(reading);
        return alone.Count > plain.Count ? alone : plain;
    }

    private static List<ItemHeading> Find(Reading reading, Regex style)
    {
        var headings = new List<ItemHeading>();
        var visibility = Visibility.Public;
        for (var i = 0; i < reading.Lines.Count; i++)
        {
            var mark = reading.Marks[i];
            if (mark != PartMark.None) visibility = mark == PartMark.Public ? Visibility.Public : Visibility.NonPublic;
            var line = reading.Lines[i];
            if (!Leads(line.Text) || style.Match(line.Text) is not { Success: true } match) continue;
            if (i > 0 && !line.AfterGap && RunsOn(reading.Lines[i - 1].Text)) continue;
            if (line.Text[0] == 'P' && !IsOfAgenda(line.Text) && match.Groups["title"].ValueSpan.Contains('?')) continue;
            if (Title(reading, i, match) is not { } title) continue;
            var shares = headings.Count > 0 && Together(reading, headings[^1], i);
            // "TOP 16 bis 18" is one heading of three items: the first keeps the text.
            foreach (var number in ItemNumbers.Expand(Number(match)))
            {
                headings.Add(new ItemHeading(number, title.Text, visibility, i, title.End, shares));
                shares = true;
            }
        }

        return headings;
    }

    /// <summary>
    /// Item records list the parts of their item below its heading, before the resolution. A single part is what the
    /// record is about; of several the item itself keeps the text.
    /// </summary>
    private static List<ItemHeading> WithParts(Reading reading, List<ItemHeading> found)
    {
        var headings = new List<ItemHeading>(found);
        for (var i = found[0].Line + 1; i < Math.Min(LongestBlock, reading.Lines.Count) && !Resolution().IsMatch(reading.Lines[i].Text); i++)
        {
            if (Part().Match(reading.Lines[i].Text) is not { Success: true } match || Title(reading, i, match) is not { } title) continue;
            if (!found.Exists(item => Number(match).StartsWith(item.Number + ".", StringComparison.Ordinal))) continue;
            headings.Add(new ItemHeading(Number(match), title.Text, found[0].Visibility, i, title.End, true));
        }

        headings.Sort((a, b) => a.Line.CompareTo(b.Line));
        var block = headings.TakeWhile((heading, at) => at == 0 || heading.SharesText).Count();
        // "Punkt 10.1 der Tagesordnung" stands beside item 10, "Antrag 1.32" in place of it.
        if (block != 2 || IsOfAgenda(reading.Lines[headings[1].Line].Text) || !headings[1].Number.StartsWith(headings[0].Number + ".", StringComparison.Ordinal)) return headings;
        headings[0] = headings[0] with { SharesText = true };
        headings[1] = headings[1] with { SharesText = false };
        return headings;
    }

    /// <summary>What comes again further on is an entry of the list at the head.</summary>
    private static List<ItemHeading> WithoutEntries(List<ItemHeading> found)
    {
        var seen = new HashSet<(string, string, Visibility)>();
        return [.. found.AsEnumerable().Reverse().Where(heading => seen.Add((heading.Number, heading.Title, heading.Visibility))).Reverse()];
    }

    private static string Number(Match match) => Reading.Tidy(match.Groups["number"].Value).TrimEnd('.');

    private static (string Text, int End)? Title(Reading reading, int i, Match match)
    {
        var lines = reading.Lines;
        var title = PartWord().Replace(match.Groups["title"].Value, "").Trim();
        if (reading.Marks[i] != PartMark.None && PartHeadings.Nearest(Letters.Fold(title), false, 3) <= 3) title = "";
        if (reading.Marks[i] != PartMark.None && PartHeadings.Nearest(Letters.Fold(title), true, 4) <= 4) title = "";
        var at = i;
        if (title.Length == 0)
        {
            for (at = i + 1; at < lines.Count && at <= i + 4 && Reference().IsMatch(lines[at].Text); at++) { }
            if (at >= lines.Count || at > i + 4 || Leads(lines[at].Text) || !char.IsUpper(lines[at].Text[0])) return null;
            title = lines[at].Text;
        }

        for (var more = 0; more < 5 && at + 1 < lines.Count && RunsOver(reading, at, title, match); more++)
            title = ItemNumbers.Join(title, lines[++at].Text);
        return (Reading.Tidy(title), lines[at].End);
    }

    /// <summary>Whether a title goes on in the next line: white space ends it, and so does what is known not to belong to it.</summary>
    private static bool RunsOver(Reading reading, int at, string title, Match match)
    {
        var next = reading.Lines[at + 1];
        if (Part().Match(next.Text) is { Success: true } part && Number(part).StartsWith(Number(match) + ".", StringComparison.Ordinal)) return false;
        if (next.AfterGap || reading.Marks[at + 1] != PartMark.None || BelowTitle().IsMatch(next.Text) || Leads(next.Text)) return false;
        // "TOP 1: title" is often followed by its text at once, without white space.
        return !match.Groups["colon"].Success || RunsOn(title);
    }

    /// <summary>Headings that follow each other before any text are dealt with as one: only titles, papers and parts stand between.</summary>
    private static bool Together(Reading reading, ItemHeading last, int i)
    {
        if (i - last.Line > LongestBlock || !IsOfAgenda(reading.Lines[last.Line].Text)) return false;
        var (other, known) = (0, 1);
        for (var line = i - 1; line > last.Line; line--)
        {
            if (reading.Lines[line].Start < last.End) break;
            var text = reading.Lines[line].Text;
            if (SectionHead.Of(text) is not null || Sections.IsDebate(text)) return false;
            if (BelowTitle().IsMatch(text) || Part().IsMatch(text)) known++;
            else if (++other > 2 * known) return false;
        }

        return other < 2 * known;
    }

    private static bool IsOfAgenda(string line) => line.Contains("der Tagesordnung", StringComparison.Ordinal);

    private static bool RunsOn(string line) => line.EndsWith('-') || OpenWords.IsOpen(line);

    private static bool Leads(string line) => line[0] is 'T' or 'P' or 'Z' or 't' or 'Ö' or 'N' && Top().IsMatch(line) || line[0] is 'P' or 'S' && Point().IsMatch(line);

    [GeneratedRegex(@"^(Sitzungseröffnung und )?Punkt\s+(?<number>\d{1,3}(\.\d{1,3}){0,3}\.?)\s+der\s+Tagesordnung\s*(\(\p{L}+\))?\s*:\s*(?<title>.*)$")]
    private static partial Regex Point();

    [GeneratedRegex(
        @"^(Zu\s+|zu\s+)?((TOP|Tagesordnungspunkt|Punkt)\s*([ÖN]\s*)?|[ÖN]\s?)(?<number>\d{1,3}(\.\d{1,3}){0,3}\.?(\s(bis|und|-|–)\s\d{1,3}(\.\d{1,3}){0,3})?)((?<colon>\s*[:)–-])\s*(?<title>\S.*)|(?<colon>:)|\s+(?<title>[\p{Lu}\d„""»(][^?]*|.{0,9}ffent.*))?$")]
    private static partial Regex Top();

    /// <summary>"Punkt 11.1 Änderungsantrag: …", "Antrag 1.32: …" below the heading of item 11 or 1.</summary>
    [GeneratedRegex(@"^((zu\s+)?(Punkte?|TOP|Antrag)\s+)?(?<number>\d{1,3}(\.\d{1,3}){1,3})\.?\s*(\(Seite\s*\d+\)\s*)?:?(\s+(?<title>[\p{Lu}„""».\d].*)|\s*)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(Beschluss|Abstimmungsergebnis|Der Vorsitzende|Die Vorsitzende|Protokoll)\b")]
    private static partial Regex Resolution();

    [GeneratedRegex(@"^\s*[-–—(]?\s*[nN]?(icht)?[-\s]?[öÖoO06]e?ffentlich(er\s+(Sitzungst|T)eil)?\s*[-–—)]?(\s*[:–-]|\s*$)")]
    private static partial Regex PartWord();

    [GeneratedRegex(@"^((Vorlage|Drucksache|Antrag|Anfrage|Vorlagen-?Nr\.?)\b.*)?[A-Z]{0,4}[-/ ]?\d[\w/.-]*(,?\s+\w{0,4}[-/\d]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"^((Vorlage|Drucksache|Sitzungsvorlage)\b\s*:?.*|(dazu|Beschluss|Beschlussvorschlag|Abstimmungsergebnis|Protokoll)\s*:?|((Änderungs|Ergänzungs|Dringlichkeits|Interfraktioneller )?[Aa]ntrag|[Aa]nfrage|Gemeinsamer\b.*|Interfraktionell\p{L}*\b.*)\b(\s+(der|des|von|vom)\b.*|\s*:.*)?|(Punkt|Antrag|TOP)\s\d.*|\d{1,3}(\.\d{1,3})+:.*|und|sowie|[A-Z]{1,4}-\d[\w/-]*|\d{3,5}/\d{2,4}.*|[(„].*)$")]
    private static partial Regex BelowTitle();
}
