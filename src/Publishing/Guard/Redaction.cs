using System.Text;
using Publishing.Documents;
using Publishing.Documents.Texts;

namespace Publishing.Guard;

/// <summary>A text without its withheld stretches, and where every remaining place has moved to.</summary>
internal sealed class Redaction
{
    private readonly List<(int Start, int End)> _gaps = [];
    private readonly List<int> _removed = [0];
    private readonly DocumentText _original;
    private readonly bool _anyWithheld;

    public Redaction(DocumentText original, IReadOnlyList<Withheld> withheld)
    {
        _original = original;
        // A page that is still a picture has no letter to be cut, and is held back all the same.
        _anyWithheld = withheld.Count > 0;
        foreach (var part in withheld.OrderBy(part => part.Source.Start)) Merge(part.Source);
        SplitAtPageBreaks();
        foreach (var (start, end) in _gaps) _removed.Add(_removed[^1] + end - start);
        Text = _gaps.Count == 0 ? original : new DocumentText([.. original.Pages.Select(Cut)]);
    }

    /// <summary>All pages under their numbers.</summary>
    public DocumentText Text { get; }

    public bool LeavesNothing => _anyWithheld && Text.Pages.All(page => string.IsNullOrWhiteSpace(page.Text));

    /// <summary>The same place in the new text; null where any of it is withheld.</summary>
    public Span? Keep(Span? place)
    {
        if (place is not { } span) return null;
        if (_gaps.Count == 0) return span;
        var gap = FirstGapEndingAfter(span.Start);
        if (gap < _gaps.Count && _gaps[gap].Start < Math.Max(span.End, span.Start + 1)) return null;
        var moved = span.Start - _removed[gap];
        return Text.SpanOf(moved, moved + span.End - span.Start);
    }

    /// <summary>A place up to where withheld text begins; null where already its beginning is withheld.</summary>
    public Span? KeepBeginning(Span? place)
    {
        if (place is not { } span) return null;
        var gap = FirstGapEndingAfter(span.Start);
        var end = gap < _gaps.Count && _gaps[gap].Start < span.End ? _gaps[gap].Start : span.End;
        return end <= span.Start ? null : Keep(span with { End = end });
    }

    public Fact<T>? Keep<T>(Fact<T>? fact)
    {
        if (fact?.Source is null) return fact;
        return Keep(fact.Source) is { } place ? fact with { Source = place } : null;
    }

    public IReadOnlyList<Reference> Keep(IReadOnlyList<Reference> references) =>
        [.. from reference in references
            let place = KeepRead(reference.Source, reference.ReadFrom)
            where place is not null
            select reference with { Source = place.Value, ReadFrom = Keep(reference.ReadFrom), Lead = Keep(reference.Lead) }];

    public IReadOnlyList<Citation> Keep(IReadOnlyList<Citation> citations) =>
        [.. from citation in citations
            let place = KeepRead(citation.Source, citation.ReadFrom)
            where place is not null
            select citation with { Source = place.Value, ReadFrom = Keep(citation.ReadFrom), Lead = Keep(citation.Lead) }];

    /// <summary>Null also where the place stays and a word goes without which nobody could read it so.</summary>
    private Span? KeepRead(Span place, Span? readFrom) => readFrom is not null && Keep(readFrom) is null ? null : Keep(place);

    private void Merge(Span span)
    {
        if (span.End <= span.Start) return;
        if (_gaps.Count > 0 && span.Start <= _gaps[^1].End)
            _gaps[^1] = (_gaps[^1].Start, Math.Max(_gaps[^1].End, span.End));
        else
            _gaps.Add((span.Start, span.End));
    }

    /// <summary>Page breaks stay, so that pages keep their numbers: a gap over several pages becomes one a page.</summary>
    private void SplitAtPageBreaks()
    {
        var whole = _gaps.ToArray();
        _gaps.Clear();
        foreach (var (start, end) in whole)
        {
            for (int page = _original.PageAt(start), last = _original.PageAt(end - 1); page <= last; page++)
            {
                var first = _original.StartOf(page);
                var from = Math.Max(start, first);
                var to = Math.Min(end, first + _original.Pages[page - 1].Text.Length);
                if (to > from) _gaps.Add((from, to));
            }
        }
    }

    private Page Cut(Page page)
    {
        var start = _original.StartOf(page.Number);
        var end = start + page.Text.Length;
        var gap = FirstGapEndingAfter(start);
        if (gap == _gaps.Count || _gaps[gap].Start >= end) return page;
        var text = new StringBuilder();
        var from = start;
        for (; gap < _gaps.Count && _gaps[gap].Start < end; from = _gaps[gap].End, gap++) text.Append(_original.Whole, from, _gaps[gap].Start - from);
        text.Append(_original.Whole, from, end - from);
        // Heads and feet of such a page may belong to what is withheld.
        return page with
        {
            Text = text.ToString(),
            RunningLines = [],
            Repairs = [.. Moved(page, repair => (repair.Start, repair.Length), (repair, at) => repair with { Start = at }, page.Repairs)],
            Headings = [.. Moved(page, heading => (heading.Start, heading.Length), (heading, at) => heading with { Start = at }, page.Headings)],
            OtherReadings = [.. Moved(page, other => (other.Start, other.Length), (other, at) => other with { Start = at }, page.OtherReadings)],
        };
    }

    /// <summary>What is known of words that stay, at their new places; nothing of words that any gap touches.</summary>
    private IEnumerable<T> Moved<T>(Page page, Func<T, (int Start, int Length)> place, Func<T, int, T> move, IReadOnlyList<T> words)
    {
        var start = _original.StartOf(page.Number);
        foreach (var word in words)
        {
            var (at, length) = place(word);
            // An empty word at a gap's edge would tell of what was there.
            var gap = FirstGapEndingAfter(start + at - 1);
            if (gap < _gaps.Count && _gaps[gap].Start <= start + at + length) continue;
            yield return move(word, at - RemovedOn(page, start + at));
        }
    }

    private int RemovedOn(Page page, int before) =>
        _removed[FirstGapEndingAfter(before)] - _removed[FirstGapEndingAfter(_original.StartOf(page.Number))];

    private int FirstGapEndingAfter(int offset)
    {
        int low = 0, high = _gaps.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_gaps[middle].End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
