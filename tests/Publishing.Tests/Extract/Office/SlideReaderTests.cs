namespace Publishing.Tests.Extract.Office;

public class SlideReaderTests
{
    [Fact]
    public void Slides_are_pages_with_title_lists_and_tables()
    {
        var table = "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr>" + Cell("Jahr") + Cell("Euro") + "</a:tr><a:tr>" + Cell("2024") + Cell("17") + "</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
        var text = Extracted.Text(TestPptx.Of(
            ("", TestPptx.Shape(TestPptx.P("Wegekonzept"), "title") + TestPptx.Shape(
                TestPptx.P("erstens", "<a:pPr><a:buAutoNum type=\"arabicPeriod\"/></a:pPr>") + TestPptx.P("zweitens", "<a:pPr><a:buAutoNum type=\"arabicPeriod\"/></a:pPr>")
                + TestPptx.P("Punkt", "<a:pPr><a:buChar char=\"-\"/></a:pPr>")) + TestPptx.Shape(TestPptx.P("Bauamt"), "ftr"), null),
            ("", table, null)));
        Assert.Equal("Wegekonzept\n\n1. erstens\n2. zweitens\n- Punkt\fJahr | Euro\n2024 | 17", text.Whole);
        Assert.Equal(["Bauamt"], text.Pages[0].RunningLines);
        Assert.Equal(1, text.Pages[0].Headings.Single().Level);
        Assert.False(text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void Hidden_slides_hidden_shapes_and_notes_are_no_text_and_keep_the_original_back()
    {
        byte[][] files =
        [
            TestPptx.Of(("", TestPptx.Shape(TestPptx.P("offen")), null), ("show=\"0\"", TestPptx.Shape(TestPptx.P("Geheim")), null)),
            TestPptx.Of(("", TestPptx.Shape(TestPptx.P("offen")) + TestPptx.Shape(TestPptx.P("Geheim"), "body", "hidden=\"1\""), null)),
            TestPptx.Of(("", TestPptx.Shape(TestPptx.P("offen")), "Geheim")),
        ];
        foreach (var text in files.Select(Extracted.Text))
        {
            Assert.Equal("offen", text.Whole);
            Assert.True(text.Pages[0].HoldsUnseen);
        }
    }

    private static string Cell(string text) => $"<a:tc><a:txBody>{TestPptx.P(text)}</a:txBody></a:tc>";
}
