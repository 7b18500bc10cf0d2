using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Publishing.Archive.Accepted;
using Publishing.Archive.Derived;
using Publishing.Documents;
using Publishing.Ocr;
using Publishing.Work;

namespace Publishing;

/// <summary>Reads the pictures of pages that wait for it, here or in a process of its own, and has their documents published anew.</summary>
/// <remarks>Each page is kept as soon as it is read, so that a long scan goes on after a stop where it was.</remarks>
public sealed class OcrQueue(
    WaitingForOcr waiting,
    Pending pending,
    Originals originals,
    Texts texts,
    Layouts layouts,
    Scans scans,
    IWorkNotices notices,
    PublishingOptions options,
    TimeProvider clock,
    ILogger<OcrQueue> log) : BackgroundService
{
    private const int DocumentsAtOnce = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan UntilToolsAppear = TimeSpan.FromMinutes(1);

    private readonly OcrTools _tools = new(options.Ocr);
    private readonly PictureReader _reader = new(options.Ocr);
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    /// <returns>What keeps pictures from being read here, in German; null where nothing does.</returns>
    public Task<string?> MissingAsync(CancellationToken stop) => _tools.MissingAsync(stop);

    /// <summary>Reads all that waits now; the documents are pending on return.</summary>
    public Task DrainAsync(CancellationToken stop) => Parallel.ForEachAsync(
        waiting.AllAsync(stop), new ParallelOptions { MaxDegreeOfParallelism = DocumentsAtOnce, CancellationToken = stop }, async (id, one) => await TryReadAsync(id, one));

    /// <summary>Reads the pictures of one document that waits; it is pending on return.</summary>
    public async Task ReadAsync(string id, CancellationToken stop)
    {
        var marks = await waiting.OfAsync(id, stop);
        if (await texts.FindAsync(id, stop) is { } text && await layouts.FindAsync(id, stop) is { } places)
        {
            var done = await scans.OfAsync(id, stop);
            var left = text.Pages.Where(page => page.WaitsForOcr && !done.ContainsKey(page.Number)).Select(page => places[page.Number - 1]).ToList();
            if (left.Count > 0) await ReadAsync(id, left, stop);
            await pending.AddAsync(id, stop);
            await notices.PublishAsync(id, stop);
        }

        await waiting.RemoveAsync(marks, stop);
    }

    public override void Dispose()
    {
        _cores.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var said = false; ; said = true)
        {
            if (await MissingAsync(stoppingToken) is not { } missing) break;
            if (!said) log.LogWarning("Scans werden hier nicht gelesen: {Missing}. Ihre Seiten warten, bis die Texterkennung da ist.", missing);
            await Task.Delay(UntilToolsAppear, clock, stoppingToken);
        }

        while (true)
        {
            await TryDrainAsync(stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    /// <summary>While the archive is out of reach nothing can be read: it will be back, and the portal serves meanwhile.</summary>
    private async Task TryDrainAsync(CancellationToken stop)
    {
        try
        {
            await DrainAsync(stop);
        }
        catch (Exception fault) when (PublishQueue.IsOutOfReach(fault))
        {
            log.LogError(fault, "What waits for OCR cannot be listed");
        }
    }

    private async Task TryReadAsync(string id, CancellationToken stop)
    {
        try
        {
            await ReadAsync(id, stop);
        }
        // Here each document stands alone; its mark stays, so that it is tried again.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Reading the pictures of {Id} failed", id);
        }
    }

    private async Task ReadAsync(string id, List<PageLayout> pages, CancellationToken stop)
    {
        using var file = await SpooledFile.OfAsync(await originals.NeedAsync(id, stop), stop);
        await Parallel.ForEachAsync(pages, stop, async (page, one) =>
        {
            await _cores.WaitAsync(one);
            try
            {
                var scanned = await _reader.ReadAsync(file.Path, file.IsPdf, page, one);
                if (scanned.Problem is { } problem) log.LogWarning("Page {Page} of {Id} cannot be read: {Problem}", page.Number, id, problem);
                await scans.SaveAsync(id, scanned, one);
            }
            finally
            {
                _cores.Release();
            }
        });
    }
}
