using Publishing.Extract.Lines;
using Publishing.Extract.Markup;

namespace Publishing.Extract.OpenDocument;

/// <summary>The kinds of pages of a text, with their heads and feet.</summary>
internal sealed class OdfMasters
{
    private readonly Dictionary<string, Master> _masters = [];
    private string? _first;

    public static OdfMasters Read(BoundedXml xml, OdfStyles styles, ExtractOptions options)
    {
        var masters = new OdfMasters();
        foreach (var name in xml.Children())
        {
            if (name != "master-styles") continue;
            foreach (var kind in xml.Children())
                if (kind == "master-page" && xml["name"] is { } master) masters.Add(master, Master.Of(xml, styles, options));
        }

        return masters;
    }

    /// <param name="pages">All pages.</param>
    /// <param name="changes">On which pages (from 0) another kind begins.</param>
    public void SetRunningLines(IReadOnlyList<RawPage> pages, IReadOnlyList<(int Page, string Master)> changes)
    {
        var current = _masters.ContainsKey("Standard") ? "Standard" : _first;
        var next = 0;
        for (var page = 0; page < pages.Count; page++)
        {
            var isFirst = page == 0;
            while (next < changes.Count && changes[next].Page <= page) (current, isFirst, next) = (changes[next].Master, true, next + 1);
            if (current is null || _masters.GetValueOrDefault(current) is not { } master) continue;
            pages[page].Running.AddRange(isFirst && master.First.Count > 0 ? master.First : master.Lines);
            current = master.Next ?? current;
        }
    }

    private void Add(string name, Master master)
    {
        _first ??= name;
        _masters[name] = master;
    }

    private sealed record Master(string? Next, List<string> Lines, List<string> First)
    {
        public static Master Of(BoundedXml xml, OdfStyles styles, ExtractOptions options)
        {
            var master = new Master(xml["next-style-name"], [], []);
            foreach (var name in xml.Children())
            {
                if (name is not ("header" or "footer" or "header-left" or "footer-left" or "header-first" or "footer-first") || xml["display"] == "false") continue;
                var flow = new Flow(options);
                new OdfText(styles, flow, options).Blocks(xml);
                var lines = flow.End().SelectMany(page => page.Lines).Where(line => line.Length > 0);
                (name.EndsWith("first", StringComparison.Ordinal) ? master.First : master.Lines).AddRange(lines);
            }

            return master;
        }
    }
}
