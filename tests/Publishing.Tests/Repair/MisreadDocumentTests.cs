using Publishing.Documents.Texts;
using Publishing.Search;

namespace Publishing.Tests.Repair;

public class MisreadDocumentTests
{
    private const string Head = "Niederschrift über die 3. Sitzung des Ausschusses für Bäume\n\nÖffentlicher Teil\n\n1 Bericht\n\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_misread_document_is_found_by_what_stands_on_paper()
    {
        await using var pipeline = new TestPipeline();
        var record = await pipeline.PublishAsync("protokoll.txt", Misread.Read(Misread.Clean));

        Assert.Equal(1, record.Verdicts[PageVerdict.WrongModel]);
        Assert.Equal(1, await pipeline.TotalAsync("Flüchtlinge"));
        Assert.Equal(Misread.Read(Misread.Clean), (await pipeline.Documents.FindAsync(record.File.Id, Stop))!.Text.Pages[0].SourceText());
    }

    [Fact]
    public async Task Nothing_of_a_part_that_is_not_public_surfaces_by_a_repair()
    {
        await using var pipeline = new TestPipeline();
        var text = Misread.Read(Head + Misread.Clean) + "\n\nNichtéffentlicher Teil\n\n1 Verkauf\n\nDas Geheimgrundstiick wird verkauft, die Kéufer zahlen.";
        var record = await pipeline.PublishAsync("protokoll.txt", text);

        var released = (await pipeline.Documents.FindAsync(record.File.Id, Stop))!;
        Assert.DoesNotContain("Geheimgr", released.Text.Whole, StringComparison.Ordinal);
        Assert.All(released.Text.Pages, page => Assert.All(page.OtherReadings, other => Assert.InRange(other.Start + other.Length, 0, page.Text.Length)));
        foreach (var word in new[] { "Geheimgrundstück", "Geheimgrundstiick", "Grundstück", "Käufer" }) Assert.Equal(0, await pipeline.TotalAsync(word));
    }

    [Fact]
    public async Task Words_of_a_part_that_is_not_public_are_not_learned()
    {
        await using var pipeline = new TestPipeline();
        foreach (var day in new[] { "Montag", "Dienstag", "Mittwoch" })
            await pipeline.PublishAsync($"{day}.txt", $"{Head}{Misread.Clean}\n{day}, Wumbelrat\n\nNichtöffentlicher Teil\n\n1 Verkauf\n\nDer Zumbelweg wird verkauft.");

        var words = await pipeline.Vocabularies.OfAsync(null, Stop);
        Assert.True(words.Find("Wumbelrat") >= 0);
        Assert.False(words.Find("Zumbelweg") >= 0);
    }

    [Fact]
    public async Task The_seeds_words_lead_to_the_item_that_has_them()
    {
        var seed = await File.ReadAllTextAsync(Repository.NeedShared("seeds", "integrationsausschuss-2020.txt"), Stop);
        await using var pipeline = new TestPipeline();
        await pipeline.PublishAsync("niederschrift.txt", seed);

        foreach (var word in new[] { "Flüchtlinge", "Integrationsmaßnahmen", "Sprachmittler*innen", "Unterstützungsangebote" })
        {
            var hits = (await pipeline.Index.SearchAsync(new SearchQuery { Text = word }, Stop)).Hits;
            Assert.Contains(hits, hit => hit.AgendaItem is { Number: "1" } or { Number: "2" } && hit.Snippets.Any(snippet => snippet.Parts.Any(part => part.Marked)));
        }
    }
}
