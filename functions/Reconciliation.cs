using Microsoft.Azure.Functions.Worker;
using Publishing.Upkeep;
using Publishing.Work;

namespace Publishing.Functions;

/// <summary>Each hour frees what got stuck and compares one of 24 parts of archive and index.</summary>
public sealed class Reconciliation(StuckWork stuck, Reconcile reconcile, TimeProvider clock)
{
    [Function(nameof(Reconcile))]
    public async Task RunAsync([TimerTrigger("0 17 * * * *")] TimerInfo timer, CancellationToken stop)
    {
        await stuck.FreeAsync(stop);
        await reconcile.RunAsync(new CheckScope(clock.GetUtcNow().Hour, 24, Originals: false), stop);
    }
}
