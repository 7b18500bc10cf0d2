using Microsoft.Extensions.Logging;
using Publishing.Archive;
using Publishing.Archive.Accepted;
using Publishing.Archive.Derived;
using Publishing.Documents;
using Publishing.Guard;
using Publishing.Search;
using Publishing.Vocabulary;
using Publishing.Work;

namespace Publishing;

public enum ReceiveOutcome
{
    /// <summary>New: durable, and waiting for the pipeline.</summary>
    Accepted,

    /// <summary>The archive has this very content with the same metadata: nothing was done.</summary>
    Unchanged,

    /// <summary>Known content with other metadata: durable, and waiting for the pipeline again.</summary>
    Updated,

    /// <summary>Not taken; <see cref="Receipt.Problem"/> says why.</summary>
    Refused,
}

/// <summary>The answer to an upload. <paramref name="Problem"/> is German and set only when refused.</summary>
public sealed record Receipt(string FileName, ReceiveOutcome Outcome, string? DocumentId, string? Problem);

/// <summary>The story of a document: upload → archive → read (extract → repair → parse → link → guard) → index.</summary>
public sealed class Publisher(
    Originals originals,
    Records records,
    Texts texts,
    Layouts layouts,
    Scans scans,
    Pending pending,
    WaitingForOcr waiting,
    DocumentReader reader,
    Containers containers,
    Vocabularies vocabularies,
    PublicDocuments documents,
    ISearchEngine index,
    IWorkNotices notices,
    PublishingOptions options,
    TimeProvider clock,
    ILogger<Publisher> log)
{
    private readonly RecordChanges _changes = new(clock);

    /// <summary>Takes a file in. On return its bytes and its record are durable; the pipeline is still before it.</summary>
    public async Task<Receipt> ReceiveAsync(Upload upload, CancellationToken stop)
    {
        var stored = await originals.StoreAsync(upload.Content, options.LargestFile, stop);
        if (stored is not { Id: var id, Length: var length })
            return new(upload.FileName, ReceiveOutcome.Refused, null, $"Die Datei ist größer als {options.LargestFile / 1_000_000} MB.");

        while (true)
        {
            var known = await records.FindAsync(id, stop);
            var record = known is null
                ? _changes.Received(new ArchivedFile(id, upload.FileName, length, upload.Metadata))
                : _changes.Corrected(_changes.Named(known.Value, upload.FileName), upload.Metadata);
            if (known is not null && record.State != DocumentState.Received)
            {
                if (record != known.Value && await records.SaveAsync(record, known.Version, stop) is null) continue;
                return new(upload.FileName, ReceiveOutcome.Unchanged, id, null);
            }

            // The mark comes before the record: a crash between them leaves a mark without work, never work without a mark.
            await pending.AddAsync(id, stop);
            if (record != known?.Value && await records.SaveAsync(record, known?.Version, stop) is null) continue;
            return new(upload.FileName, record.Understanding is null ? ReceiveOutcome.Accepted : ReceiveOutcome.Updated, id, null);
        }
    }

    /// <summary>Gives up on a document that the pipeline cannot digest: listed with the reason, its original kept.</summary>
    public Task<DocumentRecord> FailAsync(string id, string reason, CancellationToken stop) => FailAsync(id, reason, byIndex: false, stop);

    /// <summary>As <see cref="FailAsync(string, string, CancellationToken)"/>, for a document that the index refuses for this reason.</summary>
    public Task<DocumentRecord> RefuseIndexAsync(string id, string reason, CancellationToken stop) =>
        FailAsync(id, $"Der Suchindex nimmt das Dokument nicht an: {reason}", byIndex: true, stop);

    /// <summary>Gives a document that failed to the pipeline once more; false where there is none that failed.</summary>
    public async Task<bool> RetryAsync(string id, CancellationToken stop)
    {
        if (await records.FindAsync(id, stop) is not { Value.State: DocumentState.Failed }) return false;
        await pending.AddAsync(id, stop);
        await records.UpdateAsync(id, record => _changes.Corrected(record, Metadata.None), stop);
        return true;
    }

    /// <summary>Leads a pending document through the pipeline. May be repeated at any time: the result is the same.</summary>
    /// <returns>
    /// The record as saved; null where there is none yet, or never will be (an upload that was not acknowledged), and where a part
    /// waits for the container it came in.
    /// </returns>
    public async Task<DocumentRecord?> PublishAsync(string id, CancellationToken stop)
    {
        // Only the marks seen now are taken away in the end: a correction that comes meanwhile brings its own.
        var marks = await pending.OfAsync(id, stop);
        if (marks.Count == 0) return (await records.FindAsync(id, stop))?.Value;
        DocumentRecord? published;
        do published = await TryPublishAsync(id, stop);
        while (published is { State: DocumentState.Received });
        // A mark without a record may belong to an upload that is just coming in.
        if (published is not null) await pending.RemoveAsync(marks, stop);
        return published;
    }

    /// <summary>One pass; answers the record still as received where its metadata changed meanwhile.</summary>
    private async Task<DocumentRecord?> TryPublishAsync(string id, CancellationToken stop)
    {
        if (await records.FindAsync(id, stop) is not { } received || await containers.AwaitsAsync(received.Value.File, stop)) return null;
        var file = received.Value.File;
        var reading = await ReadAsync(file, stop);
        if (reading is not { Document: { } document, Review: { } review })
        {
            var refused = await SaveAsync(received, _changes.Refused(received.Value, reading.Refusal!), stop);
            if (refused.State == DocumentState.Received) return refused;
            await containers.RenewAsync(refused.Parts, stop);
            foreach (var part in refused.Parts) await notices.PublishAsync(part.Id, stop);
            return await IndexAsync(id, refused, null, stop);
        }

        await texts.SaveAsync(id, document.Text, stop);
        if (reading.Layouts.Count > 0) await layouts.SaveAsync(id, reading.Layouts, stop);
        if (document.Text.Pages.Any(page => page.WaitsForOcr) && (await waiting.OfAsync(id, stop)).Count == 0)
        {
            await waiting.AddAsync(id, stop);
            await notices.ReadPicturesAsync(id, stop);
        }

        // They wait for this record, so that none is judged before it; and it comes after them, so that none is lost.
        var parts = await containers.ReceiveAsync(file, reading.Parts, stop);
        var saved = await SaveAsync(received, _changes.Published(received.Value with { Parts = parts }, document, review), stop);
        if (saved.State == DocumentState.Received) return saved;

        foreach (var part in parts) await notices.PublishAsync(part.Id, stop);
        return await IndexAsync(id, saved, review.Public, stop);
    }

    /// <summary>Where another process publishes the same document, whoever indexes last indexes what the archive says last.</summary>
    /// <returns>The record; as failed where the index refuses the document.</returns>
    private async Task<DocumentRecord> IndexAsync(string id, DocumentRecord saved, PublicDocument? released, CancellationToken stop)
    {
        while (true)
        {
            if (released is not null)
            {
                await vocabularies.LearnAsync(id, released.Meeting.Body?.Value, Teaching.Of(released), stop);
                if (await index.IndexAsync(released, saved.Revision, stop) is { } refusal)
                    return await RefuseIndexAsync(id, refusal, stop);
            }
            else
            {
                await vocabularies.ForgetAsync(id, stop);
                await index.RemoveAsync(id, saved.Revision, stop);
            }

            if (await records.FindAsync(id, stop) is not { Value: var now } || now.Revision == saved.Revision) return saved;
            (saved, released) = (now, await documents.FindAsync(id, stop));
        }
    }

    private async Task<DocumentRecord> FailAsync(string id, string reason, bool byIndex, CancellationToken stop)
    {
        var marks = await pending.OfAsync(id, stop);
        var failed = await records.UpdateAsync(id, record => _changes.Failed(record, reason, byIndex), stop);
        await vocabularies.ForgetAsync(id, stop);
        await index.RemoveAsync(id, failed.Revision, stop);
        await containers.RenewAsync(failed.Parts, stop);
        await pending.RemoveAsync(marks, stop);
        return failed;
    }

    private async Task<ReadOutcome> ReadAsync(ArchivedFile file, CancellationToken stop)
    {
        // What could not be taken out of any container is not the file itself.
        if (file.Enclosures.Count > 0 && file.Enclosures.All(one => one.Problem is not null)) return new(null, null, file.Enclosures[0].Problem);
        var source = new FileSource(file, one => originals.NeedAsync(file.Id, one), one => scans.OfAsync(file.Id, one))
        {
            ContainersArePublic = await containers.ArePublicAsync(file, stop),
        };
        var reading = await reader.ReadAsync(source, stop);
        return containers.RefusalOf(file, reading.Parts) is { } refusal ? new(null, null, refusal) : reading;
    }

    private async Task<DocumentRecord> SaveAsync(Stored<DocumentRecord> received, DocumentRecord next, CancellationToken stop)
    {
        if (await records.SaveAsync(next, received.Version, stop) is not { } saved) return received.Value with { State = DocumentState.Received };
        log.LogInformation(
            "{FileName} {State}: {Pages} pages, {References} references, {Reason}",
            saved.File.FileName, saved.State, saved.PageCount, saved.References.Count, saved.Reason);
        return saved;
    }
}
