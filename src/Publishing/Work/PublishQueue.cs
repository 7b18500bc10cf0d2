using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Publishing.Archive.Accepted;
using Publishing.Documents;
using Publishing.Search;
using Publishing.Work.Queues;

namespace Publishing.Work;

/// <summary>Publishes whatever is marked as pending, by this process or another, now or before a crash.</summary>
public sealed class PublishQueue(
    Pending pending, Publisher publisher, LocalNotices notices, PublishingOptions options, TimeProvider clock, ILogger<PublishQueue> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // What was put off since something was out of reach does not wait for long when it is back.
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<string, Attempt> _attempts = new();
    private volatile bool _away;

    /// <summary>Whether a fault may be the document's own, and so come again each time: what is out of reach comes back.</summary>
    public static bool IsOfTheDocument(Exception fault) => fault is not OperationCanceledException && !IsAway(fault);

    /// <summary>Whether archive or index were away, which is no fault of the document and over some day.</summary>
    public static bool IsAway(Exception fault) => fault is SearchUnavailableException || IsOutOfReach(fault);

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
            _away = false;
            return record;
        }
        // Only here, where each document stands alone, may a fault of any kind end: one bad file never stops the others.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var tries = _attempts.GetValueOrDefault(id)?.Tries ?? 0;
            if (IsAway(fault)) return PutOff(id, tries, fault);
            log.LogError(fault, "Publishing {Id} failed, try {Try}", id, ++tries);
            if (tries >= WorkQueues.MostTries) return await GiveUpAsync(id, tries, fault, stop);
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
                // One at a time finds out whether it is back: to read all the others would be in vain.
                if (_away) break;
            }

            await notices.WaitAsync(Pause, stop);
        }
    }

    /// <summary>Stays pending, and no fault of its own is counted.</summary>
    private DocumentRecord? PutOff(string id, int tries, Exception fault)
    {
        log.LogWarning("{Id} waits: {Fault}", id, fault.Message);
        _away = true;
        _attempts[id] = new(tries, clock.GetUtcNow() + Away);
        return null;
    }

    private async Task<DocumentRecord?> GiveUpAsync(string id, int tries, Exception fault, CancellationToken stop)
    {
        try
        {
            var failed = await publisher.FailAsync(id, BrokenOff(fault), stop);
            _attempts.TryRemove(id, out _);
            return failed;
        }
        catch (Exception unreachable) when (IsAway(unreachable))
        {
            return PutOff(id, tries, unreachable);
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
