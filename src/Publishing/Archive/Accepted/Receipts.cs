using System.Text.Json;

namespace Publishing.Archive.Accepted;

/// <summary>What became of one file of an upload.</summary>
/// <param name="FileName">As the uploader names it.</param>
/// <param name="DocumentId">The document it is kept as; null where it was not taken.</param>
/// <param name="Problem">Why it was not taken, in German; else null.</param>
public sealed record ReceiptFile(string FileName, string? DocumentId, string? Problem);

/// <summary>What was acknowledged in one upload.</summary>
/// <param name="Id">A GUID of 32 digits.</param>
/// <param name="At">UTC.</param>
/// <param name="Files">In the uploader's order.</param>
public sealed record UploadReceipt(string Id, DateTimeOffset At, IReadOnlyList<ReceiptFile> Files);

public sealed class Receipts(IArchive archive)
{
    public async Task SaveAsync(UploadReceipt receipt, CancellationToken stop)
    {
        if (!ArchiveName.IsGuid(receipt.Id)) throw new ArgumentException($"'{receipt.Id}' is no upload's id.", nameof(receipt));
        var json = JsonSerializer.SerializeToUtf8Bytes(receipt, ArchiveJson.Readable.UploadReceipt);
        await archive.ReplaceAsync(PathOf(receipt.Id), json, stop);
    }

    public async Task<UploadReceipt?> FindAsync(string uploadId, CancellationToken stop)
    {
        if (!ArchiveName.IsGuid(uploadId)) return null;
        var found = await archive.ReadAsync(PathOf(uploadId), stop);
        return found is null ? null : JsonSerializer.Deserialize(found.Value, ArchiveJson.Readable.UploadReceipt);
    }

    private static string PathOf(string id) => $"uploads/{id}.json";
}
