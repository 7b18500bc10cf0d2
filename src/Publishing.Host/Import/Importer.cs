using System.Collections.Concurrent;
using Publishing.Archive;
using Publishing.Documents;
using Publishing.Search;
using Publishing.Search.Lucene;

namespace Publishing.Host.Import;

/// <summary>Receives and publishes many files, several at a time. No file stops another.</summary>
/// <remarks>Where a running portal has the index open, the files are only received here, and published there.</remarks>
internal sealed class Importer(
    Publisher publisher,
    PublishQueue queue,
    Pending pending,
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
        if (!_portalPublishes) await Parallel.ForEachAsync(pending.AllAsync(stop), several, async (id, one) => await queue.PublishAsync(id, one));
        await Parallel.ForAsync(0, files.Count, several, async (i, one) =>
        {
            results[i] = await ImportAsync(files[i], metadata, one);
            progress.Count(results[i]);
        });
        if (_portalPublishes) await SettleAsync(results, stop);
        return ImportReport.Of(results, clock.GetElapsedTime(begin));
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
        { State: DocumentState.Published, IsPublic: false } =>
            new(name, ImportOutcome.Withheld, id, record.PageCount, "Nichts davon ist öffentlich.") { Verdicts = record.Verdicts },
        { State: DocumentState.Published } => new(name, ImportOutcome.Published, id, record.PageCount, null) { Verdicts = record.Verdicts },
        _ => new(name, Outcome(record.State), id, 0, record.Reason),
    };

    private static ImportOutcome Outcome(DocumentState state) =>
        state == DocumentState.Refused ? ImportOutcome.Refused : ImportOutcome.Failed;
}
