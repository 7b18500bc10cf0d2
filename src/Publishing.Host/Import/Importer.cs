using System.Collections.Concurrent;
using Publishing.Archive.Accepted;
using Publishing.Documents;
using Publishing.Lucene;
using Publishing.Search;

namespace Publishing.Host.Import;

/// <summary>Receives and publishes many files, several at a time. No file stops another.</summary>
/// <remarks>Where a running portal has the index open, the files are only received here, and published there.</remarks>
internal sealed class Importer(
    Publisher publisher,
    PublishQueue queue,
    OcrQueue ocr,
    Pending pending,
    WaitingForOcr waiting,
    Records records,
    ISearchEngine index,
    PublishingOptions options,
    TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>How long an import waits for a portal that publishes nothing any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, string> _taken = new();
    private readonly bool _portalPublishes = index is LuceneEngine { IsReadOnly: true };

    public async Task<ImportReport> RunAsync(IReadOnlyList<ImportFile> files, Metadata metadata, Progress progress, CancellationToken stop)
    {
        var begin = clock.GetTimestamp();
        var results = new ImportResult[files.Count];
        var several = new ParallelOptions { MaxDegreeOfParallelism = options.InWork, CancellationToken = stop };
        // What a killed run left pending comes first; whatever is unchanged below is through the pipeline then.
        if (!_portalPublishes) await PublishPendingAsync(several);
        await Parallel.ForAsync(0, files.Count, several, async (i, one) =>
        {
            results[i] = await ImportAsync(files[i], metadata, one);
            progress.Count(results[i]);
        });
        if (_portalPublishes) await SettleAsync(results, stop);
        else results = await FinishAsync(results, progress, several);
        return ImportReport.Of(results, clock.GetElapsedTime(begin));
    }

    /// <summary>Publishes what came in containers, then reads what is a picture.</summary>
    private async Task<ImportResult[]> FinishAsync(ImportResult[] results, Progress progress, ParallelOptions several)
    {
        ImportResult[] all = [.. results, .. await PublishPartsAsync(progress, several.CancellationToken)];
        await ReadPicturesAsync(all, several);
        return all;
    }

    /// <summary>Publishes what e-mails and archives brought along, and what that brings, until nothing new is left.</summary>
    private async Task<List<ImportResult>> PublishPartsAsync(Progress progress, CancellationToken stop)
    {
        var results = new Dictionary<string, ImportResult>();
        while (true)
        {
            var getsOn = false;
            await foreach (var id in pending.AllAsync(stop))
            {
                if (await records.FindAsync(id, stop) is not { Value.File: { Enclosures.Count: > 0 } file }) continue;
                var result = Result(file.FileName, id, await queue.PublishAsync(id, stop));
                getsOn |= result.Outcome != ImportOutcome.Waiting;
                // What also came by itself is told of there.
                if (_taken.ContainsKey(id)) continue;
                if (!results.ContainsKey(id)) progress.Count(result);
                results[id] = result;
            }

            if (!getsOn) return [.. results.Values.OrderBy(result => result.FileName, StringComparer.Ordinal)];
        }
    }

    private Task PublishPendingAsync(ParallelOptions several) =>
        Parallel.ForEachAsync(pending.AllAsync(several.CancellationToken), several, async (id, one) => await queue.PublishAsync(id, one));

    /// <summary>Reads the scans among the files, where that can be done here; else they wait for a portal that can.</summary>
    private async Task ReadPicturesAsync(ImportResult[] results, ParallelOptions several)
    {
        var stop = several.CancellationToken;
        if (!await waiting.AllAsync(stop).AnyAsync(stop)) return;
        if (await ocr.MissingAsync(stop) is { } missing)
        {
            await Console.Error.WriteLineAsync($"Scans werden nicht gelesen: {missing}. Ihre Seiten warten, bis die Texterkennung da ist.");
            return;
        }

        await ocr.DrainAsync(stop);
        await PublishPendingAsync(several);
        for (var i = 0; i < results.Length; i++)
            if (results[i] is { WaitingPages: > 0, DocumentId: { } id })
                results[i] = Result(results[i].FileName, id, (await records.FindAsync(id, stop))?.Value);
    }

    private async Task<ImportResult> ImportAsync(ImportFile file, Metadata metadata, CancellationToken stop)
    {
        await using var content = Open(file.Path);
        if (content is null) return new(file.Name, ImportOutcome.Refused, null, 0, "Die Datei lässt sich nicht öffnen.");

        var receipt = await publisher.ReceiveAsync(new(file.Name, content, metadata), stop);
        if (receipt.DocumentId is not { } id) return new(file.Name, ImportOutcome.Refused, null, 0, receipt.Problem);
        var published = _portalPublishes ? null : await queue.PublishAsync(id, stop);
        if (receipt.Outcome == ReceiveOutcome.Unchanged) return await KnownAsync(file.Name, id, stop);
        // While the first of two like files is on its way, the second is accepted too.
        return _taken.TryAdd(id, file.Name)
            ? Result(file.Name, id, published)
            : new(file.Name, ImportOutcome.Unchanged, id, 0, $"Gleicher Inhalt wie {_taken[id]}.");
    }

    /// <summary>Null where the file itself cannot be opened; what the archive cannot do is a fault of another kind.</summary>
    private static FileStream? Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task<ImportResult> KnownAsync(string name, string id, CancellationToken stop)
    {
        var known = (await records.FindAsync(id, stop))?.Value;
        return known is { State: DocumentState.Published }
            ? new(name, ImportOutcome.Unchanged, id, 0, $"Schon im Archiv als {known.File.FileName}.")
            : Result(name, id, known);
    }

    /// <summary>Waits until the portal has published what was received here, as long as it gets on.</summary>
    private async Task SettleAsync(ImportResult[] results, CancellationToken stop)
    {
        var progress = clock.GetTimestamp();
        while (results.Any(result => result.Outcome == ImportOutcome.Waiting) && clock.GetElapsedTime(progress) < Patience)
        {
            await Task.Delay(Look, clock, stop);
            for (var i = 0; i < results.Length; i++)
            {
                if (results[i] is not { Outcome: ImportOutcome.Waiting, DocumentId: { } id } || (await pending.OfAsync(id, stop)).Count > 0) continue;
                results[i] = Result(results[i].FileName, id, (await records.FindAsync(id, stop))?.Value);
                progress = clock.GetTimestamp();
            }
        }
    }

    private static ImportResult Result(string name, string id, DocumentRecord? record) => record switch
    {
        null or { State: DocumentState.Received } => new(name, ImportOutcome.Waiting, id, 0, "Der Index ist nicht erreichbar; die Datei ist gesichert und wird später veröffentlicht."),
        { State: DocumentState.Published } => new(
            name, record.IsPublic ? ImportOutcome.Published : ImportOutcome.Withheld, id, record.PageCount, Note(record))
        {
            WaitingPages = record.WaitingPages,
            Verdicts = record.Verdicts,
        },
        _ => new(name, Outcome(record.State), id, 0, record.Reason),
    };

    private static string? Note(DocumentRecord record) => record switch
    {
        { WaitingPages: > 0 } => $"{record.WaitingPages} Seiten warten auf die Texterkennung.",
        { IsPublic: false } => "Nichts davon ist öffentlich.",
        _ => null,
    };

    private static ImportOutcome Outcome(DocumentState state) =>
        state == DocumentState.Refused ? ImportOutcome.Refused : ImportOutcome.Failed;
}
