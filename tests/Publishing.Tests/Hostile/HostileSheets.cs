using Publishing.Tests.Extract.OpenDocument;
using Publishing.Tests.Extract.Sheets;

namespace Publishing.Tests.Hostile;

internal static class HostileSheets
{
    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("xlsx-two-million-cells.xlsx", () => TestXlsx.Of(HostileOffice.Repeat($"<row>{HostileOffice.Repeat("<c><v>1</v></c>", 1_000)}</row>", 2_001)), "Zellen"),
        new("xlsx-giant-row-index.xlsx", () => TestXlsx.Of("<row r=\"2147483647\"><c r=\"XFD2147483647\"><v>1</v></c><c r=\"ZZZZZZZZZ1\"><v>2</v></c></row>"), HostileFile.Harmless),
        new("xlsx-shared-string-bomb.xlsx", () => TestXlsx.Of(
            $"<si><t>{new string('x', 1_000_000)}</t></si>", "", ("Blatt", "visible", $"<sheetData>{HostileOffice.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 200)}</sheetData>")), "Zeichen"),
        new("xlsx-missing-string.xlsx", () => TestXlsx.Of("<row><c t=\"s\"><v>99</v></c></row>"), "beschädigt"),
        new("xlsx-endless-format.xlsx", () => TestXlsx.Of(
            "", $"<numFmts><numFmt numFmtId=\"170\" formatCode=\"{new string('0', 1_000_000)}\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs>",
            ("Blatt", "visible", $"<sheetData>{HostileOffice.Repeat("<row><c s=\"0\"><v>1</v></c></row>", 1_000)}</sheetData>")), HostileFile.Harmless),
        new("ods-repeated-cells.ods", () => TestOdf.Of(
            "spreadsheet", "<table:table><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>"), "Zellen"),
        new("ods-repeated-text.ods", () => TestOdf.Of(
            "spreadsheet", $"<table:table><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell><text:p>{new string('x', 1_000_000)}</text:p></table:table-cell></table:table-row></table:table>"), "Zeichen"),
    ];
}
