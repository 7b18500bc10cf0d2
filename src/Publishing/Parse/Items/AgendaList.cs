using System.Text.RegularExpressions;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;
using Publishing.Parse.Parts;

namespace Publishing.Parse.Items;

internal sealed record ListedItem(string Number, string Title, Visibility Visibility, Span Place);

/// <summary>Reads the list of items below the word "Tagesordnung".</summary>
internal static partial class AgendaList
{
    private const int LongestTitle = 8;

    /// <summary>Lines without an entry after which the list is over.</summary>
    private const int FarthestEntry = 25;

    public static IReadOnlyList<ListedItem> Of(Reading reading, int limit)
    {
        var items = new List<ListedItem>();
        var lines = reading.Lines;
        var line = 0;
        while (line < limit && !(lines[line].Text is ['T' or 't', ..] and { Length: < 40 } && Heading().IsMatch(lines[line].Text))) line++;
        var visibility = Visibility.Public;
        var last = "";
        var entry = line;
        for (line++; line < limit && line - entry < FarthestEntry; line++)
        {
            if (reading.Marks[line] != PartMark.None)
            {
                visibility = reading.Marks[line] == PartMark.Public ? Visibility.Public : Visibility.NonPublic;
                last = "";
            }

            if (Entry().Match(lines[line].Text) is not { Success: true } found) continue;
            if (!found.Groups["letter"].Success && !ItemNumbers.Follows(last, Number(found))) continue;
            if (Place(reading, ref line, limit, found) is not { } title) continue;
            entry = line;
            last = Number(found);
            items.Add(new ListedItem(last, title.Value, visibility, title.Source!.Value));
        }

        return items;
    }

    private static string Number(Match found) => found.Groups["number"].Value.TrimEnd('.');

    /// <summary>The title with the lines it runs on over, its place counted from the number on.</summary>
    private static Fact<string>? Place(Reading reading, ref int line, int limit, Match found)
    {
        var lines = reading.Lines;
        var first = line;
        var title = found.Groups["title"].Value;
        if (title.Length == 0)
        {
            if (line + 1 >= limit || !Title().IsMatch(lines[line + 1].Text)) return null;
            title = lines[++line].Text;
        }

        while (line + 1 < limit && line - first < LongestTitle && !lines[line + 1].AfterGap
            && reading.Marks[line + 1] == PartMark.None && !Stop().IsMatch(lines[line + 1].Text) && !Entry().IsMatch(lines[line + 1].Text))
            title = ItemNumbers.Join(title, lines[++line].Text);
        return reading.Fact(Reading.Tidy(title), lines[first].Start, lines[line].End);
    }

    [GeneratedRegex(@"^T\s?a\s?g\s?e\s?s\s?o\s?r\s?d\s?n\s?u\s?n\s?g\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(TOP\s*|Punkt\s*)?((?<letter>[ÖN])\s*)?(?<number>\d{1,3}(\.\d{1,3}){0,3}\.?)[):]?(\s+(?<title>[\p{Lu}„""»(‚,\d].{2,})|\s*)$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^[\p{Lu}„""»(]")]
    private static partial Regex Title();

    /// <summary>A paper's number or other lines that belong to an entry but not to its title.</summary>
    [GeneratedRegex(@"^(Vorlage|Drucksache|Antrag|Anfrage|Berichterstatt\p{L}+|Sitzungsvorlage)\b.*(:|\d)|^[A-Z]{1,4}([-/.][\w]+){2,}|^\d{3,5}/\d{2,4}")]
    private static partial Regex Stop();
}
