using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Parts;
using Publishing.Parse.Resolutions;

namespace Publishing.Parse.Items;

/// <summary>Puts the agenda's list and the headings in the text together.</summary>
internal static partial class Agendas
{
    /// <summary>Lines of one item in the heading of several.</summary>
    private const int LongestEntry = 20;

    public static IReadOnlyList<AgendaItem> Of(Reading reading)
    {
        var headings = ItemHeadings.Of(reading);
        var listed = AgendaList.Of(reading, headings.Count > 0 ? headings[0].Line : reading.Lines.Count);
        var items = listed.Select(entry => new AgendaItem
        {
            Number = entry.Number,
            Title = entry.Title,
            Visibility = entry.Visibility,
            Listed = entry.Place,
        }).ToList();
        for (var i = 0; i < headings.Count; i++) Add(items, reading, headings, i);
        return [.. items.Where(item => item.Visibility == Visibility.Public), .. items.Where(item => item.Visibility == Visibility.NonPublic)];
    }

    private static void Add(List<AgendaItem> items, Reading reading, IReadOnlyList<ItemHeading> headings, int i)
    {
        var heading = headings[i];
        // A part that comes twice below one heading is one part.
        if (heading.SharesText && headings.Take(i).Any(other => other.SharesText && other.Number == heading.Number && other.Visibility == heading.Visibility)) return;
        var (text, pages) = Extent(reading, headings, i);
        var place = reading.Text.SpanOf(reading.Lines[heading.Line].Start, heading.SharesText ? EndOfEntry(reading, headings, i) : heading.End);
        var at = items.FindIndex(item => item.Number == heading.Number && item.Visibility == heading.Visibility && item.Text is null);
        if (at >= 0 && (items[at].Listed is { } entry && entry != place))
        {
            items[at] = items[at] with { Text = text ?? place, Pages = pages };
            return;
        }

        items.Add(new AgendaItem
        {
            Number = heading.Number,
            Title = heading.Title,
            Visibility = heading.Visibility,
            Listed = heading.SharesText ? place : null,
            Text = text,
            Pages = pages,
        });
    }

    /// <summary>An item without a text of its own has its papers below its title: "Punkt 10.1 …", "Vorlage: 2022/1036/1".</summary>
    private static int EndOfEntry(Reading reading, IReadOnlyList<ItemHeading> headings, int i)
    {
        var (heading, end) = (headings[i], headings[i].End);
        // Whose papers stand below "TOP 16 bis 18" is not told.
        if (i > 0 && headings[i - 1].Line == heading.Line) return end;
        var last = Math.Min(heading.Line + LongestEntry, i + 1 < headings.Count ? headings[i + 1].Line : reading.Lines.Count);
        for (var line = heading.Line + 1; line < last; line++)
        {
            var text = reading.Lines[line].Text;
            if (SectionHead.Of(text) is not null || Sections.IsDebate(text)) break;
            if (reading.Lines[line].Start >= heading.End && PaperLine().IsMatch(text)) end = reading.Lines[line].End;
        }

        return end;
    }

    /// <summary>From the heading to the next one that has a text of its own, or to where another part begins.</summary>
    private static (Span? Text, IReadOnlyList<int> Pages) Extent(Reading reading, IReadOnlyList<ItemHeading> headings, int i)
    {
        if (headings[i].SharesText) return (null, []);
        var next = i + 1;
        while (next < headings.Count && headings[next].SharesText) next++;
        var end = next < headings.Count ? headings[next].Line : reading.Lines.Count;
        var first = headings[i].Line;
        var last = first + 1;
        while (last < end && reading.Marks[last] == PartMark.None) last++;
        var pages = new List<int>();
        for (var line = first; line < last; line++)
            if (pages.Count == 0 || pages[^1] != reading.Lines[line].Page) pages.Add(reading.Lines[line].Page);
        return (reading.Text.SpanOf(reading.Lines[first].Start, reading.Lines[last - 1].End), pages);
    }

    [GeneratedRegex(@"^\(?(\p{L}*[Vv]orlagen?|Drucksachen?)\b\D{0,12}\d[\w/., –-]*\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PaperLine();
}
