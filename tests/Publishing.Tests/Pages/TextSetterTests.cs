using Publishing.Documents;
using Publishing.Documents.Texts;
using Publishing.Guard;
using Publishing.Pages.Text;

namespace Publishing.Tests.Pages;

public class TextSetterTests
{
    private static readonly string[] Sheets = ["Der Antrag steht in SV-9-", "1600 und wird beraten.\n \n\nEnde", ""];

    private static readonly PublicDocument Document = Make();

    [Fact]
    public void A_reference_over_a_page_break_is_a_link_on_both_pages()
    {
        var pages = new TextSetter(Document, TextLinks.Of(Document, new HashSet<string> { "SV-9-1600" })).Whole();
        Assert.Equal([new("Der Antrag steht in ", null), new("SV-9-", "/vorlagen/SV-9-1600")], pages[0].Paragraphs[0].Runs);
        Assert.Equal([new("1600", "/vorlagen/SV-9-1600"), new(" und wird beraten.", null)], pages[1].Paragraphs[0].Runs);
    }

    [Fact]
    public void A_heading_keeps_its_level()
    {
        var text = new DocumentText([new Page { Number = 1, Text = "Wege\n\nDer Weg", Headings = [new(0, 4, 2)] }]);
        var document = new Document(new ArchivedFile(new string('a', 64), "a.docx", 1, Metadata.None), text, new Understanding { Kind = DocumentKind.Attachment }, []);
        var pages = new TextSetter(Review.Of(document).Public!, []).Whole();
        Assert.Equal([2, 0], pages[0].Paragraphs.Select(paragraph => paragraph.Level));
    }

    [Fact]
    public void Empty_lines_part_paragraphs_and_an_empty_page_stays()
    {
        var pages = new TextSetter(Document, []).Whole();
        Assert.Equal([1, 2, 3], pages.Select(page => page.Number));
        Assert.Equal(["1600 und wird beraten.", "Ende"], pages[1].Paragraphs.Select(one => Assert.Single(one.Runs).Text));
        Assert.Empty(pages[2].Paragraphs);
    }

    [Fact]
    public void A_span_shows_its_own_text_only()
    {
        var whole = Document.Text.Whole;
        var span = Document.Text.SpanOf(whole.IndexOf("steht", StringComparison.Ordinal), whole.IndexOf(" und", StringComparison.Ordinal));
        var pages = new TextSetter(Document, []).Of(span);
        Assert.Equal(["steht in SV-9-", "1600"], pages.Select(page => Assert.Single(Assert.Single(page.Paragraphs).Runs).Text));
    }

    [Fact]
    public void A_repaired_word_carries_what_the_file_has()
    {
        var page = new Page { Number = 1, Text = "für Flüchtlinge und", Repairs = [new(0, 3, "fiir", 5), new(4, 11, "Fliichtlinge", 9)] };
        var document = Review.Of(new Document(new(Sample.Id, "a.txt", 1, Metadata.None), new([page]), new() { Kind = DocumentKind.Attachment }, [])).Public!;
        Assert.Equal(
            [new("für", null, null, "fiir"), new(" ", null), new("Flüchtlinge", null, null, "Fliichtlinge"), new(" und", null)],
            new TextSetter(document, []).Whole()[0].Paragraphs[0].Runs);
    }

    private static PublicDocument Make()
    {
        var text = new DocumentText([.. Sheets.Select((sheet, index) => new Page { Number = index + 1, Text = sheet })]);
        var start = text.Whole.IndexOf("SV", StringComparison.Ordinal);
        return Review.Of(new Document(
            new ArchivedFile(Sample.Id, "a.txt", 1, Metadata.None),
            text,
            new() { Kind = DocumentKind.Attachment },
            [new Reference { Number = "SV-9-1600", Written = "SV-9-\f1600", Source = text.SpanOf(start, start + 10) }])).Public!;
    }
}
