namespace Publishing.Search.Lucene;

/// <summary>Commits for all who wait at once: a commit costs the same for one document and for twenty.</summary>
internal sealed class Committer(Action commit)
{
    private readonly Lock _lock = new();
    private List<TaskCompletionSource> _waiting = [];
    private bool _running;

    /// <summary>Returns when all that was written before the call is durable and found.</summary>
    public Task CommitAsync()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add(done);
            if (_running) return done.Task;
            _running = true;
        }

        _ = Task.Run(CommitAll);
        return done.Task;
    }

    private void CommitAll()
    {
        while (true)
        {
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
