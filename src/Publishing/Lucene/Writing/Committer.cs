namespace Publishing.Lucene.Writing;

/// <summary>Commits for all who wait at once: a commit costs the same for one document and for twenty.</summary>
internal sealed class Committer(Action commit)
{
    // Every commit makes a segment that is merged later: under load few large ones beat many small ones.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private List<TaskCompletionSource> _waiting = [];
    private bool _running;

    /// <summary>Writes, and returns when that is durable and found.</summary>
    public Task WriteAsync(Action write)
    {
        write();
        return CommitAsync();
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
        // Who comes alone is served at once; where several came together, more are on their way.
        for (var served = 1; ;)
        {
            if (served > 1) await Task.Delay(Gathering);
            List<TaskCompletionSource> waiting;
            lock (_lock)
            {
                (waiting, _waiting) = (_waiting, []);
                if (waiting.Count == 0)
                {
                    _running = false;
                    return;
                }

                served = waiting.Count;
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
