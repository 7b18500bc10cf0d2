using System.Globalization;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Word;

/// <summary>Reads what stands in a paragraph of a Word file.</summary>
internal sealed class WordRuns(WordStyles styles, Flow flow)
{
    private Action<BoundedXml> _body = _ => { };
    private int _notes;

    public IReadOnlyDictionary<string, List<string>> Notes { private get; set; } = new Dictionary<string, List<string>>();

    /// <summary>The paragraph's.</summary>
    public WordStyle Style { private get; set; } = WordStyle.Plain;

    /// <param name="body">Reads blocks, as those of a text box.</param>
    public void Begin(Action<BoundedXml> body) => (_body, Style) = (body, WordStyle.Plain);

    /// <summary>Reads one element of a paragraph, or of what wraps such elements.</summary>
    public void Read(BoundedXml xml, string name)
    {
        switch (name)
        {
            case "r": Run(xml); break;
            case "t": flow.Write(xml.Text()); break;
            case "del" or "moveFrom": flow.HoldsUnseen = true; break;
            case "commentRangeStart" or "commentReference": flow.HoldsUnseen = true; break;
            case "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "Fallback" or "fldData": break;
            default:
                foreach (var child in xml.Children()) Read(xml, child);
                break;
        }
    }

    private void Run(BoundedXml xml)
    {
        var hidden = Style.IsHidden;
        foreach (var name in xml.Children())
        {
            if (name == "rPr") hidden = IsHidden(xml);
            else if (!hidden) Piece(xml, name);
            else if (name is "t" or "sym" or "drawing" or "pict" or "AlternateContent" or "footnoteReference" or "endnoteReference") flow.HoldsUnseen = true;
            else if (name is "lastRenderedPageBreak") flow.DrawnPageBreak();
        }
    }

    private bool IsHidden(BoundedXml xml)
    {
        var (hidden, own) = (Style.IsHidden, (bool?)null);
        foreach (var name in xml.Children())
        {
            if (name == "rStyle") hidden |= styles.Of(xml["val"]).IsHidden;
            else if (name == "vanish") own = xml.IsOn();
        }

        return own ?? hidden;
    }

    private void Piece(BoundedXml xml, string name)
    {
        switch (name)
        {
            case "t": flow.Write(xml.Text()); break;
            case "tab" or "ptab": flow.Write("\t"); break;
            case "br" when xml["type"] == "page": flow.NewPage(); break;
            case "br" or "cr": flow.LineBreak(); break;
            case "noBreakHyphen": flow.Write("-"); break;
            case "lastRenderedPageBreak": flow.DrawnPageBreak(); break;
            case "sym" when int.TryParse(xml["char"], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var sign) && sign is > 31 and <= 0xFFFD:
                flow.Write(((char)sign).ToString());
                break;
            case "footnoteReference": Note("footnote" + xml["id"]); break;
            case "endnoteReference": Note("endnote" + xml["id"]); break;
            case "fldChar": Box(xml); break;
            case "drawing" or "pict" or "object" or "AlternateContent": Boxes(xml); break;
            case "ruby": Read(xml, name); break;
            case "annotationRef" or "commentReference": flow.HoldsUnseen = true; break;
        }
    }

    private void Note(string key)
    {
        if (!Notes.TryGetValue(key, out var lines)) return;
        flow.Note($"[{++_notes}]", lines);
    }

    // Forms of before 2007 draw a box to be ticked without a letter in the text; whether it is ticked may be all that matters.
    private void Box(BoundedXml xml)
    {
        foreach (var data in xml.Children())
        {
            if (data != "ffData") continue;
            foreach (var field in xml.Children())
            {
                if (field != "checkBox") continue;
                var (ticked, byDefault) = ((bool?)null, false);
                foreach (var state in xml.Children())
                {
                    if (state == "checked") ticked = xml.IsOn();
                    else if (state == "default") byDefault = xml.IsOn();
                }

                flow.Write(ticked ?? byDefault ? "☒" : "☐");
            }
        }
    }

    // A drawing is there twice, for new programs and for old ones.
    private void Boxes(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            if (name == "txbxContent")
            {
                var outer = Style;
                flow.Aside(() => _body(xml));
                Style = outer;
            }
            else if (name != "Fallback") Boxes(xml);
        }
    }
}
