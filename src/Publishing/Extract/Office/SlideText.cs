using Publishing.Extract.Markup;
using Publishing.Extract.Word;

namespace Publishing.Extract.Office;

/// <summary>Reads the shapes of a slide, or of a drawing on a sheet.</summary>
/// <param name="flow">Where the text goes.</param>
/// <param name="part">Opens a part that the slide names by an id.</param>
internal sealed class SlideText(Flow flow, Func<string, BoundedXml?> part)
{
    private readonly int[] _counts = new int[9];

    /// <summary>Foot, date and number of the slide.</summary>
    public List<string> Running { get; } = [];

    public void Slide(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            if (name is not ("cSld")) continue;
            foreach (var inner in xml.Children())
                if (inner == "spTree") Shapes(xml);
        }
    }

    public void Shapes(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "sp" or "cxnSp": Shape(xml); break;
                case "graphicFrame" or "graphic" or "graphicData" or "grpSp" or "AlternateContent" or "Choice": Shapes(xml); break;
                case "twoCellAnchor" or "oneCellAnchor" or "absoluteAnchor": Shapes(xml); break;
                case "tbl": Table(xml); break;
                case "relIds" when xml["dm"] is { } id: Diagram(id); break;
            }
        }
    }

    private void Shape(BoundedXml xml)
    {
        var (type, isHidden) = ("", false);
        foreach (var name in xml.Children())
        {
            if (name is "nvSpPr" or "nvCxnSpPr") (type, isHidden) = Facts(xml);
            if (name != "txBody") continue;
            if (isHidden) flow.HoldsUnseen = true;
            else if (type is "ftr" or "hdr" or "dt" or "sldNum") Running.AddRange(flow.Cell(() => Paragraphs(xml)).Select(line => line.Text));
            else Paragraphs(xml, type is "title" or "ctrTitle" ? 1 : 0);
        }
    }

    private static (string Type, bool IsHidden) Facts(BoundedXml xml)
    {
        var (type, isHidden) = ("", false);
        foreach (var name in xml.Children())
        {
            if (name == "cNvPr") isHidden = xml["hidden"] is not null && xml.IsOn("hidden");
            if (name != "nvPr") continue;
            foreach (var inner in xml.Children())
                if (inner == "ph") type = xml["type"] ?? "";
        }

        return (type, isHidden);
    }

    private void Paragraphs(BoundedXml xml, int level = 0)
    {
        Array.Clear(_counts);
        foreach (var name in xml.Children())
            if (name == "p") Paragraph(xml, level);
    }

    private void Paragraph(BoundedXml xml, int level)
    {
        foreach (var name in xml.Children())
        {
            if (name == "pPr") Mark(xml);
            else if (name == "br") flow.LineBreak();
            else if (name is "r" or "fld")
            {
                foreach (var inner in xml.Children())
                    if (inner == "t") flow.Write(xml.Text());
            }
        }

        flow.EndParagraph(level);
    }

    private void Mark(BoundedXml xml)
    {
        var depth = Math.Clamp(WordStyles.Number(xml["lvl"]) ?? 0, 0, _counts.Length - 1);
        foreach (var name in xml.Children())
        {
            if (name == "buChar") flow.Write(Counting.BulletOf(xml["char"]) + " ");
            if (name != "buAutoNum") continue;
            var number = _counts[depth] = Math.Max(_counts[depth] + 1, WordStyles.Number(xml["startAt"]) ?? 1);
            var type = xml["type"] ?? "";
            var spelled = type.StartsWith("alphaLc", StringComparison.Ordinal) ? Counting.Letter(number).ToLowerInvariant()
                : type.StartsWith("alphaUc", StringComparison.Ordinal) ? Counting.Letter(number)
                : type.StartsWith("roman", StringComparison.Ordinal) ? Counting.Roman(number)
                : Counting.Decimal(number);
            flow.Write(spelled + (type.Contains("Paren", StringComparison.Ordinal) ? ") " : ". "));
        }

        for (var below = depth + 1; below < _counts.Length; below++) _counts[below] = 0;
    }

    private void Table(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            if (name != "tr") continue;
            var cells = new List<IReadOnlyList<Block>>();
            foreach (var inner in xml.Children())
                if (inner == "tc") cells.Add(flow.Cell(() => Cell(xml)));
            flow.Row(cells);
        }
    }

    private void Cell(BoundedXml xml)
    {
        foreach (var name in xml.Children())
            if (name == "txBody") Paragraphs(xml);
    }

    // What a drawn diagram says stands in a part of its own.
    private void Diagram(string id)
    {
        using var xml = part(id);
        if (xml is null) return;
        foreach (var name in xml.Children())
        {
            if (name != "ptLst") continue;
            foreach (var _ in xml.Children())
                foreach (var inner in xml.Children())
                    if (inner == "t") Paragraphs(xml);
        }
    }
}
