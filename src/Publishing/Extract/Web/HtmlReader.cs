using AngleSharp.Html.Parser;
using Publishing.Extract.Lines;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Web;

/// <summary>Reads an HTML page as a browser without scripts and without the net shows it.</summary>
internal sealed class HtmlReader(ExtractOptions options)
{
    /// <summary>Void elements and those whose end may be left out say nothing about depth.</summary>
    private static readonly HashSet<string> Nested = new(StringComparer.OrdinalIgnoreCase)
    {
        "div", "span", "b", "i", "u", "em", "strong", "font", "a", "table", "ul", "ol", "dl", "blockquote", "center", "section", "article", "small", "big", "sub", "sup",
        "form", "fieldset", "svg", "g", "math", "object", "details", "nav", "main", "template", "select", "button", "label", "code", "tt", "s", "strike", "nobr", "frameset",
    };

    public RawText Read(ReadOnlySpan<byte> content)
    {
        if (content.Length > options.MaxMarkup) throw new RefusedException(Refusals.TooMuchMarkup);
        var flow = new Flow(options);
        Write(HtmlDecoder.Decode(content), flow);
        return new RawText(flow.End(), null) { IsFlow = true, HoldsUnseen = flow.HoldsUnseen };
    }

    public void Write(string html, Flow flow)
    {
        RefuseDepth(html);
        using var page = new HtmlParser().ParseDocument(html);
        new HtmlText(flow, options, new HtmlHiding(page)).Write(page.Body);
    }

    // The parser looks back over all open elements at each new one: what is nested without end would take for ever.
    private void RefuseDepth(string html)
    {
        var open = 0;
        var names = Nested.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var isEnd = html[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            var end = start;
            while (end < html.Length && end - start < 12 && char.IsAsciiLetterOrDigit(html[end])) end++;
            if (!names.Contains(html.AsSpan(start, end - start))) continue;
            open = isEnd ? Math.Max(0, open - 1) : open + 1;
            if (open > 8 * options.MaxXmlDepth) throw new RefusedException(Refusals.DeepMarkup);
        }
    }
}
