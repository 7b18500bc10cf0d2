using System.Text.RegularExpressions;
using Publishing.Documents.Meetings;
using Publishing.Parse.Parts;

namespace Publishing.Parse.Items;

/// <summary>Headings that are only a number and a title, as "3.1.2 Antrag der Fraktion …" in verbatim minutes.</summary>
/// <remarks>Speech is full of numbers: only a record that counts on several levels, in rising order, is read like this.</remarks>
internal static partial class PlainHeadings
{
    private const int LongestTitle = 14;

    public static IReadOnlyList<ItemHeading> Of(Reading reading)
    {
        var headings = new List<ItemHeading>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var visibility = Visibility.Public;
        var top = 0;
        for (var i = 0; i < reading.Lines.Count; i++)
        {
            var mark = reading.Marks[i];
            if (mark != PartMark.None) visibility = mark == PartMark.Public ? Visibility.Public : Visibility.NonPublic;
            if (!char.IsAsciiDigit(reading.Lines[i].Text[0])) continue;
            if (Heading().Match(reading.Lines[i].Text) is not { Success: true } found) continue;
            if (i > 0 && OpenWords.AsksForNumber(reading.Lines[i - 1].Text) && !(reading.Lines[i].AfterGap && Announces(reading.Lines[i - 1].Text))) continue;
            var number = found.Groups["number"].Value.TrimEnd('.');
            if (Title(reading, i, found.Groups["title"].Value) is not { } title) continue;
            var levels = ItemNumbers.Split(number);
            if (!Rises(levels, top) && !(title.HasPaper && levels.Length > 1 && !seen.Contains(number))) continue;
            // A footnote is a sentence.
            if (levels.Length == 1 && title.Text.EndsWith('.')) continue;
            top = Math.Max(top, levels[0]);
            seen.Add(number);
            headings.Add(new ItemHeading(number, title.Text, visibility, i, title.End, false));
        }

        return headings.Count(heading => heading.Number.Contains('.', StringComparison.Ordinal)) >= 2 ? headings : [];
    }

    /// <summary>"Ich rufe auf Tagesordnungspunkt" calls the heading below it; white space parts the two.</summary>
    private static bool Announces(string line) => line.EndsWith(" Tagesordnungspunkt", StringComparison.Ordinal) || line.EndsWith(" TOP", StringComparison.Ordinal) || line.EndsWith(" Punkt", StringComparison.Ordinal);

    /// <summary>Items are taken in another order too, but then only a paper's number below the title tells them from speech.</summary>
    private static bool Rises(int[] levels, int top) => levels[0] <= top + 8 && (levels[0] > top || (levels.Length > 1 && levels[0] == top));

    private static (string Text, int End, bool HasPaper)? Title(Reading reading, int i, string title)
    {
        var lines = reading.Lines;
        var at = i;
        if (title.Length == 0)
        {
            if (i + 1 >= lines.Count || !Capital().IsMatch(lines[i + 1].Text)) return null;
            title = lines[++at].Text;
        }

        if (Prose().IsMatch(title) || Sentence().IsMatch(title) || title.Contains('?', StringComparison.Ordinal)) return null;
        for (var more = at; more + 1 < lines.Count && more - i < LongestTitle; more++)
        {
            var next = lines[more + 1];
            // A page may end within a title, and a number in it may stand first on its line.
            var goesOn = OpenWords.AsksForNumber(lines[more].Text) || (next.Page > lines[more].Page && char.IsLower(next.Text[0]));
            var isPaper = Paper().IsMatch(next.Text);
            if (!isPaper && !Ends().IsMatch(next.Text) && (goesOn || !(next.AfterGap || Heading().IsMatch(next.Text)))) continue;
            for (; at < more; at++) title = ItemNumbers.Join(title, lines[at + 1].Text);
            return (Reading.Tidy(title), lines[at].End, isPaper);
        }

        return (Reading.Tidy(title), lines[at].End, false);
    }

    [GeneratedRegex(@"^(?<number>[1-9]\d?(\.\d{1,3}){0,3})(\s+(?<title>[\p{Lu}„""»].{3,}|\d{1,3}\.\s\p{Lu}.{3,}))?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[\p{Lu}„""»]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"^(Prozent|Euro|Millionen|Milliarden|Mio|Mrd|Mitglieder|Stimmen|Jahre|Tage|Wochen|Monate|Minuten|Sekunden|Stunden|Uhr|Menschen|Personen|Anmerkung|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Meter|Kilometer|Hektar|Quadratmeter|Wohn\w+ |Plätze|Stellen|Kinder)\b")]
    private static partial Regex Prose();

    /// <summary>One sentence ends and the next begins.</summary>
    [GeneratedRegex(@"\p{Ll}{5}\.\s\p{Lu}")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(AN/)?\d{3,5}/\d{4}$")]
    private static partial Regex Paper();

    /// <summary>The first line below a title: a paper's number, a speaker, a resolution.</summary>
    [GeneratedRegex(@"^(AN/)?\d{3,5}/\d{4}|^\p{Lu}[^.!?]{3,60}\([^)]{2,40}\):|^(Ober)?[Bb]ürgermeister(in)?\s|^(Gibt es|Wortmeldungen|Gegenstimmen|Beschluss|I\.|Ich |Wir |Hierzu|Dazu|Es )")]
    private static partial Regex Ends();
}
