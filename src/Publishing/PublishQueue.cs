using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Publishing.Archive;
using Publishing.Documents;
using Publishing.Search;
using Publishing.Work;

namespace Publishing;

/// <summary>Publishes whatever is marked as pending, by this process or another, now or before a crash.</summary>
public sealed class PublishQueue(
    Pending pending, Publisher publisher, LocalNotices notices, PublishingOptions options, TimeProvider clock, ILogger<PublishQueue> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Attempt> _attempts = new();

    /// <summary>Whether a fault may be the document's own, and so come again each time: what is out of reach comes back.</summary>
    public static bool IsOfTheDocument(Exception fault) =>
        fault is not (OperationCanceledException or SearchUnavailableException) && !IsOutOfReach(fault);

    /// <summary>Whether the archive's medium failed, which may answer again the next time.</summary>
    internal static bool IsOutOfReach(Exception fault) =>
        fault is IOException or Azure.RequestFailedException or Polly.Timeout.TimeoutRejectedException;

    /// <summary>Why a document is given up, in German.</summary>
    public static string BrokenOff(Exception fault) => $"Die Verarbeitung ist {WorkQueues.MostTries}-mal abgebrochen ({fault.GetType().Name}).";

    /// <summary>Publishes one document; a document that breaks the pipeline time and again is given up with its reason.</summary>
    /// <returns>The record; null where there is none, or where it stays pending for a later try.</returns>
    public async Task<DocumentRecord?> PublishAsync(string id, CancellationToken stop)
    {
        try
        {
            var record = await publisher.PublishAsync(id, stop);
            _attempts.TryRemove(id, out _);
            return record;
        }
        // Only here, where each document stands alone, may a fault of any kind end: one bad file never stops the others.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var tries = _attempts.GetValueOrDefault(id)?.Tries + 1 ?? 1;
            log.LogError(fault, "Publishing {Id} failed, try {Try}", id, tries);
            if (tries >= WorkQueues.MostTries && IsOfTheDocument(fault))
            {
                _attempts.TryRemove(id, out _);
                return await publisher.FailAsync(id, BrokenOff(fault), stop);
            }

            _attempts[id] = new(tries, clock.GetUtcNow() + (Pause * Math.Pow(2, Math.Min(tries, 8))));
            return null;
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        System.Threading.Tasks.Parallel.ForEachAsync(
            DueAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = options.InWork, CancellationToken = stoppingToken },
            async (id, stop) => await PublishAsync(id, stop));

    private async IAsyncEnumerable<string> DueAsync([EnumeratorCancellation] CancellationToken stop)
    {
        while (true)
        {
            foreach (var id in await PendingAsync(stop))
            {
                var attempt = _attempts.GetValueOrDefault(id) ?? new(0, clock.GetUtcNow());
                if (attempt.InWork || attempt.Next > clock.GetUtcNow()) continue;
                _attempts[id] = attempt with { InWork = true };
                yield return id;
            }

            await notices.WaitAsync(Pause, stop);
        }
    }

    /// <summary>None while the archive is out of reach: it will be back, and the portal serves meanwhile.</summary>
    private async Task<IReadOnlyList<string>> PendingAsync(CancellationToken stop)
    {
        try
        {
            return await pending.AllAsync(stop).ToListAsync(stop);
        }
        catch (Exception fault) when (IsOutOfReach(fault))
        {
            log.LogError(fault, "What is pending cannot be listed");
            return [];
        }
    }

    private sealed record Attempt(int Tries, DateTimeOffset Next, bool InWork = false);
}
