using Publishing.Extract.Markup;
using Publishing.Extract.Word;

namespace Publishing.Extract.OpenDocument;

/// <summary>Reads the blocks of an OpenDocument file: headings, paragraphs, lists, tables, text boxes.</summary>
internal sealed class OdfText
{
    private readonly OdfStyles _styles;
    private readonly Flow _flow;
    private readonly OdfInline _inline;
    private readonly OdfLists _lists;
    private readonly OdfTables _tables;

    public OdfText(OdfStyles styles, Flow flow, ExtractOptions options)
    {
        (_styles, _flow, _lists) = (styles, flow, new OdfLists(styles));
        _tables = new OdfTables(flow, options, Blocks);
        _inline = new OdfInline(styles, flow, Blocks, Shape);
    }

    public OdfTables Tables => _tables;

    /// <summary>On which pages (from 0) another kind of page begins.</summary>
    public List<(int Page, string Master)> Masters { get; } = [];

    public void Blocks(BoundedXml xml)
    {
        foreach (var name in xml.Children()) Element(xml, name);
    }

    /// <summary>A text box, a drawn shape or a group of them.</summary>
    public void Shape(BoundedXml xml)
    {
        if (xml["display"] is "none")
        {
            _flow.HoldsUnseen = true;
            return;
        }

        foreach (var name in xml.Children())
        {
            // What stands for a picture that cannot be seen is no text of the document.
            if (name is "title" or "desc" or "object" or "object-ole" or "image" or "event-listeners" or "glue-point" or "enhanced-geometry") continue;
            Element(xml, name);
        }
    }

    /// <summary>Any element that stands among blocks.</summary>
    public void Element(BoundedXml xml, string name)
    {
        switch (name)
        {
            case "h": Paragraph(xml, Math.Clamp(WordStyles.Number(xml["outline-level"]) ?? 1, 1, 9)); break;
            case "p": Paragraph(xml, 0); break;
            case "list": _lists.Begin(xml); List(xml); _lists.End(); break;
            case "table": Break(_styles.Of("table", xml["style-name"])); _tables.Rows(xml); break;
            case "soft-page-break": _flow.DrawnPageBreak(); break;
            case "tracked-changes": Changes(xml); break;
            case "annotation": _flow.HoldsUnseen = true; break;
            case "section" when xml["display"] is "none" or "condition": _flow.HoldsUnseen = true; break;
            case "frame" or "text-box" or "g" or "a": Shape(xml); break;
            case "custom-shape" or "rect" or "ellipse" or "circle" or "line" or "connector" or "polygon" or "polyline" or "path" or "caption" or "measure": Shape(xml); break;
            case "sequence-decls" or "variable-decls" or "user-field-decls" or "forms" or "notes" or "index-title-template" or "table-of-content-source" or "dde-connection-decls": break;
            default: Blocks(xml); break;
        }
    }

    private void Paragraph(BoundedXml xml, int level)
    {
        var style = _styles.Of("paragraph", xml["style-name"]);
        Break(style);
        if (_lists.Mark(xml, style, level) is { Length: > 0 } mark) _flow.Write(mark + " ");
        _inline.Read(xml, style.IsHidden);
        _flow.EndParagraph(level);
        if (style.BreaksAfter) _flow.NewPage();
    }

    private void Break(OdfStyle style)
    {
        if (style.BreaksBefore || style.Master is not null) _flow.DrawnPageBreak();
        if (style.Master is not null) Masters.Add((_flow.Pages.Count - 1, style.Master));
    }

    private void List(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            if (name is not ("list-item" or "list-header")) continue;
            if (name == "list-item") _lists.Item(xml);
            Blocks(xml);
        }
    }

    private void Changes(BoundedXml xml)
    {
        foreach (var _ in xml.Children())
            foreach (var kind in xml.Children())
                if (kind == "deletion") _flow.HoldsUnseen = true;
    }
}
