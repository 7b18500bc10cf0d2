using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Publishing.Extract.Web;

/// <summary>Tells which elements of a page nobody sees: by attribute, by style, by the page's own rules.</summary>
internal sealed partial class HtmlHiding
{
    private const int MostRules = 2_000;

    private readonly HashSet<INode> _byRule = [];

    public HtmlHiding(IDocument page)
    {
        var rules = 0;
        foreach (var sheet in page.QuerySelectorAll("style"))
        {
            foreach (Match rule in Rule().Matches(WithoutConditions(sheet.TextContent)))
            {
                if (!Hides().IsMatch(rule.Groups["says"].Value) || ++rules > MostRules) continue;
                foreach (var element in Select(page, rule.Groups["of"].Value.Trim())) _byRule.Add(element);
            }
        }
    }

    public bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || _byRule.Contains(element) || (element.GetAttribute("style") is { } style && Hides().IsMatch(style));

    private static IEnumerable<IElement> Select(IDocument page, string selector)
    {
        try
        {
            return page.QuerySelectorAll(selector);
        }
        // A selector that is not understood selects nothing, as in a browser.
        catch (DomException)
        {
            return [];
        }
    }

    // What holds only on paper or on small screens says nothing about what a reader sees.
    private static string WithoutConditions(string rules)
    {
        var plain = Comment().Replace(rules, "");
        var kept = new System.Text.StringBuilder();
        var (depth, skipping) = (0, -1);
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] == '@' && skipping < 0 && depth == 0) skipping = depth;
            if (skipping < 0) kept.Append(plain[i]);
            if (plain[i] == '{') depth++;
            else if (plain[i] == '}' && depth > 0 && --depth <= skipping) skipping = -1;
            else if (plain[i] == ';' && skipping == depth) skipping = -1;
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"(?<of>[^{}]+)\{(?<says>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();

    [GeneratedRegex(@"/\*([^*]|\*[^/])*\*/|<!--|-->", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(^|[;\s])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0(\.0*)?\s*(!important)?\s*(;|$)|font-size\s*:\s*0(\.0*)?(px|pt|em|rem|%)?\s*(!important)?\s*(;|$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Hides();
}
