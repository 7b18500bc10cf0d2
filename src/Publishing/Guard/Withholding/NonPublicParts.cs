using Publishing.Documents;
using Publishing.Parse;
using Publishing.Parse.Parts;

namespace Publishing.Guard.Withholding;

/// <summary>Finds the stretches of a text that are not public or may not be.</summary>
internal static class NonPublicParts
{
    public static IReadOnlyList<Withheld> Of(Document document)
    {
        var text = document.Text;
        var (lines, marks) = LineScan.Of(text);
        var events = Headings(lines, marks).Concat(RunningHeads(text)).ToList();
        if (document.Understanding.Kind != DocumentKind.Paper)
            events.AddRange(Closings.In(text, lines).Select(at => new Event(at, PartMark.Doubtful, Reasons.Closing)));
        return [.. Stretches(text, events).Concat(Items(document)).Concat(UnreadPages.Of(document)).OrderBy(part => part.Source.Start)];
    }

    private static IEnumerable<Event> Headings(List<TextLine> lines, PartMark[] marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i] == PartMark.None) continue;
            yield return new Event(lines[i].Start, marks[i], marks[i] == PartMark.Doubtful ? Reasons.DoubtfulHeading : Reasons.Heading);
        }
    }

    private static IEnumerable<Event> RunningHeads(DocumentText text) =>
        from page in text.Pages
        where page.RunningLines.Any(line => PartScan.OfRunning(line) != PartMark.None)
        select new Event(text.StartOf(page.Number), PartMark.NonPublic, Reasons.RunningHead);

    /// <summary>A part once opened ends only at the heading of a public part; the next item's number is not enough.</summary>
    private static IEnumerable<Withheld> Stretches(DocumentText text, IEnumerable<Event> events)
    {
        Event? open = null;
        foreach (var at in events.OrderBy(at => at.Offset))
        {
            if (open is { } begun)
            {
                if (at.Mark == PartMark.Doubtful || (at.Mark == PartMark.NonPublic && begun.Mark == PartMark.NonPublic)) continue;
                yield return Stretch(text, begun, at.Offset);
            }

            open = at.Mark == PartMark.Public ? null : at;
        }

        if (open is { } last) yield return Stretch(text, last, text.Whole.Length);
    }

    private static Withheld Stretch(DocumentText text, Event begun, int end) =>
        new(text.SpanOf(begun.Offset, end), begun.Reason, begun.Mark == PartMark.NonPublic);

    private static IEnumerable<Withheld> Items(Document document) =>
        from item in document.Understanding.Agenda
        where item.Visibility == Visibility.NonPublic
        from place in new[] { item.Listed, item.Text }
        where place is not null
        select new Withheld(place.Value, Reasons.Item, true);

    private readonly record struct Event(int Offset, PartMark Mark, string Reason);
}
