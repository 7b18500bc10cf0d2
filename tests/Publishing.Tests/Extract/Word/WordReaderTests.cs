namespace Publishing.Tests.Extract.Word;

public class WordReaderTests
{
    private const string Section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId101\"/><w:footerReference w:type=\"default\" r:id=\"rId102\"/></w:sectPr>";

    private const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Punkt\"><w:basedOn w:val=\"Eigen\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Eigen\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Weg\"><w:rPr><w:vanish/></w:rPr></w:style>";

    [Fact]
    public void Paragraphs_are_lines_and_headings_keep_their_level()
    {
        var text = Extracted.Text(new TestDocx
        {
            Styles = Styles,
            Body = TestDocx.P("Niederschrift", "<w:pStyle w:val=\"Punkt\"/>") + TestDocx.P("Beratung", "<w:pStyle w:val=\"berschrift2\"/>") + TestDocx.P("Der Rat stimmt zu.") + TestDocx.P("Ende"),
        }.Build());

        Assert.Equal("Niederschrift\n\nBeratung\n\nDer Rat stimmt zu.\nEnde", text.Whole);
        Assert.Equal([("Niederschrift", 1), ("Beratung", 2)], text.Pages[0].Headings.Select(one => (text.Whole.Substring(one.Start, one.Length), one.Level)));
        Assert.False(text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void A_table_keeps_rows_and_cells()
    {
        var text = Extracted.Text(TestDocx.Of(
            "<w:tbl>" + Row("TOP", "Gegenstand", "Vorlage") + Row("1", "Wege", "SV-10-0412") + Row("", "Nur dies", "") + "</w:tbl>"));
        Assert.Equal("TOP | Gegenstand | Vorlage\n1 | Wege | SV-10-0412\nNur dies", text.Whole);
    }

    [Fact]
    public void Further_paragraphs_of_a_cell_are_lines_of_their_own()
    {
        var text = Extracted.Text(TestDocx.Of(
            $"<w:tbl><w:tr><w:tc>{TestDocx.P("1")}</w:tc><w:tc>{TestDocx.P("Wege")}{TestDocx.P("Nichtöffentlicher Teil")}</w:tc></w:tr></w:tbl>"));
        Assert.Equal("1 | Wege\nNichtöffentlicher Teil", text.Whole);
    }

    [Fact]
    public void Lists_have_the_numbers_that_word_draws()
    {
        var numbering =
            "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num><w:num w:numId=\"8\"><w:abstractNumId w:val=\"4\"/></w:num>";
        var body = Item("Eins", 7, 0) + Item("darin", 7, 1) + Item("auch", 7, 1) + Item("Zwei", 7, 0) + Item("neu", 7, 1) + Item("Punkt", 8, 0);
        Assert.Equal("1. Eins\n1.a) darin\n1.b) auch\n2. Zwei\n2.a) neu\n• Punkt", Extracted.Text(new TestDocx { Numbering = numbering, Body = body }.Build()).Whole);
    }

    [Fact]
    public void Page_breaks_of_all_kinds_make_pages_and_one_said_twice_is_one()
    {
        var text = Extracted.Text(TestDocx.Of(
            TestDocx.P("eins") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>zwei </w:t><w:lastRenderedPageBreak/><w:t>drei</w:t></w:r></w:p>"
            + TestDocx.P("vier", "<w:pageBreakBefore/>")));
        Assert.Equal(["eins", "zwei", "drei", "vier"], text.Pages.Select(page => page.Text));
    }

    [Fact]
    public void Heads_and_feet_are_running_lines_of_every_page()
    {
        var text = Extracted.Text(new TestDocx
        {
            Header = TestDocx.P("Stadt Musterstadt"),
            Footer = TestDocx.P("Vorlage SV-10-0001"),
            Body = TestDocx.P("eins") + TestDocx.P("zwei", "<w:pageBreakBefore/>") + Section,
        }.Build());
        Assert.All(text.Pages, page => Assert.Equal(["Stadt Musterstadt", "Vorlage SV-10-0001"], page.RunningLines));
        Assert.Equal("eins\fzwei", text.Whole);
    }

    [Fact]
    public void Notes_stand_at_the_foot_of_their_page()
    {
        var text = Extracted.Text(new TestDocx
        {
            Footnotes = $"<w:footnote w:type=\"separator\" w:id=\"-1\">{TestDocx.P("-")}</w:footnote><w:footnote w:id=\"2\">{TestDocx.P("Siehe dort.")}</w:footnote>",
            Body = "<w:p><w:r><w:t>Wort</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + TestDocx.P("Ende") + TestDocx.P("neu", "<w:pageBreakBefore/>"),
        }.Build());
        Assert.Equal("Wort[1]\nEnde\n\n[1] Siehe dort.\fneu", text.Whole);
    }

    [Theory]
    [InlineData("<w:p><w:del><w:r><w:delText>Geheim</w:delText></w:r></w:del><w:r><w:t>offen</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:moveFrom><w:r><w:t>Geheim</w:t></w:r></w:moveFrom><w:r><w:t>offen</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Geheim</w:t></w:r><w:r><w:t>offen</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:rStyle w:val=\"Weg\"/></w:rPr><w:t>Geheim</w:t></w:r><w:r><w:t>offen</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>offen</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>Geheim</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:p><w:r><w:t>offen</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>Geheim</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")]
    public void What_a_reader_cannot_see_is_no_text_and_keeps_the_original_back(string body)
    {
        var text = Extracted.Text(new TestDocx { Styles = Styles, Body = body }.Build());
        Assert.Equal("offen", text.Whole);
        Assert.True(text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void Comments_are_no_text_and_insertions_are()
    {
        var text = Extracted.Text(new TestDocx
        {
            Comments = $"<w:comment w:id=\"0\">{TestDocx.P("Geheim")}</w:comment>",
            Body = "<w:p><w:commentRangeStart w:id=\"0\"/><w:ins><w:r><w:t>neu </w:t></w:r></w:ins><w:r><w:t>offen</w:t></w:r><w:commentRangeEnd w:id=\"0\"/></w:p>",
        }.Build());
        Assert.Equal("neu offen", text.Whole);
        Assert.True(text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void A_text_box_is_read_once_behind_its_paragraph()
    {
        var box = "<w:txbxContent>" + TestDocx.P("im Kasten") + "</w:txbxContent>";
        var text = Extracted.Text(TestDocx.Of(
            "<w:p><w:r><w:t>vor </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box + "</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>nach</w:t></w:r></w:p>"));
        Assert.Equal("vor nach\nim Kasten", text.Whole);
    }

    [Fact]
    public void Boxes_of_old_forms_show_whether_they_are_ticked()
    {
        var box = (string state) => $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>";
        var text = Extracted.Text(TestDocx.Of($"<w:p>{box("<w:default w:val=\"0\"/>")}<w:r><w:t> öffentlich </w:t></w:r>{box("<w:checked/>")}<w:r><w:t> nichtöffentlich</w:t></w:r></w:p>"));
        Assert.Equal("☐ öffentlich ☒ nichtöffentlich", text.Whole);
    }

    private static string Item(string text, int list, int level) => TestDocx.P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{TestDocx.P(cell)}</w:tc>"))}</w:tr>";
}
