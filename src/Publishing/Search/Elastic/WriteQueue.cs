namespace Publishing.Search.Elastic;

/// <summary>Writes for all who wait at once: what comes while a batch is on its way makes the next one.</summary>
internal sealed class WriteQueue(
    Func<IReadOnlyCollection<Replacement>, CancellationToken, Task<IReadOnlyDictionary<string, string>>> write) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private List<Waiting> _waiting = [];
    private bool _running;

    /// <summary>Returns when the replacement can be found.</summary>
    /// <exception cref="InvalidOperationException">The engine refused it.</exception>
    public Task WriteAsync(Replacement replacement, CancellationToken stop)
    {
        var waiting = new Waiting(replacement, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
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
            // Of one document the last counts.
            var last = waiting.GroupBy(one => one.Replacement.DocumentId, (_, same) => same.Last().Replacement, StringComparer.Ordinal);
            var refused = await write([.. last], _end.Token);
            foreach (var (replacement, done) in waiting)
            {
                if (refused.TryGetValue(replacement.DocumentId, out var reason))
                    done.SetException(new InvalidOperationException($"Elasticsearch refused the document {replacement.DocumentId}: {reason}"));
                else done.SetResult();
            }
        }
        catch (Exception e)
        {
            // Whatever it is, it belongs to those who wait; here nobody would hear of it.
            foreach (var one in waiting) one.Done.TrySetException(e);
        }
    }

    private sealed record Waiting(Replacement Replacement, TaskCompletionSource Done);
}
