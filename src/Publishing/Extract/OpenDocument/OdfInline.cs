using System.Text.RegularExpressions;
using Publishing.Extract.Markup;
using Publishing.Extract.Word;

namespace Publishing.Extract.OpenDocument;

/// <summary>Reads what stands in a paragraph of an OpenDocument file.</summary>
internal sealed partial class OdfInline(OdfStyles styles, Flow flow, Action<BoundedXml> blocks, Action<BoundedXml> shape)
{
    private const int MostBlanks = 1_000;

    public void Read(BoundedXml xml, bool isHidden)
    {
        foreach (var name in xml.Nodes())
        {
            if (name == "#text" && !isHidden) flow.Write(White().Replace(xml.Value, " "));
            else if (name == "#text") flow.HoldsUnseen |= !string.IsNullOrWhiteSpace(xml.Value);
            else Piece(xml, name, isHidden);
        }
    }

    private void Piece(BoundedXml xml, string name, bool isHidden)
    {
        switch (name)
        {
            case "soft-page-break": flow.DrawnPageBreak(); break;
            case "annotation" or "hidden-text" or "hidden-paragraph": flow.HoldsUnseen = true; break;
            case "span": Read(xml, isHidden || styles.Of("text", xml["style-name"]).IsHidden); break;
            case "annotation-end" or "bookmark" or "change" or "ruby-text" or "script": break;
            case not ("a" or "meta" or "ruby" or "ruby-base" or "meta-field") when isHidden: flow.HoldsUnseen = true; break;
            case "s": flow.Write(new string(' ', Math.Clamp(WordStyles.Number(xml["c"]) ?? 1, 0, MostBlanks))); break;
            case "tab": flow.Write("\t"); break;
            case "line-break": flow.LineBreak(); break;
            case "note": Note(xml); break;
            case "frame" or "g" or "custom-shape" or "rect" or "ellipse" or "circle" or "line" or "connector" or "polygon" or "polyline" or "path" or "caption":
                flow.Aside(() => shape(xml));
                break;
            default: Read(xml, isHidden); break;
        }
    }

    private void Note(BoundedXml xml)
    {
        var (mark, lines) = ("", new List<string>());
        foreach (var name in xml.Children())
        {
            if (name == "note-citation") mark = xml.Text().Trim();
            if (name == "note-body") lines.AddRange(flow.Cell(() => blocks(xml)).Select(block => block.Text));
        }

        flow.Note($"[{mark}]", lines);
    }

    [GeneratedRegex(@"[ \t\r\n]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex White();
}
