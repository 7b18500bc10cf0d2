using Polly;
using Polly.Retry;
using Publishing.Elastic.Connection;
using Publishing.Elastic.Writing;
using Publishing.Index;
using Publishing.Search;
using Publishing.Search.Writing;

namespace Publishing.Elastic.Indexes;

/// <summary>Fills a new index beside the old one, and lets the alias move when it holds what the archive says.</summary>
internal sealed class ElasticRebuild(ElasticClient client, ElasticWriter writer, string alias, TimeProvider clock)
{
    private const int Together = 4_000_000;

    private readonly string _next = ElasticIndexes.NextOf(alias);
    private readonly ElasticSwitch _switch = new(client, alias);
    private readonly Lock _lock = new();

    // A cluster that comes back finds the rebuild waiting; one that stays away ends it, and what is done is kept.
    private readonly ResiliencePipeline _patience = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<SearchUnavailableException>(fault => fault is not IndexMovedException),
        BackoffType = DelayBackoffType.Constant,
        Delay = TimeSpan.FromSeconds(2),
        UseJitter = true,
        MaxRetryAttempts = 150,
    }).Build();

    private List<Replacement> _waiting = [];
    private long _size;

    public async Task<RebuildReport> RunAsync(IAsyncEnumerable<ArchivedState> documents, CancellationToken stop)
    {
        await _patience.ExecuteAsync(async stop => await _switch.BeginAsync(stop), stop);
        var ledger = new RebuildLedger((await ListAsync(stop)).Documents);
        await Parallel.ForEachAsync(documents,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop },
            async (state, stop) => await SendAsync(Add(state, ledger), ledger, stop));
        await SendAsync(_waiting, ledger, stop);

        var list = await ListAsync(stop);
        var shall = list.Documents.Values.Sum(document => (long)document.Entries);
        if (list.Entries != shall) throw RebuildLedger.Wrong($"stehen {list.Entries} Einträge statt {shall}");
        var report = await ledger.CheckAsync(list.Documents, ids => writer.VersionsAsync(_next, ids, stop));
        await _patience.ExecuteAsync(async stop => await _switch.MoveAsync(stop), stop);
        return report;
    }

    /// <returns>What has gathered, where it is enough to be sent.</returns>
    private List<Replacement> Add(ArchivedState state, RebuildLedger ledger)
    {
        var entries = state.Released is { } document ? IndexEntries.Of(document) : [];
        if (!ledger.Add(state, entries)) return [];
        var replacement = new Replacement(state.DocumentId, state.Version, entries.Count == 0 ? [] : ElasticDocuments.Of(entries));
        lock (_lock)
        {
            _waiting.Add(replacement);
            _size += 500 + replacement.Entries.Sum(entry => (long)entry.Length);
            if (_size < Together) return [];
            var full = _waiting;
            (_waiting, _size) = ([], 0);
            return full;
        }
    }

    private async Task SendAsync(List<Replacement> replacements, RebuildLedger ledger, CancellationToken stop)
    {
        if (replacements.Count == 0) return;
        ledger.Refuse(await _patience.ExecuteAsync(async stop => await writer.WriteAsync(_next, replacements, stop), stop));
    }

    private async Task<ElasticList> ListAsync(CancellationToken stop) => await _patience.ExecuteAsync(async stop =>
    {
        await writer.RefreshAsync(_next, stop);
        return await ElasticList.ReadAsync(client, _next, stop);
    }, stop);
}
