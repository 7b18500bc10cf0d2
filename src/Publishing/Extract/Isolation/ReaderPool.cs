using System.Collections.Concurrent;

namespace Publishing.Extract.Isolation;

/// <summary>Reads files in processes of their own, as many as read at once; one that dies takes no other file with it.</summary>
internal sealed class ReaderPool(ReaderCommand command, ExtractOptions options) : ITextExtractor, IDisposable
{
    // A process may be killed from outside while it reads a harmless file; one that dies twice does so of the file.
    private const int Tries = 2;

    private readonly ConcurrentBag<ReaderProcess> _idle = [];

    public async Task<Extraction> ExtractAsync(Stream content, CancellationToken stop)
    {
        var start = content.Position;
        for (var tries = 0; tries < Tries; tries++)
        {
            content.Position = start;
            if (await TryAsync(content, stop) is { } extraction) return extraction;
        }

        return Extraction.Refused(Refusals.Fatal);
    }

    private async Task<Extraction?> TryAsync(Stream content, CancellationToken stop)
    {
        if (!_idle.TryTake(out var process)) process = await ReaderProcess.StartAsync(command, options, stop);
        try
        {
            return await process.ReadAsync(content, stop);
        }
        finally
        {
            if (process.IsAlive) _idle.Add(process);
            else process.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var process in _idle) process.Dispose();
    }
}
