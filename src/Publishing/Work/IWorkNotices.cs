namespace Publishing.Work;

/// <summary>Tells whoever works that a document has work before it.</summary>
/// <remarks>The mark in the archive is what counts, and is made first: a notice may come late, twice or never.</remarks>
public interface IWorkNotices
{
    /// <summary>The document waits for the pipeline.</summary>
    Task PublishAsync(string documentId, CancellationToken stop);

    /// <summary>Pages of the document wait for their pictures to be read.</summary>
    Task ReadPicturesAsync(string documentId, CancellationToken stop);
}

/// <summary>Wakes the queue in this very process; pictures are looked for there every few seconds.</summary>
public sealed class LocalNotices : IWorkNotices, IDisposable
{
    private readonly SemaphoreSlim _wake = new(0, 1);

    public Task PublishAsync(string documentId, CancellationToken stop)
    {
        // Two callers at once may both see zero: the second release finds the semaphore full, which is as good.
        try { if (_wake.CurrentCount == 0) _wake.Release(); }
        catch (SemaphoreFullException) { }
        return Task.CompletedTask;
    }

    public Task ReadPicturesAsync(string documentId, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Waits for a notice, but no longer than this.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken stop) => _wake.WaitAsync(longest, stop);

    public void Dispose() => _wake.Dispose();
}
