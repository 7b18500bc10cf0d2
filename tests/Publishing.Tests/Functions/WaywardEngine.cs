using Microsoft.Extensions.DependencyInjection;
using Publishing.Guard;
using Publishing.Lucene;
using Publishing.Search;
using Publishing.Search.Completion;
using Publishing.Search.Writing;

namespace Publishing.Tests.Functions;

/// <summary>The engine inside the process, which can be away and be late.</summary>
internal sealed class WaywardEngine : ISearchEngine, IDisposable
{
    private readonly LuceneEngine _engine;

    private WaywardEngine(LuceneEngine engine) => _engine = engine;

    /// <summary>Whether nothing can be written.</summary>
    public bool Away { get; set; }

    /// <summary>Happens between the decision what to index and the indexing, once.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public static WaywardEngine Of(IServiceProvider services) =>
        new(LuceneEngine.OpenOrRead(Path.Combine(services.GetRequiredService<PublishingOptions>().Data, "index"), _ => null));

    public async Task<string?> IndexAsync(PublicDocument document, long version, CancellationToken stop)
    {
        if (Away) throw new SearchUnavailableException("Nicht da.");
        var meanwhile = Meanwhile;
        Meanwhile = null;
        if (meanwhile is not null) await meanwhile();
        return await _engine.IndexAsync(document, version, stop);
    }

    public Task RemoveAsync(string documentId, long version, CancellationToken stop) =>
        Away ? throw new SearchUnavailableException("Nicht da.") : _engine.RemoveAsync(documentId, version, stop);

    public Task<RebuildReport> RebuildAsync(IAsyncEnumerable<ArchivedState> documents, CancellationToken stop) => _engine.RebuildAsync(documents, stop);

    public Task<int> DropReplacedAsync(CancellationToken stop) => _engine.DropReplacedAsync(stop);

    public Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken stop) => _engine.SearchAsync(query, stop);

    public IAsyncEnumerable<Hit> ExportAsync(SearchQuery query, CancellationToken stop) => _engine.ExportAsync(query, stop);

    public Task<Completions> CompleteAsync(string typed, CancellationToken stop) => _engine.CompleteAsync(typed, stop);

    public Task<PaperEntries> FindPaperAsync(string number, CancellationToken stop) => _engine.FindPaperAsync(number, stop);

    public Task<IReadOnlySet<string>> KnownPapersAsync(IReadOnlyCollection<string> numbers, CancellationToken stop) => _engine.KnownPapersAsync(numbers, stop);

    public Task<IReadOnlyDictionary<string, IndexedDocument>> ListAsync(CancellationToken stop) => _engine.ListAsync(stop);

    public void Dispose() => _engine.Dispose();
}
