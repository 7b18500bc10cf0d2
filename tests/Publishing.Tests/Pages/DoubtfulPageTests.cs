using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;
using Publishing.Guard;

namespace Publishing.Tests.Pages;

/// <summary>What readers are told of text that was misread.</summary>
public class DoubtfulPageTests
{
    private const string Original = "<b>\"Fliichtlinge";

    private static readonly string Address = $"/dokumente/{Sample.Id}";

    [Theory]
    [InlineData("")]
    [InlineData("/top/1")]
    public async Task A_repaired_word_is_marked_with_the_original_for_eye_and_ear_and_never_as_markup(string item)
    {
        await using var site = await Site.StartAsync();
        site.Documents[Sample.Id] = Misread(PageVerdict.WrongModel);

        var html = await site.ReadAsync(Address + item);

        Assert.Contains(
            "Viele <span class=\"repaired\" title=\"automatisch korrigiert, im Original: &lt;b&gt;&quot;Fliichtlinge\">Flüchtlinge"
            + "<span class=\"unseen\"> (automatisch korrigiert, im Original: &lt;b&gt;&quot;Fliichtlinge)</span></span> kamen an.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PageVerdict.WrongModel)]
    [InlineData(PageVerdict.Degraded)]
    [InlineData(PageVerdict.UnreadableFont)]
    public async Task A_doubtful_page_says_so_in_the_document_and_in_its_items(PageVerdict verdict)
    {
        await using var site = await Site.StartAsync();
        site.Documents[Sample.Id] = Misread(verdict);

        foreach (var address in new[] { Address, Address + "/top/1" })
            Assert.Contains("<p class=\"doubt\"><strong>Text unsicher.</strong> ", await site.ReadAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PageVerdict.Clean)]
    [InlineData(PageVerdict.Empty)]
    public async Task A_page_without_doubt_says_nothing_of_it(PageVerdict verdict)
    {
        await using var site = await Site.StartAsync();
        site.Documents[Sample.Id] = Misread(verdict);

        foreach (var address in new[] { Address, Address + "/top/1" })
            Assert.DoesNotContain("Text unsicher", await site.ReadAsync(address), StringComparison.Ordinal);
    }

    private static PublicDocument Misread(PageVerdict verdict)
    {
        const string Words = "Öffentlicher Teil\n\n1 Bericht\n\nViele Flüchtlinge kamen an.";
        var text = new DocumentText(
        [
            new Page { Number = 1, Text = Words, Verdict = verdict, Repairs = [new(Words.IndexOf("Flü", StringComparison.Ordinal), 11, Original, 9)] },
        ]);
        var item = new AgendaItem
        {
            Number = "1",
            Title = "Bericht",
            Visibility = Visibility.Public,
            Text = text.SpanOf(Words.IndexOf("1 B", StringComparison.Ordinal), Words.Length),
            Pages = [1],
        };
        return Review.Of(new Document(
            new(Sample.Id, "a.txt", 1, Metadata.None), text, new() { Kind = DocumentKind.Minutes, Agenda = [item] }, [])).Public!;
    }
}
