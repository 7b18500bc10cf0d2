using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Publishing.Archive.Blobs;

/// <summary>Writes one blob from a stream that need not be sought in: small ones in one call, others block by block.</summary>
internal sealed class BlobWriter(BlockBlobClient blob, Remote remote, string? expected)
{
    private const int BlockSize = 8 * 1024 * 1024;
    private const string WriterKey = "writer";

    // Told in the blob's metadata, so that a conflict with oneself is known: the first try was done and its answer lost.
    private readonly string _writer = Guid.NewGuid().ToString("n");

    private readonly BlobRequestConditions _conditions = expected is null
        ? new BlobRequestConditions { IfNoneMatch = ETag.All }
        : new BlobRequestConditions { IfMatch = new ETag(expected) };

    /// <summary>The new version, or null where another writer was faster.</summary>
    public async Task<string?> WriteAsync(Stream content, CancellationToken stop)
    {
        var block = new byte[BlockSize];
        var filled = await content.ReadAtLeastAsync(block, BlockSize, throwOnEndOfStream: false, stop);
        if (filled < BlockSize) return await GuardedAsync(stop => PutAsync(block, filled, stop), stop);

        var ids = new List<string>();
        for (; filled > 0; filled = await content.ReadAtLeastAsync(block, BlockSize, throwOnEndOfStream: false, stop))
        {
            var id = BlockId(ids.Count);
            var length = filled;
            await remote.CallAsync(stop => blob.StageBlockAsync(id, Bytes(block, length), cancellationToken: stop), stop);
            ids.Add(id);
        }
        return await GuardedAsync(stop => CommitAsync(ids, stop), stop);
    }

    private static MemoryStream Bytes(byte[] block, int length) => new(block, 0, length, writable: false);

    // Blocks not yet committed are shared by all writers of a blob: the writer's own name keeps them apart.
    private string BlockId(int number) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(_writer + number.ToString("d8", CultureInfo.InvariantCulture)));

    private Task<Response<BlobContentInfo>> PutAsync(byte[] block, int length, CancellationToken stop) =>
        blob.UploadAsync(Bytes(block, length), new BlobUploadOptions { Conditions = _conditions, Metadata = Mark() }, stop);

    private Task<Response<BlobContentInfo>> CommitAsync(List<string> ids, CancellationToken stop) =>
        blob.CommitBlockListAsync(ids, new CommitBlockListOptions { Conditions = _conditions, Metadata = Mark() }, stop);

    private Dictionary<string, string> Mark() => new() { [WriterKey] = _writer };

    private async Task<string?> GuardedAsync(Func<CancellationToken, Task<Response<BlobContentInfo>>> write, CancellationToken stop)
    {
        var tries = 0;
        try
        {
            var written = await remote.CallAsync(
                stop =>
                {
                    tries++;
                    return write(stop);
                },
                stop);
            return written.Value.ETag.ToString();
        }
        catch (RequestFailedException fault) when (IsConflict(fault))
        {
            return tries > 1 ? await OwnVersionAsync(stop) : null;
        }
    }

    // An invalid block list: the writer who was faster has swept this one's blocks away with its commit.
    private static bool IsConflict(RequestFailedException fault) =>
        fault.Status is 409 or 412
        || fault.ErrorCode == BlobErrorCode.InvalidBlockList
        || fault.ErrorCode == BlobErrorCode.BlobNotFound;

    private async Task<string?> OwnVersionAsync(CancellationToken stop)
    {
        try
        {
            var found = await remote.CallAsync(stop => blob.GetPropertiesAsync(cancellationToken: stop), stop);
            return found.Value.Metadata.TryGetValue(WriterKey, out var writer) && writer == _writer
                ? found.Value.ETag.ToString()
                : null;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }
}
