using Microsoft.Extensions.Logging.Abstractions;
using Publishing.Archive;
using Publishing.Tests.Ocr;
using Publishing.Work;

namespace Publishing.Tests.Work;

public sealed class OcrQueueTests
{
    [Fact]
    public async Task An_archive_out_of_reach_does_not_end_the_queue()
    {
        await OcrNeeded.CheckAsync();
        var archive = new Unreachable();
        using var notices = new LocalNotices();
        using var queue = new OcrQueue(
            new(archive), new(archive), new(archive), new(archive), new(archive), new(archive), notices, new(), TimeProvider.System, NullLogger<OcrQueue>.Instance);
        await queue.StartAsync(TestContext.Current.CancellationToken);

        while (archive.Listed < 2 && !queue.ExecuteTask!.IsCompleted) await Task.Delay(20, TestContext.Current.CancellationToken);

        Assert.False(queue.ExecuteTask!.IsCompleted);
        await queue.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Unreachable : IArchive
    {
        public int Listed { get; private set; }

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken stop) => ++Listed > 0 ? throw new IOException("gone") : default!;

        public Task<ArchiveEntry?> OpenAsync(string path, CancellationToken stop) => throw new IOException("gone");

        public Task<string?> PutAsync(string path, Stream content, string? expected, CancellationToken stop) => throw new IOException("gone");

        public Task<bool> DeleteAsync(string path, CancellationToken stop) => throw new IOException("gone");
    }
}
