using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Web;

/// <summary>Writes down what a page shows: paragraphs, headings, lists, tables.</summary>
internal sealed partial class HtmlText(Flow flow, ExtractOptions options, HtmlHiding hiding)
{
    private static readonly HashSet<string> NeverShown = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "template", "noscript", "title", "meta", "link", "iframe", "object", "embed", "audio", "video", "canvas", "datalist", "noframes", "rp",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rt", "ruby",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "input", "button", "select", "option",
    };

    private readonly Dictionary<IElement, int> _numbers = [];
    private int _depth;
    private int _preformatted;
    private bool _endsInBlank = true;

    public void Write(INode? node)
    {
        if (node is null) return;
        if (++_depth > 8 * options.MaxXmlDepth) throw new RefusedException(Refusals.DeepMarkup);
        foreach (var child in node.ChildNodes)
        {
            if (child is IElement element) Element(element);
            else if (child.NodeType == NodeType.Text) Text(child);
            else if (child.NodeType == NodeType.Comment) flow.HoldsUnseen |= !string.IsNullOrWhiteSpace(child.TextContent);
        }

        _depth--;
    }

    private void Text(INode node)
    {
        if (_preformatted > 0)
        {
            var lines = node.TextContent.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0) flow.LineBreak();
                flow.Write(lines[i]);
            }

            return;
        }

        var text = White().Replace(node.TextContent, " ");
        if (_endsInBlank) text = text.TrimStart(' ');
        if (text.Length == 0) return;
        _endsInBlank = text[^1] == ' ';
        flow.Write(text);
    }

    private void Element(IElement element)
    {
        var name = element.LocalName;
        if (hiding.IsHidden(element))
        {
            flow.HoldsUnseen |= !string.IsNullOrWhiteSpace(element.TextContent);
        }
        else if (NeverShown.Contains(name)) return;
        else if (name == "br")
        {
            flow.LineBreak();
            _endsInBlank = true;
        }
        else if (Inline.Contains(name))
        {
            Box(element, name);
            Write(element);
        }
        else if (name is "pre" or "textarea")
        {
            _preformatted++;
            Block(0, () => Write(element));
            _preformatted--;
        }
        else if (name == "table") Block(0, () => Rows(element));
        else if (name == "li") Block(0, () => { flow.Write(Mark(element) + " "); Write(element); });
        else Block(name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1]) ? name[1] - '0' : 0, () => Write(element));
    }

    private void Block(int level, Action write)
    {
        flow.EndOpenParagraph();
        _endsInBlank = true;
        write();
        flow.EndOpenParagraph(level);
        _endsInBlank = true;
    }

    private void Box(IElement element, string name)
    {
        if (name == "input" && element.GetAttribute("type")?.ToUpperInvariant() is "CHECKBOX" or "RADIO") flow.Write(element.HasAttribute("checked") ? "☒ " : "☐ ");
    }

    private string Mark(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list) return Counting.Bullet;
        var number = Number(item.GetAttribute("value")) ?? (_numbers.TryGetValue(list, out var before) ? before + 1 : Number(list.GetAttribute("start")) ?? 1);
        _numbers[list] = number;
        return (list.GetAttribute("type") switch
        {
            "a" => Counting.Letter(number).ToLowerInvariant(),
            "A" => Counting.Letter(number),
            "i" => Counting.Roman(number).ToLowerInvariant(),
            "I" => Counting.Roman(number),
            _ => Counting.Decimal(number),
        }) + ".";
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Rows(IElement parent)
    {
        foreach (var child in parent.Children)
        {
            if (child.LocalName is "tbody" or "thead" or "tfoot" && !hiding.IsHidden(child)) Rows(child);
            else if (child.LocalName == "tr" && !hiding.IsHidden(child)) flow.Row([.. child.Children.Select(Cell)]);
            else if (child.LocalName is not ("colgroup" or "col")) Element(child);
        }
    }

    private IReadOnlyList<Block> Cell(IElement cell)
    {
        if (hiding.IsHidden(cell))
        {
            flow.HoldsUnseen = true;
            return [];
        }

        _endsInBlank = true;
        var blocks = flow.Cell(() => Write(cell));
        _endsInBlank = true;
        return blocks;
    }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex White();
}
