using Publishing.Archive.Files;
using Publishing.Documents.Texts;
using Publishing.Vocabulary;

namespace Publishing.Tests.Vocabulary;

public sealed class VocabulariesTests : IDisposable
{
    private const string Body = "Kreis Auenthal";

    private readonly TempFolder _folder = new();
    private readonly FileArchive _archive;

    public VocabulariesTests() => _archive = new FileArchive(_folder.Path, TimeProvider.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_word_of_two_documents_is_known()
    {
        await LearnAsync('a', Body, "Der Wumbelrat tagt.");
        await LearnAsync('b', Body, "Der Wumbelrat tagt wieder.");
        Assert.True(await KnowsAsync(Body));
    }

    [Fact]
    public async Task A_document_published_twice_counts_once()
    {
        await LearnAsync('a', Body, "Der Wumbelrat tagt.");
        await LearnAsync('a', Body, "Der Wumbelrat tagt.");
        Assert.False(await KnowsAsync(Body));
    }

    [Fact]
    public async Task Each_council_has_its_own_words()
    {
        await LearnAsync('a', Body, "Der Wumbelrat tagt.");
        await LearnAsync('b', "Stadt Nordhafen", "Der Wumbelrat tagt.");
        Assert.False(await KnowsAsync(Body));
        Assert.True(await KnowsAsync(null));
    }

    [Fact]
    public async Task A_word_is_forgotten_with_its_document()
    {
        using var vocabularies = new Vocabularies(_archive, TimeProvider.System);
        await LearnAsync('a', Body, "Der Wumbelrat tagt.");
        await LearnAsync('b', Body, "Der Wumbelrat tagt.");
        Assert.True((await vocabularies.OfAsync(Body, Stop)).Find("Wumbelrat") >= 0);
        await vocabularies.ForgetAsync(new string('b', 64), Stop);
        Assert.False((await vocabularies.OfAsync(Body, Stop)).Find("Wumbelrat") >= 0);
    }

    [Fact]
    public void A_doubtful_page_teaches_nothing()
    {
        var page = new Page { Number = 1, Text = "Der Wumbelrat tagt.", Verdict = PageVerdict.WrongModel };
        Assert.Empty(DocumentWords.Of(new([page]), []).Words);
    }

    private async Task LearnAsync(char id, string body, string text)
    {
        using var vocabularies = new Vocabularies(_archive, TimeProvider.System);
        await vocabularies.LearnAsync(new string(id, 64), body, DocumentWords.Of(new([new Page { Number = 1, Text = text }]), []), Stop);
    }

    private async Task<bool> KnowsAsync(string? body)
    {
        using var vocabularies = new Vocabularies(_archive, TimeProvider.System);
        return (await vocabularies.OfAsync(body, Stop)).Find("Wumbelrat") >= 0;
    }
}
