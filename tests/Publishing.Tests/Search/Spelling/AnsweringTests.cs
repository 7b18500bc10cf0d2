using Microsoft.Extensions.Logging.Abstractions;
using Publishing.Archive.Files;
using Publishing.Guard;
using Publishing.Search;
using Publishing.Search.Spelling;
using Publishing.Tests.Lucene;
using Publishing.Vocabulary;

namespace Publishing.Tests.Search.Spelling;

/// <summary>On a real index and a real archive: what is suggested must be found.</summary>
public sealed class AnsweringTests() : EngineTests(new LuceneHome())
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_query_that_finds_nothing_is_answered_as_it_was_meant()
    {
        var answer = await AskAsync("Flüchtlnge");

        Assert.Equal(("Flüchtlinge", true), (answer.Correction?.Text, answer.Correction?.Applied));
        Assert.Equal((1, 1), (answer.Results.Total, answer.Correction?.Total));
    }

    [Fact]
    public async Task Only_the_wrong_word_is_changed() =>
        Assert.Equal("\"Netzwerk Chancengerechtigkeit\" -Kirche Flüchtlinge", (await AskAsync("\"Netzwerk Chancengerechtigkiet\" -Kirche Flüchtlinge")).Correction?.Text);

    [Theory]
    [InlineData("Flüchtlinge")]
    [InlineData("SV-9-1640")]
    [InlineData("schon")]
    [InlineData("Flüchtln*")]
    [InlineData("gremium:Kretsag")]
    [InlineData("Xyzzyqwv")]
    [InlineData("")]
    public async Task What_is_right_or_no_word_or_like_nothing_stays_as_it_is(string query) => Assert.Null((await AskAsync(query)).Correction);

    [Fact]
    public async Task A_rare_slip_of_the_archive_itself_is_found_and_the_right_word_offered()
    {
        await LearnAsync([.. Enumerable.Range(0, 30).Select(n => Council.Make($"d{n:00}", "Bericht", ["Die Integration gelingt."])), Council.Make("slip", "Bericht", ["Die Intergation gelingt."])]);

        var answer = await AskAsync("Intergation");

        Assert.Equal("slip", Assert.Single(answer.Results.Hits).DocumentId);
        Assert.Equal(new Correction("Integration", 30, false), answer.Correction);
    }

    [Fact]
    public async Task Who_asks_literally_is_answered_literally()
    {
        await AskAsync("Flüchtlinge");
        var answer = await (await AnsweringAsync()).AskAsync(new SearchQuery { Text = "Flüchtlnge", Literal = true }, Stop);

        Assert.Equal((0, null), (answer.Results.Total, answer.Correction));
    }

    [Fact]
    public async Task Words_are_completed_from_public_documents_only()
    {
        await LearnAsync(Council.Make("a", "Bericht", ["Die Sprachmittler und der Sprachkurs."]));

        var speller = await SpellerAsync();
        Assert.Equal(["Sprachkurs", "Sprachmittler"], speller.Complete("neue Sprach", 5));
        Assert.Empty(speller.Complete("S", 5));
        Assert.Empty(speller.Complete("Sprach ", 5));
    }

    private async Task<Answer> AskAsync(string text)
    {
        await LearnAsync(Council.Make("a", "Bericht", ["Das Netzwerk Chancengerechtigkeit hilft Flüchtlinge zu beraten."]));
        return await (await AnsweringAsync()).AskAsync(new SearchQuery { Text = text }, Stop);
    }

    private async Task LearnAsync(params PublicDocument[] documents)
    {
        await Index(documents);
        using var vocabularies = Vocabularies();
        foreach (var (document, at) in documents.Select((document, at) => (document, at)))
            await vocabularies.LearnAsync(at.ToString("x64", System.Globalization.CultureInfo.InvariantCulture), null, DocumentWords.Of(document.Text, []), Stop);
    }

    private async Task<Answering> AnsweringAsync() => new(Engine, await SpellerAsync());

    private async Task<Speller> SpellerAsync()
    {
        var speller = new Speller(new LatestWords(Vocabularies(), TimeProvider.System, NullLogger<LatestWords>.Instance), Council.Normalize);
        await speller.ReadyAsync(Stop);
        return speller;
    }

    private Vocabularies Vocabularies() => new(new FileArchive(_folder.Path, TimeProvider.System), TimeProvider.System);
}
