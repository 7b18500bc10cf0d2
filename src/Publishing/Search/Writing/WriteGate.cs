namespace Publishing.Search.Writing;

/// <summary>Lets many write at once, or one rebuild alone.</summary>
internal sealed class WriteGate : IDisposable
{
    private const int Writers = 64;

    private readonly SemaphoreSlim _places = new(Writers, Writers);
    private readonly SemaphoreSlim _alone = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken stop)
    {
        // Behind a rebuild that waits for its turn, so that it gets one.
        await _alone.WaitAsync(stop);
        try
        {
            await _places.WaitAsync(stop);
        }
        finally
        {
            _alone.Release();
        }

        return new Exit(() => _places.Release());
    }

    public async Task<IDisposable> EnterAloneAsync(CancellationToken stop)
    {
        await _alone.WaitAsync(stop);
        var taken = 0;
        try
        {
            for (; taken < Writers; taken++) await _places.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            if (taken > 0) _places.Release(taken);
            _alone.Release();
            throw;
        }

        return new Exit(() =>
        {
            _places.Release(Writers);
            _alone.Release();
        });
    }

    public void Dispose()
    {
        _places.Dispose();
        _alone.Dispose();
    }

    private sealed class Exit(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
