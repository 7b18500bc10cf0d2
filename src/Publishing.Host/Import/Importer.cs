using Publishing.Archive;
using Publishing.Documents;

namespace Publishing.Host.Import;

/// <summary>Receives and publishes many files, several at a time. No file stops another.</summary>
internal sealed class Importer(Publisher publisher, PublishQueue queue, Records records, PublicDocuments documents, PublishingOptions options, TimeProvider clock)
{
    public async Task<ImportReport> RunAsync(IReadOnlyList<ImportFile> files, Metadata metadata, Progress progress, CancellationToken stop)
    {
        var begin = clock.GetTimestamp();
        var results = new ImportResult[files.Count];
        await Parallel.ForAsync(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = options.InWork, CancellationToken = stop }, async (i, one) =>
        {
            results[i] = await ImportAsync(files[i], metadata, one);
            progress.Count(results[i]);
        });
        return ImportReport.Of(results, clock.GetElapsedTime(begin));
    }

    private async Task<ImportResult> ImportAsync(ImportFile file, Metadata metadata, CancellationToken stop)
    {
        Receipt receipt;
        try
        {
            await using var content = File.OpenRead(file.Path);
            receipt = await publisher.ReceiveAsync(new(file.Name, content, metadata), stop);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return new(file.Name, ImportOutcome.Refused, null, 0, "Die Datei lässt sich nicht öffnen.");
        }

        if (receipt.DocumentId is not { } id) return new(file.Name, ImportOutcome.Refused, null, 0, receipt.Problem);
        // Unchanged content may still be pending from a run that was killed: publishing it then is the rest of that run.
        var before = receipt.Outcome == ReceiveOutcome.Unchanged ? await records.FindAsync(id, stop) : null;
        if (before is { Value.State: not DocumentState.Received }) return Known(file, before.Value);

        return await queue.PublishAsync(id, stop) switch
        {
            null => new(file.Name, ImportOutcome.Waiting, id, 0, "Der Index ist nicht erreichbar; die Datei ist gesichert und wird später veröffentlicht."),
            { State: DocumentState.Published } record when await documents.FindAsync(id, stop) is null =>
                new(file.Name, ImportOutcome.Withheld, id, record.PageCount, "Nichts davon ist öffentlich."),
            { State: DocumentState.Published } record => new(file.Name, ImportOutcome.Published, id, record.PageCount, null),
            var record => new(file.Name, Outcome(record.State), id, 0, record.Reason),
        };
    }

    private static ImportResult Known(ImportFile file, DocumentRecord record) =>
        record.State == DocumentState.Published
            ? new(file.Name, ImportOutcome.Unchanged, record.File.Id, 0, $"Schon im Archiv als {record.File.FileName}.")
            : new(file.Name, Outcome(record.State), record.File.Id, 0, record.Reason);

    private static ImportOutcome Outcome(DocumentState state) =>
        state == DocumentState.Refused ? ImportOutcome.Refused : ImportOutcome.Failed;
}
