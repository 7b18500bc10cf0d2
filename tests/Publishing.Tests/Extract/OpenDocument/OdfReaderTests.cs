namespace Publishing.Tests.Extract.OpenDocument;

public class OdfReaderTests
{
    private const string Hidden = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
        + "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
        + "<style:style style:name=\"dp2\" style:family=\"drawing-page\"><style:drawing-page-properties presentation:visibility=\"hidden\"/></style:style>";

    [Fact]
    public void A_text_has_headings_lists_tables_notes_and_pages()
    {
        var text = Extracted.Text(TestOdf.Of(
            "text",
            "<text:h text:outline-level=\"2\">Beratung</text:h><text:p>Der  Rat<text:s text:c=\"2\"/>tagt<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Siehe dort.</text:p></text:note-body></text:note>.</text:p>"
            + "<text:list text:style-name=\"L1\"><text:list-item><text:p>eins</text:p><text:list><text:list-item><text:p>darin</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>zwei</text:p></text:list-item></text:list>"
            + "<table:table><table:table-column/><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>Wege</text:p></table:table-cell></table:table-row></table:table>"
            + "<text:p text:style-name=\"P1\">neue Seite<text:soft-page-break/> und noch eine</text:p>",
            "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>"
            + "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/><text:list-level-style-bullet text:level=\"2\" text:bullet-char=\"–\"/></text:list-style>"));
        Assert.Equal("Beratung\n\nDer Rat  tagt[1].\n1. eins\n– darin\n2. zwei\n1 | Wege\n\n[1] Siehe dort.\fneue Seite\f und noch eine", text.Whole);
        Assert.Equal(2, text.Pages[0].Headings.Single().Level);
        Assert.False(text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void Heads_and_feet_belong_to_the_kind_of_page()
    {
        var text = Extracted.Text(TestOdf.Of(
            "text",
            "<text:p>eins</text:p><text:p text:style-name=\"P2\">zwei</text:p>",
            "<style:style style:name=\"P2\" style:family=\"paragraph\" style:master-page-name=\"Intern\"/>",
            "<office:master-styles><style:master-page style:name=\"Standard\"><style:footer><text:p>Stadt</text:p></style:footer></style:master-page>"
            + "<style:master-page style:name=\"Intern\"><style:header><text:p>Nichtöffentlicher Teil</text:p></style:header></style:master-page></office:master-styles>"));
        Assert.Equal("eins\fzwei", text.Whole);
        Assert.Equal([["Stadt"], ["Nichtöffentlicher Teil"]], text.Pages.Select(page => page.RunningLines));
    }

    [Theory]
    [InlineData("<text:tracked-changes><text:changed-region><text:deletion><text:p>Geheim</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>offen</text:p>")]
    [InlineData("<text:p>offen<office:annotation><text:p>Geheim</text:p></office:annotation></text:p>")]
    [InlineData("<text:p>offen<text:span text:style-name=\"T1\">Geheim</text:span></text:p>")]
    [InlineData("<text:p>offen<text:hidden-text text:string-value=\"Geheim\">Geheim</text:hidden-text></text:p>")]
    [InlineData("<text:p>offen</text:p><text:section text:display=\"none\"><text:p>Geheim</text:p></text:section>")]
    [InlineData("<text:p>offen</text:p><table:table><table:table-row table:visibility=\"collapse\"><table:table-cell><text:p>Geheim</text:p></table:table-cell></table:table-row></table:table>")]
    public void What_a_reader_cannot_see_is_no_text_and_keeps_the_original_back(string body)
    {
        var text = Extracted.Text(TestOdf.Of("text", body, Hidden));
        Assert.Equal("offen", text.Whole);
        Assert.True(text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void Visible_sheets_are_pages_and_their_rows_lines()
    {
        var text = Extracted.Text(TestOdf.Of(
            "spreadsheet",
            "<table:table table:name=\"Haushalt\"><table:table-column/><table:table-column table:visibility=\"collapse\"/><table:table-column/>"
            + "<table:table-row><table:table-cell><text:p>Posten</text:p></table:table-cell><table:table-cell><text:p>Geheim</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"2\"><text:p>17,00 €</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
            + "<table:table table:name=\"Intern\" table:style-name=\"ta2\"><table:table-row><table:table-cell><text:p>Geheim</text:p></table:table-cell></table:table-row></table:table>"
            + "<table:table table:name=\"Ende\"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
            Hidden));
        Assert.Equal("Haushalt\n\nPosten | 17,00 € | 17,00 €\fEnde\n\nx", text.Whole);
        Assert.True(text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void Shown_slides_are_pages_without_notes()
    {
        var slide = (string title, string rest, string style) =>
            $"<draw:page draw:style-name=\"{style}\"><draw:frame presentation:class=\"title\"><draw:text-box><text:p>{title}</text:p></draw:text-box></draw:frame>{rest}</draw:page>";
        var text = Extracted.Text(TestOdf.Of(
            "presentation",
            slide("Wege", "<draw:custom-shape><svg:desc>Geheim</svg:desc><text:p>im Kasten</text:p></draw:custom-shape><presentation:notes><draw:frame><draw:text-box><text:p>Geheim</text:p></draw:text-box></draw:frame></presentation:notes>", "")
            + slide("Geheim", "", "dp2") + slide("Ende", "", ""),
            Hidden));
        Assert.Equal("Wege\n\nim Kasten\fEnde", text.Whole);
        Assert.Equal(1, text.Pages[0].Headings.Single().Level);
        Assert.True(text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void A_file_under_password_says_so() => Assert.Contains("Kennwort", Extracted.Refusal(TestOdf.Packed(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "\u0001\u0002"),
        ("META-INF/manifest.xml", "<manifest><file-entry full-path=\"content.xml\"><encryption-data/></file-entry></manifest>"))), StringComparison.Ordinal);
}
