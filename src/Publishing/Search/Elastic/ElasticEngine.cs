using Publishing.Guard;
using Publishing.Search.Queries;

namespace Publishing.Search.Elastic;

/// <summary>The search engine on a cluster of its own; index and alias are made by the first write.</summary>
public sealed class ElasticEngine : ISearchEngine, IDisposable
{
    private readonly ElasticClient _client;
    private readonly ElasticIndex _index;
    private readonly ElasticBulk _bulk;
    private readonly ElasticAnswers _answers;
    private readonly ElasticFinder _finder;
    private readonly WriteQueue _queue;
    private readonly WriteGate _gate = new();
    private readonly TimeProvider _clock;

    /// <param name="connection">Stays the caller's.</param>
    /// <param name="options">Index and times; how to reach the cluster is the connection's.</param>
    /// <param name="normalize">A paper's number in its normal form, or null where the text is no paper's number.</param>
    /// <param name="clock">Times the repetitions.</param>
    public ElasticEngine(IElasticConnection connection, SearchOptions options, Func<string, string?> normalize, TimeProvider clock)
        : this(connection, options, normalize, clock, 20_000)
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
        _bulk = new ElasticBulk(_client, options.Timeout * 2, clock);
        _answers = new ElasticAnswers(_index);
        _finder = new ElasticFinder(_client, _index, new QueryReader(normalize, Synonyms.With(options.SynonymsFile)), countedAtOnce);
        _queue = new WriteQueue(new ElasticWriter(_client, _index, _bulk).WriteAsync);
    }

    public async Task IndexAsync(PublicDocument document, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var place = await _gate.EnterAsync(stop);
        await _queue.WriteAsync(new Replacement(document.Id, ElasticDocuments.Of(IndexEntries.Of(document))), stop);
    }

    public async Task RemoveAsync(string documentId, CancellationToken stop)
    {
        using var place = await _gate.EnterAsync(stop);
        await _queue.WriteAsync(new Replacement(documentId, []), stop);
    }

    public async Task RebuildAsync(IAsyncEnumerable<PublicDocument> documents, CancellationToken stop)
    {
        using var alone = await _gate.EnterAloneAsync(stop);
        await new ElasticRebuild(_client, _bulk, _index.Alias, _clock).RunAsync(documents, stop);
        _index.Doubt();
    }

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

    public Task<IReadOnlyDictionary<string, string>> ListAsync(CancellationToken stop) => _answers.ListAsync(stop);

    public void Dispose()
    {
        _queue.Dispose();
        _gate.Dispose();
    }
}
