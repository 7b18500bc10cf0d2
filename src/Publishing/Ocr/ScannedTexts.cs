using Publishing.Documents;
using Publishing.Extract.Lines;

namespace Publishing.Ocr;

/// <summary>A text with its layouts; pages and layouts go together.</summary>
public sealed record ReadPages(DocumentText Text, IReadOnlyList<PageLayout> Layouts);

/// <summary>Puts what was read from pictures in the place of missing or worse text.</summary>
internal static class ScannedTexts
{
    // Scans are askew and shift from page to page: lines of the same height differ by this many points.
    private const float SameHeight = 12;
    private const int RunningAtLeast = 2;

    /// <param name="read">Every page judged; with a layout for each.</param>
    /// <param name="scans">What was read so far, by page.</param>
    /// <param name="better">Whether the second page's text is better than the first's.</param>
    public static ReadPages Merge(ReadPages read, IReadOnlyDictionary<int, ScannedPage> scans, Func<Page, Page, bool> better)
    {
        var scanned = Assemble([.. scans.Values.Where(scan => scan.Number <= read.Text.Pages.Count).OrderBy(scan => scan.Number)]);
        var pages = read.Text.Pages.ToArray();
        var layouts = read.Layouts.ToArray();
        for (var i = 0; i < pages.Length; i++)
        {
            if (!NeedsReading(pages[i], layouts[i])) continue;
            if (!scanned.TryGetValue(i + 1, out var scan)) pages[i] = pages[i] with { WaitsForOcr = true };
            else if (scan.Page.Problem is { } problem) pages[i] = pages[i].Text.Length > 0 ? pages[i] : pages[i] with { Problem = problem };
            else if (pages[i].Text.Length == 0 || better(pages[i], scan.Page))
                (pages[i], layouts[i]) = (scan.Page, layouts[i] with { Words = scan.Layout.Words });
        }

        return new(new DocumentText(pages), layouts);
    }

    private static bool NeedsReading(Page page, PageLayout layout) =>
        layout.HasPicture && page.Verdict is PageVerdict.Empty or PageVerdict.WrongModel or PageVerdict.Degraded or PageVerdict.UnreadableFont;

    private static Dictionary<int, (Page Page, PageLayout Layout)> Assemble(ScannedPage[] scans)
    {
        var running = RunningLines.Find([.. scans.Select(EdgesOf)], RunningAtLeast);
        var raw = scans.Select((scan, i) => Raw(scan, running[i].Top, Math.Min(running[i].Bottom, scan.Lines.Count - running[i].Top))).ToArray();
        var (pages, layouts) = PageTexts.Of(new RawText(raw, null));
        var assembled = new Dictionary<int, (Page, PageLayout)>();
        for (var i = 0; i < scans.Length; i++)
        {
            var page = pages[i] with { Number = scans[i].Number, Source = TextSource.Ocr, Problem = scans[i].Problem };
            assembled[scans[i].Number] = (SectionSigns.Restore(page), layouts.Count > 0 ? layouts[i] : new PageLayout { Number = i + 1 });
        }

        return assembled;
    }

    private static RawPage Raw(ScannedPage scan, int top, int bottom)
    {
        var raw = new RawPage([], [.. scan.Lines.Take(top).Concat(scan.Lines.TakeLast(bottom)).Select(TextOf)]) { Sheet = new(scan.Width, scan.Height, 0, true) };
        foreach (var line in scan.Lines.Skip(top).SkipLast(bottom))
        {
            if (line.StartsParagraph && raw.Lines.Count > 0) raw.Lines.Add("");
            raw.Lines.Add(TextOf(line));
            raw.Words.AddRange(line.Words.Select(word => new RawWord(word.Text, word.Left, word.Top, word.Right, word.Bottom, word.Confidence)));
        }

        return raw;
    }

    private static string TextOf(ScannedLine line) => Normaliser.Line(string.Join(' ', line.Words.Select(word => word.Text)));

    private static Edges EdgesOf(ScannedPage scan) => new(
        [.. scan.Lines.Take(RunningLines.Depth).Select(Edge)],
        [.. scan.Lines.TakeLast(RunningLines.Depth).Reverse().Select(Edge)]);

    private static EdgeLine Edge(ScannedLine line) => new(TextOf(line), (int)Math.Round(line.Words.Average(word => word.Bottom) / SameHeight));
}
