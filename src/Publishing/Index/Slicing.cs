using Publishing.Documents;
using Publishing.Guard;

namespace Publishing.Index;

/// <summary>An entry to be: an item, or a page without one.</summary>
internal sealed record Draft(PublicAgendaItem? Item, int Page, List<Slice> Slices)
{
    public int Start => Slices.Count > 0 ? Slices[0].Start : Item?.Listed?.Start ?? 0;
}

/// <summary>Deals the text out: to the innermost item that holds it, else to its page.</summary>
internal static class Slicing
{
    public static IReadOnlyList<Draft> Of(DocumentText text, IReadOnlyList<PublicAgendaItem> agenda)
    {
        var items = agenda.Select(item => new Draft(item, PageOf(item), [])).ToArray();
        var cuts = new SortedSet<int> { 0, text.Whole.Length };
        for (var page = 1; page <= text.Pages.Count; page++) cuts.Add(text.StartOf(page));
        foreach (var item in items)
        {
            if (item.Item!.Text is not { } span) continue;
            cuts.Add(Math.Clamp(span.Start, 0, text.Whole.Length));
            cuts.Add(Math.Clamp(span.End, 0, text.Whole.Length));
        }

        var byStart = items.Where(item => item.Item!.Text is not null).OrderBy(item => item.Item!.Text!.Value.Start).ToArray();
        var pages = new Draft?[text.Pages.Count + 1];
        var open = new List<Draft>();
        var next = 0;
        var start = 0;
        foreach (var end in cuts.Skip(1))
        {
            while (next < byStart.Length && byStart[next].Item!.Text!.Value.Start <= start) open.Add(byStart[next++]);
            open.RemoveAll(item => item.Item!.Text!.Value.End <= start);
            var page = text.PageAt(start);
            var owner = Innermost(open) ?? (pages[page] ??= new Draft(null, page, []));
            var breaks = owner.Item is null && text.Whole[end - 1] == DocumentText.PageBreak;
            if (end - start > (breaks ? 1 : 0)) Append(owner.Slices, start, breaks ? end - 1 : end);
            start = end;
        }

        var drafts = items.Concat(pages.OfType<Draft>().Where(page => HasWords(text, page))).OrderBy(draft => draft.Start)
            .ThenBy(draft => draft.Item is null ? 0 : 1).ToArray();
        return drafts.Length > 0 ? drafts : [new Draft(null, 1, [])];
    }

    private static Draft? Innermost(List<Draft> open)
    {
        Draft? found = null;
        foreach (var item in open)
        {
            var (best, span) = (found?.Item!.Text, item.Item!.Text!.Value);
            if (best is null || span.Start > best.Value.Start || (span.Start == best.Value.Start && span.End < best.Value.End)) found = item;
        }

        return found;
    }

    private static void Append(List<Slice> slices, int start, int end)
    {
        if (slices.Count > 0 && slices[^1].End == start) slices[^1] = slices[^1] with { End = end };
        else slices.Add(new Slice(start, end));
    }

    private static bool HasWords(DocumentText text, Draft page) =>
        page.Slices.Exists(slice => !text.Whole.AsSpan(slice.Start, slice.End - slice.Start).IsWhiteSpace());

    private static int PageOf(PublicAgendaItem item) =>
        item.Text?.Page ?? item.Listed?.Page ?? (item.Pages.Count > 0 ? item.Pages[0] : 1);
}
