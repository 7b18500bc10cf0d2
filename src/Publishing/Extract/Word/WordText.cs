using Publishing.Extract.Markup;

namespace Publishing.Extract.Word;

/// <summary>Reads the blocks of a Word file: paragraphs, tables, and what wraps them.</summary>
internal sealed class WordText(WordStyles styles, WordLists lists, Flow flow)
{
    private readonly WordRuns _runs = new(styles, flow);
    private int _sectionFrom;

    /// <summary>Foot- and endnotes by kind and id.</summary>
    public IReadOnlyDictionary<string, List<string>> Notes { init => _runs.Notes = value; }

    /// <summary>Whether each section starts on a new page.</summary>
    public IReadOnlyList<bool> Sections { get; init; } = [];

    /// <summary>Indices of the first and the last page of each section met.</summary>
    public List<(int From, int To)> SectionPages { get; } = [];

    public void Body(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "p": Paragraph(xml); break;
                case "tbl": Rows(xml); break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "Choice": Body(xml); break;
                case "AlternateContent": Body(xml); break;
                case "sectPr": EndSection(); break;
                case "del" or "moveFrom": flow.HoldsUnseen = true; break;
                case "altChunk": throw new RefusedException(Refusals.InsertedDocuments);
            }
        }
    }

    private void Paragraph(BoundedXml xml)
    {
        var style = WordStyle.Plain;
        var endsSection = false;
        _runs.Begin(Body);
        foreach (var name in xml.Children())
        {
            if (name != "pPr")
            {
                _runs.Read(xml, name);
                continue;
            }

            (style, endsSection) = Properties(xml);
            _runs.Style = style;
            if (style.BreaksBefore) flow.DrawnPageBreak();
            if (style.List is { Id: > 0 } list && lists.Next(list.Id, list.Level) is { Length: > 0 } number) flow.Write(number + " ");
        }

        flow.EndParagraph(style.Level);
        if (endsSection) EndSection();
    }

    private (WordStyle Style, bool EndsSection) Properties(BoundedXml xml)
    {
        var (style, endsSection) = (WordStyle.Plain, false);
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "pStyle": style = styles.Of(xml["val"]); break;
                case "outlineLvl": style = style with { Level = WordStyles.Number(xml["val"]) is { } level and < 9 ? level + 1 : 0 }; break;
                case "pageBreakBefore": style = style with { BreaksBefore = xml.IsOn() }; break;
                case "sectPr": endsSection = true; break;
                case "numPr":
                    var (id, at) = (style.List?.Id, style.List?.Level ?? 0);
                    foreach (var number in xml.Children())
                    {
                        if (number == "numId") id = WordStyles.Number(xml["val"]);
                        else if (number == "ilvl") at = WordStyles.Number(xml["val"]) ?? 0;
                    }

                    style = style with { List = id is { } list ? (list, at) : null };
                    break;
            }
        }

        return (style, endsSection);
    }

    private void EndSection()
    {
        SectionPages.Add((_sectionFrom, flow.Pages.Count - 1));
        if (SectionPages.Count >= Sections.Count) return;
        if (Sections[SectionPages.Count]) flow.DrawnPageBreak();
        _sectionFrom = flow.Pages.Count - 1;
    }

    private void Rows(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            if (name == "tr") Row(xml);
            else if (name is "sdt" or "sdtContent" or "customXml") Rows(xml);
        }
    }

    private void Row(BoundedXml xml)
    {
        var cells = new List<IReadOnlyList<Block>>();
        if (Cells(xml, cells)) flow.Row(cells);
        else flow.HoldsUnseen = true;
    }

    /// <summary>False where the row is hidden or struck out.</summary>
    private bool Cells(BoundedXml xml, List<IReadOnlyList<Block>> cells)
    {
        foreach (var name in xml.Children())
        {
            if (name == "trPr" && IsGone(xml)) return false;
            if (name == "tc") cells.Add(flow.Cell(() => Body(xml)));
            else if (name is "sdt" or "sdtContent" or "customXml" && !Cells(xml, cells)) return false;
        }

        return true;
    }

    private static bool IsGone(BoundedXml xml)
    {
        var gone = false;
        foreach (var name in xml.Children())
            gone |= name == "del" || (name == "hidden" && xml.IsOn());
        return gone;
    }
}
