using Publishing.Extract.Sheets;

namespace Publishing.Tests.Extract.Sheets;

public class SheetReaderTests
{
    [Fact]
    public void Visible_sheets_are_pages_and_rows_are_lines_of_shown_values()
    {
        var text = Extracted.Text(TestXlsx.Of(
            "<si><t>Posten</t></si><si><r><t>Be</t></r><r><t>trag</t></r></si>",
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.00\\ &quot;€&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs>",
            ("Haushalt", "visible", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"900000\"><c r=\"A2\" t=\"inlineStr\"><is><t>Wege</t></is></c><c r=\"B2\" s=\"1\"><f>1+1</f><v>1234.5</v></c><c r=\"C2\" s=\"2\"><v>45429</v></c></row></sheetData>"),
            ("Anhang", "visible", "<sheetData><row><c t=\"b\"><v>1</v></c><c><v>0.1</v></c></row></sheetData><headerFooter><oddHeader>&amp;L&amp;\"Arial\"Stadt&amp;RAnlage 1</oddHeader></headerFooter>")));
        Assert.Equal("Haushalt\n\nPosten |  | Betrag\nWege | 1.234,50 € | 17.05.2024\fAnhang\n\nWAHR | 0,1", text.Whole);
        Assert.Equal(["Stadt", "Anlage 1"], text.Pages[1].RunningLines);
        Assert.False(text.Pages[0].HoldsUnseen);
    }

    [Theory]
    [InlineData("hidden", "<sheetData><row><c><v>4711</v></c></row></sheetData>")]
    [InlineData("veryHidden", "<sheetData><row><c><v>4711</v></c></row></sheetData>")]
    [InlineData("visible", "<sheetData><row hidden=\"1\"><c><v>4711</v></c></row></sheetData>")]
    [InlineData("visible", "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData><row><c r=\"B1\"><v>4711</v></c></row></sheetData>")]
    [InlineData("visible", "<sheetData><row><c s=\"1\"><v>4711</v></c></row></sheetData>")]
    [InlineData("visible", "<sheetData><row r=\"3\"><c r=\"B3\"><v>2</v></c><c r=\"C3\"><v>4711</v></c></row></sheetData><mergeCells><mergeCell ref=\"B3:C3\"/></mergeCells>")]
    [InlineData("visible", "<sheetData><row><c><v>2</v></c></row><row><c><v>4711</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>")]
    public void What_is_hidden_is_no_text_and_keeps_the_original_back(string state, string xml)
    {
        var text = Extracted.Text(TestXlsx.Of(
            "",
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\";;;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>",
            ("Offen", "visible", "<sheetData><row><c><v>1</v></c></row></sheetData>"),
            ("Zweites", state, xml)));
        Assert.DoesNotContain("4711", text.Whole, StringComparison.Ordinal);
        Assert.True(text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void Merged_cells_show_their_first_value_and_cells_beside_them_theirs()
    {
        var text = Extracted.Text(TestXlsx.Of(
            "",
            "",
            ("Plan", "visible", "<sheetData><row><c><v>1</v></c><c><v>91</v></c><c><v>2</v></c></row><row><c><v>92</v></c><c><v>93</v></c><c><v>3</v></c></row>"
                + "<row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C3:D4\"/></mergeCells>")));
        Assert.Equal("Plan\n\n1 |  | 2\n3\n4 | 5 | 6", text.Whole);
        Assert.True(text.Pages[0].HoldsUnseen);
    }

    [Theory]
    [InlineData(1234567.891, "", "1234567,891")]
    [InlineData(0.1 + 0.2, "General", "0,3")]
    [InlineData(0.256, "0%", "26%")]
    [InlineData(0.256, "0.0%", "25,6%")]
    [InlineData(1234.5, "#,##0.00", "1.234,50")]
    [InlineData(-1234.5, "#,##0.00;[Red]-#,##0.00", "-1.234,50")]
    [InlineData(-1234.5, "#,##0.00_);(#,##0.00)", "(1.234,50)")]
    [InlineData(7, "000", "007")]
    [InlineData(1500000, "#,##0.0,,\" Mio.\"", "1,5 Mio.")]
    [InlineData(12.5, "#,##0.00 [$€-407]", "12,50 €")]
    [InlineData(45429, "dd/mm/yyyy", "17/05/2024")]
    [InlineData(45429.75, "dd.mm.yyyy hh:mm", "17.05.2024 18:00")]
    [InlineData(45429, "[$-407]d. mmmm yyyy;@", "17. Mai 2024")]
    [InlineData(1.5, "[h]:mm", "36:00")]
    [InlineData(0.5, "hh:mm:ss", "12:00:00")]
    [InlineData(-5, "dd.mm.yyyy", "-5")]
    public void A_number_is_shown_as_its_format_says(double number, string code, string shown) =>
        Assert.Equal(shown, NumberFormat.Show(number, code, from1904: false));
}
