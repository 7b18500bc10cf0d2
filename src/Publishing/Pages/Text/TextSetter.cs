using System.Text.RegularExpressions;
using Publishing.Documents.Texts;
using Publishing.Guard;

namespace Publishing.Pages.Text;

/// <summary>Sets a document's text for reading: pages, paragraphs, references as links and repaired words marked where they stand.</summary>
/// <param name="document">What everyone may read.</param>
/// <param name="links">In the order of the text, none overlapping another.</param>
internal sealed partial class TextSetter(PublicDocument document, IReadOnlyList<TextLink> links)
{
    private readonly Stretch[] _stretches =
    [
        .. links.Select(link => new Stretch(link.Source.Start, link.Source.End, link.Url, link.Title, null))
            .Concat(Repairs(document.Text)).OrderBy(one => one.Start).ThenBy(one => one.Original is not null),
    ];

    public IReadOnlyList<PageText> Whole() =>
        [.. document.Text.Pages.Select(page => Set(page, 0, document.Text.Whole.Length))];

    /// <summary>The pages that a span touches, each with its part of the span.</summary>
    public IReadOnlyList<PageText> Of(Span span) =>
        [.. document.Text.Pages.Select(page => Set(page, span.Start, span.End)).Where(page => page.Paragraphs.Count > 0)];

    /// <summary>A quotation, without its links: cut at empty lines and page breaks.</summary>
    public static IEnumerable<string> Paragraphs(string quoted) => EmptyLines.Split(quoted.Replace(DocumentText.PageBreak, '\n')).Where(paragraph => !string.IsNullOrWhiteSpace(paragraph));

    private PageText Set(Page page, int from, int to)
    {
        var start = Math.Max(from, document.Text.StartOf(page.Number));
        var end = Math.Min(to, document.Text.StartOf(page.Number) + page.Text.Length);
        List<Paragraph> paragraphs = [];
        if (start >= end) return new(page.Number, paragraphs, page.Verdict);

        var position = start;
        foreach (var gap in EmptyLines.EnumerateMatches(document.Text.Whole.AsSpan(start, end - start)))
        {
            Add(paragraphs, page, position, start + gap.Index);
            position = start + gap.Index + gap.Length;
        }

        Add(paragraphs, page, position, end);
        return new(page.Number, paragraphs, page.Verdict);
    }

    private void Add(List<Paragraph> paragraphs, Page page, int start, int end)
    {
        if (document.Text.Whole.AsSpan(start, end - start).IsWhiteSpace()) return;
        var from = start - document.Text.StartOf(page.Number);
        var heading = page.Headings.FirstOrDefault(one => one.Start == from && one.Length == end - start);
        paragraphs.Add(new(Runs(start, end), heading?.Level ?? 0));
    }

    private List<TextRun> Runs(int start, int end)
    {
        List<TextRun> runs = [];
        var position = start;
        var first = Array.FindIndex(_stretches, one => one.End > start);
        for (var i = first; i >= 0 && i < _stretches.Length && _stretches[i].Start < end; i++)
        {
            // A reference may begin on the page before or run on over the next: each part of it is a link.
            var stretch = _stretches[i];
            var from = Math.Max(stretch.Start, position);
            var to = Math.Min(stretch.End, end);
            if (from >= to || (stretch.Original is not null && (from, to) != (stretch.Start, stretch.End))) continue;
            if (from > position) runs.Add(new(document.Text.Whole[position..from], null));
            runs.Add(new(document.Text.Whole[from..to], stretch.Url, stretch.Title, stretch.Original));
            position = to;
        }

        if (position < end) runs.Add(new(document.Text.Whole[position..end], null));
        return runs;
    }

    private static IEnumerable<Stretch> Repairs(DocumentText text) =>
        from page in text.Pages
        from repair in page.Repairs
        let start = text.StartOf(page.Number) + repair.Start
        select new Stretch(start, start + repair.Length, null, null, repair.Original);

    private readonly record struct Stretch(int Start, int End, string? Url, string? Title, string? Original);

    [GeneratedRegex(@"\n[ \t]*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLines { get; }
}
