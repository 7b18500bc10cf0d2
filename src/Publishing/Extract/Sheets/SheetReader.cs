using DocumentFormat.OpenXml.Packaging;
using Publishing.Extract.Containers;
using Publishing.Extract.Lines;
using Publishing.Extract.Markup;
using Publishing.Extract.Office;

namespace Publishing.Extract.Sheets;

/// <summary>Reads an Excel file (XLSX): each visible sheet is a page, each visible row with something in it a line.</summary>
internal sealed class SheetReader(ExtractOptions options)
{
    public RawText Read(Package package)
    {
        package.Verify();
        using var file = SpreadsheetDocument.Open(new MemoryStream(package.Content, writable: false), isEditable: false);
        var book = file.WorkbookPart ?? throw new InvalidDataException("There is no workbook in it.");
        var flow = new Flow(options);
        var (sheets, from1904) = Sheets(book, package, flow);
        using var stringXml = book.SharedStringTablePart?.Xml(package, options);
        using var styleXml = book.WorkbookStylesPart?.Xml(package, options);
        var cells = new SheetCells(new SharedTexts(stringXml, options), new SheetStyles(styleXml), from1904);
        var left = options.MaxCells;
        foreach (var (name, id) in sheets)
        {
            if (!book.TryGetPartById(id, out var part) || part is not WorksheetPart sheet) continue;
            flow.DrawnPageBreak();
            flow.Write(name);
            flow.EndParagraph(1);
            var merged = Merged(sheet, package, left);
            using var xml = sheet.Xml(package, options);
            var rows = new SheetRows(cells, merged, flow, options, left);
            rows.Read(xml);
            left = rows.Left;
            if (sheet.DrawingsPart is { } drawing) TextBoxes(drawing, package, flow);
            flow.Pages[^1].Running.AddRange(rows.Running);
        }

        return new RawText(flow.End(), null) { IsFlow = true, HoldsUnseen = flow.HoldsUnseen || OfficeParts.HoldUnseen(package) };
    }

    private (List<(string Name, string Id)> Sheets, bool From1904) Sheets(WorkbookPart book, Package package, Flow flow)
    {
        var (sheets, from1904) = (new List<(string, string)>(), false);
        using var xml = book.Xml(package, options);
        foreach (var name in xml.Children())
        {
            if (name == "workbookPr") from1904 = xml["date1904"] is not null && xml.IsOn("date1904");
            if (name != "sheets") continue;
            foreach (var _ in xml.Children())
            {
                if (xml["state"] is "hidden" or "veryHidden") flow.HoldsUnseen = true;
                else if (xml["id"] is { } id) sheets.Add((xml["name"] ?? "", id));
            }
        }

        return (sheets, from1904);
    }

    /// <summary>They are told behind the cells, so a sheet is gone through twice.</summary>
    private MergedCells Merged(WorksheetPart sheet, Package package, int most)
    {
        using var xml = sheet.Xml(package, options);
        return MergedCells.Read(xml, most) ?? throw new RefusedException(Refusals.TooManyCells(options.MaxCells));
    }

    private void TextBoxes(DrawingsPart part, Package package, Flow flow)
    {
        using var xml = part.Xml(package, options);
        new SlideText(flow, _ => null).Shapes(xml);
    }
}
