using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Publishing.Guard;
using Publishing.Search;

namespace Publishing.Tests.Search.Lucene;

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

    private string Note => Path.Combine(Folder, "unfinished.note");

    [Fact]
    public async Task An_index_of_another_form_asks_for_a_rebuild()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        Close();
        using (var directory = FSDirectory.Open(Folder))
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
    public async Task A_first_index_cut_short_by_a_crash_begins_again()
    {
        System.IO.Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Note, "first", Stop);
        await File.WriteAllTextAsync(Path.Combine(Folder, "segments_1"), "half", Stop);

        Assert.Equal(0, (await Search("")).Total);
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        Close();
        Assert.Equal(1, (await Search("Apfel")).Total);
    }

    [Fact]
    public async Task A_rebuild_of_a_damaged_index_cut_short_by_a_crash_is_no_empty_index()
    {
        System.IO.Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Note, "again", Stop);

        await Assert.ThrowsAsync<SearchUnavailableException>(() => Search(""));
        await Engine.RebuildAsync(AsyncEnumerable.Empty<PublicDocument>(), Stop);
        Assert.Equal(0, (await Search("")).Total);
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
