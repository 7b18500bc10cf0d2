using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Publishing.Archive;
using Publishing.Documents;
using Publishing.Search;

namespace Publishing;

/// <summary>Publishes whatever is marked as pending, by this process or another, now or before a crash.</summary>
public sealed class PublishQueue(Pending pending, Publisher publisher, PublishingOptions options, TimeProvider clock, ILogger<PublishQueue> log)
    : BackgroundService
{
    private const int MostTries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Attempt> _attempts = new();
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>Says that something new is pending, so that nobody waits for the next look.</summary>
    public void Wake()
    {
        // Two callers at once may both see zero: the second release finds the semaphore full, which is as good.
        try { if (_wake.CurrentCount == 0) _wake.Release(); }
        catch (SemaphoreFullException) { }
    }

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
            // What is out of reach comes back; what breaks the pipeline does so each time.
            if (tries >= MostTries && fault is not (SearchUnavailableException or IOException or Azure.RequestFailedException))
            {
                _attempts.TryRemove(id, out _);
                return await publisher.FailAsync(id, $"Die Verarbeitung ist {MostTries}-mal abgebrochen ({fault.GetType().Name}).", stop);
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
            await foreach (var id in pending.AllAsync(stop))
            {
                var attempt = _attempts.GetValueOrDefault(id) ?? new(0, clock.GetUtcNow());
                if (attempt.InWork || attempt.Next > clock.GetUtcNow()) continue;
                _attempts[id] = attempt with { InWork = true };
                yield return id;
            }

            await _wake.WaitAsync(Pause, stop);
        }
    }

    private sealed record Attempt(int Tries, DateTimeOffset Next, bool InWork = false);
}
