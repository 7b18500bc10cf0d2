using Publishing.Archive.Accepted;
using Publishing.Guard;
using Publishing.Search;
using Publishing.Search.Writing;
using Publishing.Vocabulary;
using Publishing.Work;

namespace Publishing.Upkeep;

/// <summary>
/// Builds a new index from the archive beside the one that answers; what the index refuses is recorded with its document, and what it
/// refused before is tried again.
/// </summary>
public sealed class Reindexing(
    Records records, PublicDocuments documents, Vocabularies vocabularies, Publisher publisher, PublishQueue queue, ISearchEngine index, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <param name="tell">Hears, in German, once a second how far it has come and how long it will take, and what was refused.</param>
    /// <param name="stop">Breaks off; the next run goes on.</param>
    public async Task<RebuildReport> RunAsync(Action<string> tell, CancellationToken stop)
    {
        var (total, done, begin, said) = (await records.IdsAsync(stop).CountAsync(stop), 0, clock.GetTimestamp(), TimeSpan.Zero);
        var refused = await records.AllAsync(stop).Where(record => record.RefusedByIndex).Select(record => record.File.Id).ToListAsync(stop);
        foreach (var id in refused) await publisher.RetryAsync(id, stop);
        var report = await index.RebuildAsync(AllAsync(), stop);
        foreach (var (id, reason) in report.Refused)
        {
            var record = await publisher.RefuseIndexAsync(id, reason, stop);
            tell($"{record.File.FileName}: {record.Reason}");
        }

        foreach (var id in refused) await queue.PublishAsync(id, stop);
        if (report.Kept > 0) tell($"{report.Kept} davon standen schon von einem abgebrochenen Neubau darin.");
        return report;

        async IAsyncEnumerable<ArchivedState> AllAsync()
        {
            await foreach (var state in documents.AllAsync(stop))
            {
                done++;
                if (clock.GetElapsedTime(begin) is var since && since - said > Pause)
                {
                    said = since;
                    var rate = done / since.TotalSeconds;
                    tell($"{done}/{total} Dokumente, {rate:0} je Sekunde, noch etwa {Math.Max(0, total - done) / rate:0} s");
                }

                if (state.Released is { } document)
                    await vocabularies.LearnAsync(document.Id, document.Meeting.Body?.Value, Teaching.Of(document), stop);
                yield return state;
            }
        }
    }
}
