using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Publishing.Archive.Blobs;

/// <summary>An archive in a container of Azure Blob Storage; the container is made when it is first needed.</summary>
/// <remarks>Calls are tried again here and not in the client, which must be made without retries of its own.</remarks>
internal sealed class BlobArchive(BlobContainerClient container, TimeProvider clock) : IArchive
{
    private const int PageSize = 1000;

    private readonly Remote _remote = new(clock);
    private bool _isThere;

    public async Task<ArchiveEntry?> OpenAsync(string path, CancellationToken stop)
    {
        ArchiveName.Check(path);
        await EnsureContainerAsync(stop);
        var blob = container.GetBlobClient(path);
        try
        {
            return await _remote.CallAsync(stop => OpenAsync(blob, stop), stop);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    public async Task<string?> PutAsync(string path, Stream content, string? expected, CancellationToken stop)
    {
        ArchiveName.Check(path);
        await EnsureContainerAsync(stop);
        return await new BlobWriter(container.GetBlockBlobClient(path), _remote, expected).WriteAsync(content, stop);
    }

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken stop)
    {
        ArchiveName.CheckPrefix(prefix);
        await EnsureContainerAsync(stop);
        string? next = null;
        do
        {
            var page = await _remote.CallAsync(stop => PageAsync(prefix, next, stop), stop);
            foreach (var blob in page.Values) yield return blob.Name;
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    public async Task<bool> DeleteAsync(string path, CancellationToken stop)
    {
        ArchiveName.Check(path);
        await EnsureContainerAsync(stop);
        var tries = 0;
        var deleted = await _remote.CallAsync(
            stop =>
            {
                tries++;
                return container.DeleteBlobIfExistsAsync(path, cancellationToken: stop);
            },
            stop);
        // Gone at a second try: the first one was done and its answer lost.
        return deleted.Value || tries > 1;
    }

    private async Task<ArchiveEntry?> OpenAsync(BlobClient blob, CancellationToken stop)
    {
        using var answer = (await blob.DownloadStreamingAsync(cancellationToken: stop)).Value;
        var (version, length) = (answer.Details.ETag, answer.Details.ContentLength);
        var head = new byte[Math.Min(length, BlobContent.Piece)];
        await answer.Content.ReadExactlyAsync(head, stop);
        return new ArchiveEntry(new BlobContent(blob, _remote, version, length, head), version.ToString());
    }

    private async Task<Page<BlobItem>> PageAsync(string prefix, string? next, CancellationToken stop)
    {
        var options = new GetBlobsOptions { Prefix = prefix };
        return await container.GetBlobsAsync(options, stop).AsPages(next, PageSize).FirstAsync(stop);
    }

    private async Task EnsureContainerAsync(CancellationToken stop)
    {
        if (_isThere) return;
        await _remote.CallAsync(stop => container.CreateIfNotExistsAsync(cancellationToken: stop), stop);
        _isThere = true;
    }
}
