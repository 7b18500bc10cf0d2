using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Link.Citations;

/// <summary>Agenda items that running text names: "TOP 2", "Punkt 6.4 der Tagesordnung"; never the headings of the items themselves.</summary>
internal sealed partial class ItemCitations(DocumentText text, Understanding understanding)
{
    private readonly HashSet<int> _headings =
        [.. understanding.Agenda.SelectMany(item => (Span?[])[item.Text, item.Listed]).OfType<Span>().Select(span => FirstWord(text.Whole, span.Start))];

    private int _passed;

    /// <param name="meetings">All that the text names, this one included.</param>
    public IEnumerable<Citation> Find(IReadOnlyList<Citation> meetings)
    {
        foreach (Match head in Head().Matches(text.Whole))
        {
            if (IsHeading(head.Index)) continue;
            var members = Ranges.At(text.Whole, head.Index + head.Length, Figure(), Ranges.Joint());
            if (members.Count == 0) continue;
            var point = head.Groups["point"].Success;
            var tail = OfAgenda().Match(text.Whole, members[^1].End);
            if (point && !tail.Success) continue;
            var end = tail.Success ? tail.Index + tail.Length : members[^1].End;
            var meeting = Of(meetings, head.Index, end);
            for (var i = 0; i < members.Count; i++)
            {
                var source = i == 0 ? head.Index : members[i].Start;
                var until = point && i == members.Count - 1 ? end : members[i].End;
                yield return Make(head, members[i].Name, source, until, meeting, i > 0 || point) with
                {
                    // "TOP 2 und 3 Anträge": only a word in the plural says that more numbers follow.
                    Certainty = i > 0 && !head.Groups["many"].Success && !members[i].InRange ? Certainty.Candidate : Certainty.Certain,
                };
            }
        }
    }

    private Citation Make(Match head, string number, int start, int end, Citation? meeting, bool listed)
    {
        var letter = head.Groups["letter"].Value.ToUpperInvariant();
        var nonPublic = letter.StartsWith('N');
        var own = meeting?.Date is null || meeting.Date == understanding.Meeting.Date?.Value;
        var first = listed ? head.Index : start;
        return new Citation
        {
            Kind = CitationKind.AgendaItem,
            Target = (own ? "" : meeting!.Target + " ") + (nonPublic ? "TOP N " : "TOP ") + number,
            Written = text.Whole[start..end],
            Source = text.SpanOf(start, end),
            ReadFrom = !own ? text.SpanOf(Math.Min(first, meeting!.Source.Start), Math.Max(end, meeting.Source.End))
                : first < start ? text.SpanOf(first, end) : null,
            Item = nonPublic ? null : number,
            Organization = own ? null : meeting!.Organization,
            Date = own ? null : meeting!.Date,
        };
    }

    /// <summary>The meeting that an item is said to be of: "TOP 5 der Kreistagssitzung vom …", "Kreistag vom …, TOP 5".</summary>
    private Citation? Of(IReadOnlyList<Citation> meetings, int start, int end)
    {
        while (_passed < meetings.Count && meetings[_passed].Source.End <= start) _passed++;
        var before = _passed > 0 ? meetings[_passed - 1] : null;
        var behind = _passed < meetings.Count ? meetings[_passed] : null;
        if (behind is { Source.Start: var at } && at >= end && at - end < 40 && OfMeeting().IsMatch(text.Whole[end..at])) return behind;
        return before is { Source.End: var until } && start - until < 10 && Behind().IsMatch(text.Whole[until..start]) ? before : null;
    }

    private bool IsHeading(int start)
    {
        if (_headings.Contains(start)) return true;
        // A paragraph that begins so is the heading of an item that nobody has recognised.
        var before = text.Whole.AsSpan(0, start).TrimEnd(" \t\u00a0(");
        return before.IsEmpty || before[^1] == DocumentText.PageBreak || (before[^1] == '\n' && before[..^1].TrimEnd(" \t") is [] or [.., '\n' or DocumentText.PageBreak]);
    }

    private static int FirstWord(string whole, int start)
    {
        while (start < whole.Length && char.IsWhiteSpace(whole[start])) start++;
        return start;
    }

    [GeneratedRegex(@"\b(?:TOP(?<many>'?s|’s)?|(?:Tagesordnungsp|(?<point>P))unkte?(?<many>n)?s?)\s{0,2}(?<letter>Ö|NÖ|N|ö|nö)?\s{0,2}(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"\G(\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)\b(?![.,:]\d|\s?%| (?:Prozent|Euro|Uhr)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\G\.?\s{1,2}(?:der|auf der|zur)\s{1,2}(?:\p{Ll}{1,20}\s{1,2})?Tagesordnung\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfAgenda();

    [GeneratedRegex(@"\A\s?[,(]?\s{0,2}(?:(?:der|in der|aus der|des|im|vom|am)\s{1,2}(?:\p{Ll}{1,20}\s{1,2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex OfMeeting();

    [GeneratedRegex(@"\A\s?[,(/–-]?\s{0,2}(?:unter\s)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
