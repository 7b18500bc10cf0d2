namespace Publishing.Extract.Pdf;

/// <summary>How far a reader has come.</summary>
internal sealed class Progress(IProgress<int>? told = null)
{
    private volatile int _page;

    /// <summary>The page being read, from 1; 0 before the first.</summary>
    public int Page
    {
        get => _page;
        set
        {
            _page = value;
            told?.Report(value);
        }
    }
}

/// <summary>Runs work that foreign bytes may send into depths or rounds without end, and leaves it alone when it does.</summary>
internal static class PatientThread
{
    // Nested objects are read by recursion; a thread's usual stack would be the process's end.
    private const int Stack = 64 << 20;

    /// <returns>The result; null when a page took longer than it may.</returns>
    public static T? Run<T>(Func<T> work, Progress progress, TimeSpan pageTime, CancellationToken stop)
        where T : class
    {
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                outcome.SetResult(work());
            }
            // Whatever it is, it belongs to the caller's thread.
            catch (Exception e)
            {
                outcome.SetException(e);
            }
        }, Stack) { IsBackground = true, Name = "PDF" };
        thread.Start();

        for (var seen = -1; seen != progress.Page;)
        {
            seen = progress.Page;
            if (Task.WaitAny([outcome.Task], (int)pageTime.TotalMilliseconds, stop) == 0) return outcome.Task.GetAwaiter().GetResult();
        }

        return null;
    }
}
