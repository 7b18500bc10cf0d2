using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Publishing.Tests.Extract.Sheets;

/// <summary>Builds small Excel files from the XML of their parts.</summary>
internal static class TestXlsx
{
    private const string Namespaces =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <param name="strings">The inside of the table of shared texts.</param>
    /// <param name="styles">The inside of the styles.</param>
    /// <param name="sheets">Name, state and the inside of each sheet.</param>
    public static byte[] Of(string strings, string styles, params (string Name, string State, string Xml)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            for (var i = 0; i < sheets.Length; i++) Feed(book.AddNewPart<WorksheetPart>($"rId{i + 1}"), "worksheet", sheets[i].Xml);
            Feed(book.AddNewPart<SharedStringTablePart>(), "sst", strings);
            Feed(book.AddNewPart<WorkbookStylesPart>(), "styleSheet", styles);
            Feed(book, "workbook", "<sheets>" + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"rId{i + 1}\"/>")) + "</sheets>");
        }

        return bytes.ToArray();
    }

    public static byte[] Of(string rows) => Of("", "", ("Blatt", "visible", $"<sheetData>{rows}</sheetData>"));

    private static void Feed(OpenXmlPart part, string root, string inner)
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes($"<{root} {Namespaces}>{inner}</{root}>"));
        part.FeedData(xml);
    }
}
