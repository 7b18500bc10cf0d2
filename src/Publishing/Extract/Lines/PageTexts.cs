using Publishing.Documents;

namespace Publishing.Extract.Lines;

/// <summary>Makes the pages of a document of what a reader saw of them.</summary>
internal static class PageTexts
{
    /// <summary>Joins broken words across lines and pages; where words have places, tells them too.</summary>
    public static (Page[] Pages, IReadOnlyList<PageLayout> Layouts) Of(RawText read)
    {
        var raw = read.Pages;
        if (!read.IsFlow) LineHyphens.Join(raw);
        var pages = new Page[raw.Count];
        for (var i = 0; i < pages.Length; i++) pages[i] = PageText.Of(raw[i], i + 1, read.HoldsUnseen);
        return raw.Any(page => page.Sheet.Width > 0)
            ? (pages, [.. raw.Select((page, i) => WordPlaces.Of(i + 1, pages[i].Text, page))])
            : (pages, []);
    }
}
