using Publishing.Documents;

namespace Publishing.Extract;

/// <summary>Makes the pages of a document of what a reader saw of them.</summary>
internal static class PageTexts
{
    /// <summary>Joins broken words across lines and pages; where words have places, tells them too.</summary>
    public static (Page[] Pages, IReadOnlyList<PageLayout> Layouts) Of(IReadOnlyList<RawPage> raw)
    {
        LineHyphens.Join(raw);
        var pages = new Page[raw.Count];
        for (var i = 0; i < pages.Length; i++)
            pages[i] = new Page { Number = i + 1, Text = TextOf(raw[i].Lines), RunningLines = raw[i].Running };
        return raw.Any(page => page.Sheet.Width > 0)
            ? (pages, [.. raw.Select((page, i) => WordPlaces.Of(i + 1, pages[i].Text, page))])
            : (pages, []);
    }

    private static string TextOf(List<string> lines)
    {
        var first = lines.FindIndex(line => line.Length > 0);
        if (first < 0) return "";
        var last = lines.FindLastIndex(line => line.Length > 0);
        return string.Join('\n', lines.GetRange(first, last - first + 1));
    }
}
