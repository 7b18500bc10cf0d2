using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Publishing.Documents;
using Publishing.Guard;
using Publishing.Search;
using Publishing.Search.Completion;
using Publishing.Search.Writing;

namespace Publishing.Tests;

/// <summary>What becomes of documents that the index does not take, or cannot take now.</summary>
public sealed class IndexRefusalTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_document_says_why_and_the_others_go_on()
    {
        await using var pipeline = Pipeline(new Picky());
        var upload = await pipeline.Uploads.AcceptAsync(Files("Distel", "Rose"), Stop);
        foreach (var file in upload.Files) await pipeline.Queue.PublishAsync(file.DocumentId!, Stop);

        var status = await pipeline.Uploads.FindAsync(upload.Id, Stop);

        Assert.True(status!.Done);
        Assert.Equal([UploadState.Failed, UploadState.Published], status.Files.Select(file => file.State));
        Assert.Equal("Der Suchindex nimmt das Dokument nicht an: Zu stachlig.", status.Files[0].Problem);
        var record = (await pipeline.Records.FindAsync(status.Files[0].DocumentId!, Stop))!.Value;
        Assert.Contains("Zu stachlig.", record.History[^1].What, StringComparison.Ordinal);
        Assert.Null(await pipeline.Documents.FindAsync(record.File.Id, Stop));
    }

    [Fact]
    public async Task A_rebuild_records_what_is_refused_and_goes_on()
    {
        var engine = new Picky { Thorns = null };
        await using var pipeline = Pipeline(engine);
        var records = new List<DocumentRecord> { await pipeline.PublishAsync("a.txt", Text("Distel")), await pipeline.PublishAsync("b.txt", Text("Rose")) };
        engine.Thorns = "Distel";

        var told = new List<string>();
        var report = await pipeline.Reindexing.RunAsync(told.Add, Stop);

        Assert.Equal(1, report.Documents);
        Assert.Contains(told, line => line.Contains("Zu stachlig.", StringComparison.Ordinal));
        Assert.Equal([DocumentState.Failed, DocumentState.Published],
            await Task.WhenAll(records.Select(async record => (await pipeline.Records.FindAsync(record.File.Id, Stop))!.Value.State)));
    }

    [Fact]
    public async Task What_the_index_refused_is_tried_again_by_the_next_rebuild()
    {
        var engine = new Picky();
        await using var pipeline = Pipeline(engine);
        var id = (await pipeline.PublishAsync("a.txt", Text("Distel"))).File.Id;
        Assert.Equal([id], (await pipeline.Reindexing.RunAsync(_ => { }, Stop)).Refused.Keys);
        Assert.Equal(DocumentState.Failed, (await pipeline.Records.FindAsync(id, Stop))!.Value.State);
        engine.Thorns = null;

        var report = await pipeline.Reindexing.RunAsync(_ => { }, Stop);

        Assert.Equal((1, 0), (report.Documents, report.Refused.Count));
        var record = (await pipeline.Records.FindAsync(id, Stop))!.Value;
        Assert.Equal((DocumentState.Published, null, false), (record.State, record.Reason, record.RefusedByIndex));
    }

    [Fact]
    public async Task An_index_that_is_away_costs_no_document_a_try()
    {
        var engine = new Picky { Away = true };
        await using var pipeline = Pipeline(engine);
        var id = (await pipeline.ReceiveAsync("a.txt", Text("Rose"))).DocumentId!;
        for (var tries = 0; tries < 12; tries++) Assert.Null(await pipeline.Queue.PublishAsync(id, Stop));
        engine.Away = false;

        Assert.Equal(DocumentState.Published, (await pipeline.Queue.PublishAsync(id, Stop))!.State);
    }

    private static TestPipeline Pipeline(Picky engine) => new(services => services.AddSingleton<ISearchEngine>(engine));

    private static string Text(string word) => $"Vorlage\n\nBericht über die {word} im Garten";

    private static async IAsyncEnumerable<Upload> Files(params string[] words)
    {
        foreach (var word in words) yield return new($"{word}.txt", new MemoryStream(Encoding.UTF8.GetBytes(Text(word))), Metadata.None);
        await Task.CompletedTask;
    }

    /// <summary>An index that takes no thorns.</summary>
    private sealed class Picky : ISearchEngine
    {
        public string? Thorns { get; set; } = "Distel";

        public bool Away { get; set; }

        public Task<string?> IndexAsync(PublicDocument document, long version, CancellationToken stop) =>
            Away ? throw new SearchUnavailableException("Nicht da.") : Task.FromResult(Refusal(document));

        public Task RemoveAsync(string documentId, long version, CancellationToken stop) => Task.CompletedTask;

        public async Task<RebuildReport> RebuildAsync(IAsyncEnumerable<ArchivedState> documents, CancellationToken stop)
        {
            var all = await documents.Select(state => state.Released!).ToListAsync(stop);
            var refused = all.Where(document => Refusal(document) is not null).ToDictionary(document => document.Id, document => Refusal(document)!);
            return new(all.Count - refused.Count, 0, refused);
        }

        public Task<int> DropReplacedAsync(CancellationToken stop) => throw new NotSupportedException();

        public Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken stop) => throw new NotSupportedException();

        public IAsyncEnumerable<Hit> ExportAsync(SearchQuery query, CancellationToken stop) => throw new NotSupportedException();

        public Task<Completions> CompleteAsync(string typed, CancellationToken stop) => throw new NotSupportedException();

        public Task<PaperEntries> FindPaperAsync(string number, CancellationToken stop) => throw new NotSupportedException();

        public Task<IReadOnlySet<string>> KnownPapersAsync(IReadOnlyCollection<string> numbers, CancellationToken stop) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<string, IndexedDocument>> ListAsync(CancellationToken stop) => throw new NotSupportedException();

        private string? Refusal(PublicDocument document) =>
            Thorns is { } thorns && document.Text.Whole.Contains(thorns, StringComparison.Ordinal) ? "Zu stachlig." : null;
    }
}
