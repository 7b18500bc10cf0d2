namespace Publishing.Elastic.Writing;

/// <summary>Writes for all who wait at once: what comes while a batch is on its way makes the next one.</summary>
internal sealed class WriteQueue(
    Func<IReadOnlyCollection<Replacement>, CancellationToken, Task<IReadOnlyDictionary<string, string>>> write) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private List<Waiting> _waiting = [];
    private bool _running;

    /// <summary>Returns when the replacement can be found.</summary>
    /// <returns>Why the engine refused it; null where it did not.</returns>
    public Task<string?> WriteAsync(Replacement replacement, CancellationToken stop)
    {
        var waiting = new Waiting(replacement, new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
        {
            _waiting.Add(waiting);
            if (!_running) _ = Task.Run(WriteAllAsync, CancellationToken.None);
            _running = true;
        }

        return waiting.Done.Task.WaitAsync(stop);
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task WriteAllAsync()
    {
        while (true)
        {
            List<Waiting> waiting;
            lock (_lock)
            {
                (waiting, _waiting) = (_waiting, []);
                if (waiting.Count == 0)
                {
                    _running = false;
                    return;
                }
            }

            await WriteBatchAsync(waiting);
        }
    }

    private async Task WriteBatchAsync(List<Waiting> waiting)
    {
        try
        {
            // Of one document the newest counts, of two as new the last.
            var newest = waiting.Select(one => one.Replacement)
                .GroupBy(one => one.DocumentId, (_, same) => same.Aggregate((one, next) => next.Version >= one.Version ? next : one), StringComparer.Ordinal);
            var refused = await write([.. newest], _end.Token);
            foreach (var (replacement, done) in waiting) done.SetResult(refused.GetValueOrDefault(replacement.DocumentId));
        }
        catch (Exception e)
        {
            // Whatever it is, it belongs to those who wait; here nobody would hear of it.
            foreach (var one in waiting) one.Done.TrySetException(e);
        }
    }

    private sealed record Waiting(Replacement Replacement, TaskCompletionSource<string?> Done);
}
