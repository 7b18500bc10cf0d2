using Microsoft.Extensions.Logging;
using Publishing.Vocabulary;

namespace Publishing.Search.Spelling;

/// <summary>The archive's words as last read; read anew beside those who ask, once at a time.</summary>
/// <remarks>After a document's words were taken back nothing is known until all are read again: a word of it must not be shown.</remarks>
internal sealed class LatestWords(Vocabularies vocabularies, TimeProvider clock, ILogger<LatestWords> log) : IAsyncDisposable
{
    /// <summary>How long after a fault nothing is read.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _end = new();
    private readonly Lock _one = new();
    private volatile Known? _known;
    private Task _reading = Task.CompletedTask;
    private long? _fault;

    /// <summary>Null as long as none are known. Never waits; has them read where they are not known or may be old.</summary>
    public ArchiveWords? Now
    {
        get
        {
            var known = _known;
            if (known is null || !vocabularies.IsFresh(known.Spread)) Begin();
            return known?.Withdrawals == vocabularies.Withdrawals ? known.Words : null;
        }
    }

    /// <summary>Waits until the words are known as they are now.</summary>
    public async Task ReadAsync(CancellationToken stop)
    {
        var withdrawals = vocabularies.Withdrawals;
        var spread = await vocabularies.SpreadAsync(stop);
        if (_known?.Spread != spread) _known = new(spread, withdrawals, ArchiveWords.Of(spread));
    }

    /// <summary>Ends what is being read.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_one)
        {
            if (_end.IsCancellationRequested) return;
            _end.Cancel();
        }

        await _reading;
        _end.Dispose();
    }

    private void Begin()
    {
        lock (_one)
        {
            if (!_reading.IsCompleted || _end.IsCancellationRequested) return;
            if (_fault is { } since && clock.GetElapsedTime(since) < Pause) return;
            var end = _end.Token;
            _reading = Task.Run(() => TryReadAsync(end), CancellationToken.None);
        }
    }

    private async Task TryReadAsync(CancellationToken end)
    {
        try
        {
            await ReadAsync(end);
            _fault = null;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The program ends.
        }
        // Nobody waits for it: whatever it is would be heard by none.
        catch (Exception fault)
        {
            _fault = clock.GetTimestamp();
            log.LogError(fault, "The archive's words could not be read; those known before stay");
        }
    }

    private sealed record Known(IReadOnlyDictionary<string, int> Spread, int Withdrawals, ArchiveWords Words);
}
