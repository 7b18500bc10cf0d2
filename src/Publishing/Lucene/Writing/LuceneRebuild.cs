using Publishing.Index;
using Publishing.Search.Writing;

namespace Publishing.Lucene.Writing;

/// <summary>Fills an index from the archive and holds it against it.</summary>
internal sealed class LuceneRebuild(LuceneIndex next, TimeProvider clock)
{
    // What is committed outlives a kill: of a short rebuild half, of a long one all but the last seconds.
    private static readonly TimeSpan FirstCommit = TimeSpan.FromSeconds(1), LongestBetween = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private long _committed = clock.GetTimestamp();
    private TimeSpan _between = FirstCommit;

    public async Task<RebuildReport> RunAsync(IAsyncEnumerable<ArchivedState> documents, CancellationToken stop)
    {
        var ledger = new RebuildLedger(next.Read(searcher => LuceneVersions.List(searcher, stop)));
        await Parallel.ForEachAsync(documents,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop },
            (state, _) =>
            {
                var entries = state.Released is { } document ? IndexEntries.Of(document) : [];
                if (ledger.Add(state, entries)) next.Write(state.DocumentId, state.Version, entries);
                if (IsTime()) next.Commit();
                return ValueTask.CompletedTask;
            });
        next.Commit();
        return await ledger.CheckAsync(
            next.Read(searcher => LuceneVersions.List(searcher, stop)),
            ids => Task.FromResult<IReadOnlyDictionary<string, long>>(ids.ToDictionary(id => id, next.VersionOf)));
    }

    private bool IsTime()
    {
        lock (_lock)
        {
            if (clock.GetElapsedTime(_committed) < _between) return false;
            _committed = clock.GetTimestamp();
            _between = _between * 2 < LongestBetween ? _between * 2 : LongestBetween;
            return true;
        }
    }
}
