using Publishing.Elastic.Answers;
using Publishing.Elastic.Connection;
using Publishing.Elastic.Indexes;
using Publishing.Elastic.Writing;
using Publishing.Guard;
using Publishing.Index;
using Publishing.Queries;
using Publishing.Queries.Terms;
using Publishing.Search;
using Publishing.Search.Spelling;
using Publishing.Search.Writing;

namespace Publishing.Elastic;

/// <summary>The search engine on a cluster of its own; index and alias are made by the first write.</summary>
public sealed class ElasticEngine : ISearchEngine, IDisposable
{
    /// <summary>Documents that one answer counts.</summary>
    internal const int CountedAtOnce = 20_000;

    private readonly ElasticClient _client;
    private readonly ElasticIndex _index;
    private readonly ElasticWriter _writer;
    private readonly ElasticAnswers _answers;
    private readonly ElasticFinder _finder;
    private readonly WriteQueue _queue;
    private readonly TimeProvider _clock;

    /// <param name="connection">Stays the caller's.</param>
    /// <param name="options">Index and times; how to reach the cluster is the connection's.</param>
    /// <param name="normalize">A paper's number in its normal form, or null where the text is no paper's number.</param>
    /// <param name="clock">Times the repetitions.</param>
    public ElasticEngine(IElasticConnection connection, SearchOptions options, Func<string, string?> normalize, TimeProvider clock)
        : this(connection, options, normalize, clock, CountedAtOnce)
    {
    }

    /// <param name="connection">Stays the caller's.</param>
    /// <param name="options">Index and times; how to reach the cluster is the connection's.</param>
    /// <param name="normalize">A paper's number in its normal form, or null where the text is no paper's number.</param>
    /// <param name="clock">Times the repetitions.</param>
    /// <param name="countedAtOnce">Documents that one answer counts; more are counted in several.</param>
    internal ElasticEngine(
        IElasticConnection connection, SearchOptions options, Func<string, string?> normalize, TimeProvider clock, int countedAtOnce)
    {
        ArgumentNullException.ThrowIfNull(options);
        _clock = clock;
        _client = new ElasticClient(connection);
        _index = new ElasticIndex(_client, options.Index, clock);
        _writer = new ElasticWriter(_client, new ElasticBulk(_client, options.Timeout * 2, clock));
        _answers = new ElasticAnswers(_index);
        _finder = new ElasticFinder(_client, _index, new QueryReader(normalize, Synonyms.With(options.SynonymsFile)), countedAtOnce);
        _queue = new WriteQueue(WriteAsync);
    }

    public Task<string?> IndexAsync(PublicDocument document, long version, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _queue.WriteAsync(new Replacement(document.Id, version, ElasticDocuments.Of(IndexEntries.Of(document))), stop);
    }

    public Task RemoveAsync(string documentId, long version, CancellationToken stop) => _queue.WriteAsync(new Replacement(documentId, version, []), stop);

    public async Task<RebuildReport> RebuildAsync(IAsyncEnumerable<ArchivedState> documents, CancellationToken stop)
    {
        var report = await new ElasticRebuild(_client, _writer, _index.Alias, _clock).RunAsync(documents, stop);
        _index.Doubt();
        return report;
    }

    public Task<int> DropReplacedAsync(CancellationToken stop) => new ElasticSwitch(_client, _index.Alias).DropReplacedAsync(stop);

    public Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken stop) => QueryLimits.ProblemOf(query) is { } problem
        ? throw new ArgumentException(problem, nameof(query))
        : _finder.SearchAsync(query, stop);

    public IAsyncEnumerable<Hit> ExportAsync(SearchQuery query, CancellationToken stop) => QueryLimits.ProblemOf(query) is { } problem
        ? throw new ArgumentException(problem, nameof(query))
        : _finder.ExportAsync(query, stop);

    public Task<Completions> CompleteAsync(string typed, CancellationToken stop) =>
        TypedSoFar.Of(typed) is { } so ? new ElasticCompletions(_index).OfAsync(so, stop) : Task.FromResult(Completions.None);

    public Task<PaperEntries> FindPaperAsync(string number, CancellationToken stop) => _answers.PaperAsync(number, stop);

    public Task<IReadOnlySet<string>> KnownPapersAsync(IReadOnlyCollection<string> numbers, CancellationToken stop) =>
        _answers.KnownAsync(numbers, stop);

    public async Task<IReadOnlyDictionary<string, IndexedDocument>> ListAsync(CancellationToken stop)
    {
        await _index.DemandAsync(stop);
        return (await ElasticList.ReadAsync(_client, _index.Alias, stop)).Documents;
    }

    public void Dispose() => _queue.Dispose();

    private async Task<IReadOnlyDictionary<string, string>> WriteAsync(IReadOnlyCollection<Replacement> replacements, CancellationToken stop)
    {
        IReadOnlyDictionary<string, string> refused = new Dictionary<string, string>();
        await _index.WriteAsync(async (target, stop) =>
        {
            refused = await _writer.WriteAsync(target, replacements, stop);
            await _writer.RefreshAsync(target, stop);
        }, stop);
        return refused;
    }
}
