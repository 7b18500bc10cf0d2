using System.Text;

namespace Publishing.Tests.Extract.Web;

public class HtmlReaderTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>x</title></head><body><p>Straße</p></body></html>")]
    [InlineData("\uFEFF<html><body>Straße</body></html>")]
    [InlineData("  <!-- von Hand --> <P>Straße</P>")]
    [InlineData("<div class=\"a\"><b>Straße</b></div>")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>Straße</body></html>")]
    public void Pages_and_fragments_are_told_by_their_content(string html) => Assert.Equal("Straße", Extracted.Text(html).Whole);

    [Fact]
    public void The_declared_letters_are_read()
    {
        CodePagesEncodingProvider.Instance.GetEncoding(1252);
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!;
        Assert.Equal("Жук", Extracted.Text(cyrillic.GetBytes("<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"></head><body>Жук</body></html>")).Whole);
        Assert.Equal("Straße", Extracted.Text(Encoding.Latin1.GetBytes("<html><meta charset=iso-8859-1><body>Straße</body></html>")).Whole);
        Assert.Equal("Straße", Extracted.Text([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><body>Straße</body></html>")]).Whole);
    }

    [Fact]
    public void Blocks_are_lines_headings_keep_their_level_and_tables_their_cells()
    {
        var text = Extracted.Text(
            "<html><body><h2>Tagesordnung</h2><ol start=\"3\"><li>Wege<li value=\"7\">Beete</ol><ul><li>Punkt</ul><p>eins\n  zwei<br>drei</p>"
            + "<table><tr><th>TOP<th>Was<tr><td>1<td>Wege</table><pre>a\n  b</pre></body></html>");
        Assert.Equal("Tagesordnung\n\n3. Wege\n7. Beete\n• Punkt\neins zwei\ndrei\nTOP | Was\n1 | Wege\na\n  b", text.Whole);
        Assert.Equal(2, text.Pages[0].Headings.Single().Level);
    }

    [Theory]
    [InlineData("<p hidden>Geheim</p>")]
    [InlineData("<p style=\"color:red; DISPLAY : none\">Geheim</p>")]
    [InlineData("<p style=\"font-size:0px\">Geheim</p>")]
    [InlineData("<style>p.x, .weg { display:none }</style><p class=\"weg\">Geheim</p>")]
    [InlineData("<table><tr><td style=\"visibility:hidden\">Geheim</td></tr></table>")]
    [InlineData("<!-- Geheim -->")]
    public void What_a_reader_cannot_see_is_no_text_and_keeps_the_original_back(string html)
    {
        var text = Extracted.Text($"<html><body><p>offen</p>{html}</body></html>");
        Assert.Equal("offen", text.Whole);
        Assert.True(text.Pages[0].HoldsUnseen);
    }

    [Theory]
    [InlineData("<style>@media print { p { display:none } }</style>")]
    [InlineData("<script>document.write('Geheim')</script>")]
    [InlineData("<iframe src=\"http://127.0.0.1:1/\"></iframe><img src=\"http://127.0.0.1:1/x.png\">")]
    public void What_says_nothing_of_the_text_is_passed_over(string html) =>
        Assert.Equal("offen", Extracted.Text($"<html><body>{html}<p>offen</p></body></html>").Whole);

    [Fact]
    public void A_text_that_only_names_a_tag_stays_a_text() => Assert.Equal("<p> ist ein Absatz", Extracted.Text("<p> ist ein Absatz").Whole);
}
