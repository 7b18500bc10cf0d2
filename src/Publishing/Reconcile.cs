using Microsoft.Extensions.Logging;
using Publishing.Archive.Accepted;
using Publishing.Search;
using Publishing.Work;

namespace Publishing;

/// <summary>Mends what <see cref="ArchiveCheck"/> finds: out of the index with what is not public, through the pipeline with the rest.</summary>
public sealed class Reconcile(ArchiveCheck check, Pending pending, ISearchEngine index, IWorkNotices notices, ILogger<Reconcile> log)
{
    /// <returns>How many documents differed.</returns>
    public async Task<int> RunAsync(CheckScope scope, CancellationToken stop)
    {
        var found = 0;
        await foreach (var difference in check.RunAsync(scope, stop))
        {
            found++;
            log.LogWarning("{Id}: {Difference}", difference.DocumentId, difference.What);
            if (difference.Kind is DifferenceKind.NotPublic or DifferenceKind.NotArchived)
                await index.RemoveAsync(difference.DocumentId, difference.Version, stop);
            if (difference.Kind is not (DifferenceKind.Stuck or DifferenceKind.NotIndexed or DifferenceKind.OtherwiseIndexed)) continue;
            await pending.AddAsync(difference.DocumentId, stop);
            await notices.PublishAsync(difference.DocumentId, stop);
        }

        return found;
    }
}
