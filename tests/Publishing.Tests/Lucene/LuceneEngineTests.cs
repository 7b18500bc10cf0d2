using Publishing.Lucene;
using Publishing.Search;
using Publishing.Search.Writing;
using Publishing.Tests.Search;

namespace Publishing.Tests.Lucene;

public class LuceneEngineTests : SearchEngineContract
{
    private readonly LuceneHome _home;

    public LuceneEngineTests()
        : this(new LuceneHome())
    {
    }

    private LuceneEngineTests(LuceneHome home)
        : base(home) => _home = home;

    private string Folder => _home.Folder;

    [Fact]
    public void A_second_writer_is_told_that_the_index_is_in_use()
    {
        var first = Engine;

        var locked = Assert.Throws<IndexLockedException>(() => LuceneEngine.Open(Folder, Council.Normalize));

        Assert.Contains(Folder, locked.Message, StringComparison.Ordinal);
        Assert.NotNull(first);
    }

    [Fact]
    public async Task A_reader_sees_what_the_writer_commits_meanwhile()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        using var reader = LuceneEngine.OpenToRead(Folder, Council.Normalize);
        var before = await reader.SearchAsync(new SearchQuery(), Stop);

        await Index(Council.Paper("SV-9-1605", "Vorlage", "Birne"));

        Assert.Equal((1, 2), (before.Total, (await reader.SearchAsync(new SearchQuery(), Stop)).Total));
    }

    [Fact]
    public async Task A_reader_without_an_index_says_so()
    {
        using var reader = LuceneEngine.OpenToRead(Folder, Council.Normalize);

        await Assert.ThrowsAsync<SearchUnavailableException>(() => reader.SearchAsync(new SearchQuery(), Stop));
    }

    [Fact]
    public async Task An_empty_folder_is_an_empty_index() => Assert.Equal(0, (await Search("Apfel")).Total);

    [Theory]
    [InlineData("segments*", "")]
    [InlineData("segments*", "garbage")]
    [InlineData("*.cfs", "")]
    public async Task A_damaged_index_is_a_fault_until_it_is_rebuilt(string files, string content)
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        Close();
        foreach (var file in Directory.GetFiles(Folder, files, SearchOption.AllDirectories))
        {
            if (content.Length == 0) File.Delete(file);
            else File.WriteAllText(file, content);
        }

        await Assert.ThrowsAsync<SearchUnavailableException>(() => Search("Apfel"));
        await Assert.ThrowsAsync<SearchUnavailableException>(() => Index(Council.Paper("SV-9-1605", "Vorlage", "Birne")));
        await Assert.ThrowsAsync<SearchUnavailableException>(() => Engine.ListAsync(Stop));
        await Engine.RebuildAsync(Stream(Council.Paper("SV-9-1605", "Vorlage", "Birne")), Stop);
        Assert.Equal(["SV-9-1605"], await Found(""));
    }
}
