namespace Publishing.Search.Lucene;

/// <summary>Commits for all who wait at once: a commit costs the same for one document and for twenty.</summary>
internal sealed class Committer(Action commit)
{
    // Longer than it takes to write a document, much shorter than anyone minds to wait.
    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    private readonly Lock _lock = new();
    private List<TaskCompletionSource> _waiting = [];
    private bool _running;
    private int _writing;

    /// <summary>Writes, and returns when that is durable and found.</summary>
    public async Task WriteAsync(Action write)
    {
        Interlocked.Increment(ref _writing);
        try
        {
            write();
        }
        finally
        {
            Interlocked.Decrement(ref _writing);
        }

        await CommitAsync();
    }

    private Task CommitAsync()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add(done);
            if (_running) return done.Task;
            _running = true;
        }

        _ = Task.Run(CommitAllAsync);
        return done.Task;
    }

    private async Task CommitAllAsync()
    {
        while (true)
        {
            // Whoever writes right now comes along: many small commits would make many small segments to merge.
            for (var waited = TimeSpan.Zero; Volatile.Read(ref _writing) > 0 && waited < LongestGathering; waited += Look)
                await Task.Delay(Look);

            List<TaskCompletionSource> waiting;
            lock (_lock)
            {
                (waiting, _waiting) = (_waiting, []);
                if (waiting.Count == 0)
                {
                    _running = false;
                    return;
                }
            }

            var failure = Try();
            foreach (var done in waiting)
            {
                if (failure is null) done.SetResult();
                else done.SetException(failure);
            }
        }
    }

    private Exception? Try()
    {
        try
        {
            commit();
            return null;
        }
        catch (Exception e)
        {
            // Whatever it is, it belongs to those who wait; here nobody would hear of it.
            return e;
        }
    }
}
