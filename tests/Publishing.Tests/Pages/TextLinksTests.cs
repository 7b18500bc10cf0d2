using Publishing.Documents;
using Publishing.Guard;
using Publishing.Link;
using Publishing.Link.Citations;
using Publishing.Pages.Text;
using Publishing.Parse;
using Publishing.Tests.Link;

namespace Publishing.Tests.Pages;

public class TextLinksTests
{
    private const string Text = """
        Niederschrift über die 5. Sitzung des Bauausschusses am Montag, dem 08. März 2021

        TOP 1
        Schulneubau am Wall

        Nach § 9 Abs. 2 BauGB und § 5 gilt TOP 2 <b>. Siehe Kreistagssitzung vom 11.12.19, Folie 7, 5V-9-16O4 und die Vorlagen SV-9-1700 bis 1702.
        TOP 9 fehlt, vgl. Kreistag vom 11.12.2019, TOP 3.

        TOP 2
        Anfragen

        Keine.
        """;

    [Fact]
    public void Each_reference_leads_to_its_target()
    {
        var links = Links().Select(link => (link.Words, link.Url));

        Assert.Equal(
            [
                ("§ 9 Abs. 2 BauGB", "/suche?q=%22%C2%A7%209%22%20BauGB"),
                ("§ 5", "/suche?q=%22%C2%A7%205%22"),
                ("TOP 2", $"/dokumente/{Sample.Id}/top/2"),
                ("Kreistagssitzung vom 11.12.19", "/sitzung?organization=Kreistag&date=2019-12-11"),
                ("5V-9-16O4", "/vorlagen/SV-9-1604"),
                ("SV-9-1700", "/vorlagen/SV-9-1700"),
                ("1702", "/vorlagen/SV-9-1702"),
                ("Kreistag vom 11.12.2019", "/sitzung?organization=Kreistag&date=2019-12-11"),
                ("TOP 3", "/sitzung?organization=Kreistag&date=2019-12-11&item=3"),
            ],
            links);
    }

    [Fact]
    public void What_was_repaired_or_guessed_says_so() =>
        Assert.Equal("gelesen als SV-9-1604", Links().Single(link => link.Words == "5V-9-16O4").Title);

    [Fact]
    public async Task The_page_encodes_the_text_and_marks_the_links()
    {
        await using var site = await Site.StartAsync();
        site.Documents[Sample.Id] = Document();

        var html = await site.ReadAsync($"/dokumente/{Sample.Id}");

        Assert.Contains($"gilt <a href=\"/dokumente/{Sample.Id}/top/2\">TOP 2</a> &lt;b&gt;. Siehe", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/vorlagen/SV-9-1604\" title=\"gelesen als SV-9-1604\">5V-9-16O4</a>", html, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Words, string Url, string? Title)> Links()
    {
        var document = Document();
        return TextLinks.Of(document, document.References.Select(reference => reference.Number).ToHashSet())
            .Select(link => (document.Text.Read(link.Source), link.Url, link.Title));
    }

    private static PublicDocument Document()
    {
        var text = Given.Text(Text);
        var file = new ArchivedFile(Sample.Id, "a.txt", 1, Metadata.None);
        var understanding = new DocumentParser().Parse(text, file);
        var references = new ReferenceFinder(Given.AllFormats).Find(text, understanding, file);
        return Review.Of(new Document(file, text, understanding, references) { Citations = CitationFinder.Find(text, understanding) }).Public!;
    }
}
