using Publishing.Documents;
using Publishing.Documents.Texts;
using Publishing.Guard;

namespace Publishing.Tests.Guard;

public class OfficeTests
{
    [Theory]
    [InlineData("Vertraulich")]
    [InlineData("Niederschrift der nichtöffentlichen Sitzung")]
    [InlineData("☐ öffentlich ☒ nichtöffentlich")]
    public void A_running_head_that_says_so_holds_the_whole_document_back(string head) =>
        Assert.Null(Publicity.Review("Bericht\n\nDas Grundstück wird verkauft.", "Bericht.docx", null, head).Public);

    [Theory]
    [InlineData("TOP | Gegenstand\n1 | Wege\nNichtöffentlicher Teil\n2 | Geheimweg")]
    [InlineData("1 | Wege\nNichtöffentlicher Teil | \n2 | Geheimweg")]
    public void A_part_that_begins_in_a_table_is_held_back(string text) =>
        Assert.DoesNotContain("Geheimweg", Publicity.Words(Publicity.Review("Niederschrift\n\nÖffentlicher Teil\n\n" + text).Public), StringComparison.Ordinal);

    [Fact]
    public void Headings_move_with_the_text_and_those_held_back_are_gone()
    {
        const string Body = "Öffentlicher Teil\n\nWege\n\nNichtöffentlicher Teil\n\nGeheimweg\n\nÖffentlicher Teil\n\nBeete";
        var page = new Page
        {
            Number = 1,
            Text = Body,
            Headings = [.. new[] { "Wege", "Geheimweg", "Beete" }.Select(name => new Heading(Body.LastIndexOf(name, StringComparison.Ordinal), name.Length, 2))],
        };
        var text = new DocumentText([page]);
        var from = Body.IndexOf("Nichtöffentlicher", StringComparison.Ordinal);
        var redacted = new Redaction(text, [new Withheld(text.SpanOf(from, Body.LastIndexOf("Öffentlicher", StringComparison.Ordinal)), "", true)]).Text;
        Assert.Equal(["Wege", "Beete"], redacted.Pages[0].Headings.Select(one => redacted.Whole.Substring(one.Start, one.Length)));
    }

    [Fact]
    public void A_file_that_holds_more_than_it_shows_is_read_and_not_served()
    {
        var text = new DocumentText([new Page { Number = 1, Text = "Der Rat tagt.", HoldsUnseen = true }]);
        var document = new Document(new ArchivedFile(new string('a', 64), "a.docx", 1, Metadata.None), text, new Understanding { Kind = DocumentKind.Attachment }, []);
        var released = Review.Of(document).Public!;
        Assert.False(released.OriginalIsPublic);
        Assert.Contains("Das Original wird nicht ausgegeben", Assert.Single(released.Notices), StringComparison.Ordinal);
        Assert.Null(Review.Of(document, containersArePublic: false).Public);
    }
}
