using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Publishing.Guard;
using Publishing.Lucene;
using Publishing.Search;
using Publishing.Tests.Search;

namespace Publishing.Tests.Lucene.Writing;

public class LuceneIndexTests : EngineTests
{
    private readonly LuceneHome _home;

    public LuceneIndexTests()
        : this(new LuceneHome())
    {
    }

    private LuceneIndexTests(LuceneHome home)
        : base(home) => _home = home;

    private string Folder => _home.Folder;

    private string First => Path.Combine(Folder, "index-0");

    [Fact]
    public async Task An_index_of_another_form_asks_for_a_rebuild()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        Close();
        using (var directory = FSDirectory.Open(First))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            writer.SetCommitData(new Dictionary<string, string> { ["form"] = "0" });
            writer.Commit();
        }

        var fault = await Assert.ThrowsAsync<SearchUnavailableException>(() => Search("Apfel"));
        Assert.Contains("reindex", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SearchUnavailableException>(() => Index(Council.Paper("SV-9-1605", "Vorlage", "Birne")));

        await Engine.RebuildAsync(AsyncEnumerable.Empty<PublicDocument>(), Stop);
        Assert.Equal(0, (await Search("")).Total);
    }

    [Fact]
    public async Task An_index_from_before_there_were_folders_asks_for_a_rebuild_and_then_goes()
    {
        System.IO.Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "segments_1"), "old", Stop);

        await Assert.ThrowsAsync<SearchUnavailableException>(() => Search(""));
        await Assert.ThrowsAsync<SearchUnavailableException>(() => Index(Council.Paper("SV-9-1605", "Vorlage", "Birne")));
        await Engine.RebuildAsync(AsyncEnumerable.Empty<PublicDocument>(), Stop);
        Assert.Equal(0, (await Search("")).Total);
        Assert.False(File.Exists(Path.Combine(Folder, "segments_1")));
    }

    [Fact]
    public async Task A_first_index_cut_short_by_a_crash_begins_again()
    {
        System.IO.Directory.CreateDirectory(First);
        await File.WriteAllTextAsync(Path.Combine(First, "segments_1"), "half", Stop);

        Assert.Equal(0, (await Search("")).Total);
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        Close();
        Assert.Equal(1, (await Search("Apfel")).Total);
    }

    [Fact]
    public async Task A_rebuild_cut_short_by_a_crash_leaves_the_index_that_answers()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        Close();
        System.IO.Directory.CreateDirectory(Path.Combine(Folder, "index-1"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "index-1", "segments_1"), "half", Stop);
        await File.WriteAllTextAsync(Path.Combine(Folder, "next"), "index-1", Stop);

        Assert.Equal(1, (await Search("Apfel")).Total);
        await Engine.RebuildAsync(AsyncEnumerable.Empty<PublicDocument>(), Stop);
        Assert.Equal(0, (await Search("")).Total);
    }

    [Fact]
    public async Task A_crash_between_the_swap_and_tidying_up_is_no_harm()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        await Engine.RebuildAsync(new[] { Council.Paper("SV-9-1605", "Vorlage", "Birne") }.ToAsyncEnumerable(), Stop);
        Close();
        await File.WriteAllTextAsync(Path.Combine(Folder, "next"), "index-1", Stop);

        await Engine.RebuildAsync(new[] { Council.Paper("SV-9-1606", "Vorlage", "Kirsche") }.ToAsyncEnumerable(), Stop);
        Close();
        Assert.Equal(["SV-9-1606"], await Found(""));
    }

    [Fact]
    public async Task A_reader_follows_a_rebuild()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        using var reader = LuceneEngine.OpenToRead(Folder, Council.Normalize);
        Assert.Equal(1, (await reader.SearchAsync(new SearchQuery(), Stop)).Total);

        await Engine.RebuildAsync(AsyncEnumerable.Empty<PublicDocument>(), Stop);

        Assert.Equal(0, (await reader.SearchAsync(new SearchQuery(), Stop)).Total);
    }

    [Fact]
    public async Task A_rebuild_that_is_stopped_leaves_the_old_index()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.RebuildAsync(Stopping(), stop.Token));

        Assert.Equal(1, (await Search("Apfel")).Total);

        async IAsyncEnumerable<PublicDocument> Stopping()
        {
            yield return Council.Paper("SV-9-1605", "Vorlage", "Birne");
            await stop.CancelAsync();
            yield return Council.Paper("SV-9-1606", "Vorlage", "Kirsche");
        }
    }
}
