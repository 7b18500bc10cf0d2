using Publishing.Archive.Accepted;
using Publishing.Documents;
using Publishing.Work;

namespace Publishing;

/// <summary>How far an upload has come.</summary>
/// <param name="Done">True once no file of it waits for the pipeline.</param>
public sealed record UploadStatus(string Id, DateTimeOffset At, bool Done, IReadOnlyList<UploadedFile> Files);

/// <summary>One file of an upload; <paramref name="Problem"/> says why it was refused, German.</summary>
public sealed record UploadedFile(string FileName, string? DocumentId, UploadState State, string? Problem);

public enum UploadState
{
    Received,
    Published,

    /// <summary>Read and kept, but nothing of it is public.</summary>
    Withheld,
    Refused,
    Failed,

    /// <summary>Published as far as it can be read; pages of it are pictures that are still to be read.</summary>
    WaitsForOcr,
}

/// <summary>What staff hand in together, and what became of it.</summary>
public sealed class Uploads(Publisher publisher, IWorkNotices notices, Receipts receipts, Records records, TimeProvider clock)
{
    /// <summary>Takes files in, one after the other. On return all of them and the receipt are durable.</summary>
    public async Task<UploadStatus> AcceptAsync(IAsyncEnumerable<Upload> files, CancellationToken stop)
    {
        List<ReceiptFile> taken = [];
        await foreach (var file in files.WithCancellation(stop))
        {
            var receipt = await publisher.ReceiveAsync(file, stop);
            taken.Add(new(receipt.FileName, receipt.DocumentId, receipt.Problem));
            if (receipt.DocumentId is { } id) await notices.PublishAsync(id, stop);
        }

        var upload = new UploadReceipt(Guid.NewGuid().ToString("n"), clock.GetUtcNow(), taken);
        await receipts.SaveAsync(upload, stop);
        return await StatusAsync(upload, stop);
    }

    /// <summary>Tries a document that failed once more; false where there is none that failed.</summary>
    public async Task<bool> RetryAsync(string documentId, CancellationToken stop)
    {
        if (!await publisher.RetryAsync(documentId, stop)) return false;
        await notices.PublishAsync(documentId, stop);
        return true;
    }

    public async Task<UploadStatus?> FindAsync(string uploadId, CancellationToken stop) =>
        await receipts.FindAsync(uploadId, stop) is { } upload ? await StatusAsync(upload, stop) : null;

    private async Task<UploadStatus> StatusAsync(UploadReceipt upload, CancellationToken stop)
    {
        List<UploadedFile> files = [];
        foreach (var file in upload.Files)
        {
            files.Add(await StatusAsync(file, stop));
            if (file.DocumentId is { } id) await AddPartsAsync(id, files, [id], stop);
        }

        return new(upload.Id, upload.At, files.TrueForAll(file => file.State != UploadState.Received), files);
    }

    /// <summary>What an e-mail or archive brought along stands below it.</summary>
    private async Task AddPartsAsync(string id, List<UploadedFile> files, HashSet<string> seen, CancellationToken stop)
    {
        foreach (var part in (await records.FindAsync(id, stop))?.Value.Parts ?? [])
        {
            if (!seen.Add(part.Id)) continue;
            var name = (await records.FindAsync(part.Id, stop))?.Value.File.FileName ?? part.Name;
            files.Add(await StatusAsync(new ReceiptFile(name, part.Id, null), stop));
            await AddPartsAsync(part.Id, files, seen, stop);
        }
    }

    private async Task<UploadedFile> StatusAsync(ReceiptFile file, CancellationToken stop)
    {
        if (file.DocumentId is not { } id || await records.FindAsync(id, stop) is not { Value: var record })
            return new(file.FileName, null, UploadState.Refused, file.Problem);
        var state = record.State switch
        {
            DocumentState.Refused => UploadState.Refused,
            DocumentState.Failed => UploadState.Failed,
            DocumentState.Published when record.WaitingPages > 0 => UploadState.WaitsForOcr,
            DocumentState.Published when !record.IsPublic => UploadState.Withheld,
            DocumentState.Published => UploadState.Published,
            _ => UploadState.Received,
        };
        return new(file.FileName, id, state, record.WaitingPages > 0 ? Waits(record.WaitingPages) : record.Reason);
    }

    private static string Waits(int pages) => pages == 1
        ? "1 Seite ist ein Bild, dessen Text noch nicht gelesen ist."
        : $"{pages} Seiten sind Bilder, deren Text noch nicht gelesen ist.";
}
