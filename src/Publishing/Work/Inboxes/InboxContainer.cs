using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Publishing.Archive;

namespace Publishing.Work.Inboxes;

/// <summary>A file in the inbox.</summary>
/// <param name="Says">What is said about it: names and values of the upload form.</param>
/// <param name="Version">Goes with its content: whatever replaces it is another file.</param>
public sealed record InboxFile(string Name, Stream Content, IReadOnlyDictionary<string, string> Says, ETag Version) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <param name="Since">UTC.</param>
/// <param name="Refused">Why it is not taken; null where nothing has been found against it.</param>
public sealed record InboxEntry(string Name, DateTimeOffset Since, string? Refused);

/// <summary>The container where files are laid down for the portal. Lies in the archive's account.</summary>
/// <remarks>Values in a blob's metadata are percent-encoded, since the storage takes ASCII only.</remarks>
public sealed class InboxContainer(ArchiveOptions archive)
{
    public const string Name = "inbox";
    private const string RefusedKey = "refused";

    private readonly Lazy<BlobContainerClient> _container = new(() => ArchiveServices.Blobs(archive, new()).GetBlobContainerClient(Name));

    /// <summary>Null where it is not, or no longer. The caller disposes it.</summary>
    public async Task<InboxFile?> OpenAsync(string name, CancellationToken stop)
    {
        try
        {
            var found = (await _container.Value.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: stop)).Value;
            return new(name, found.Content, Decoded(found.Details.Metadata), found.Details.ETag);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Takes it away, unless something else has come under its name.</summary>
    public Task RemoveAsync(InboxFile file, CancellationToken stop) => UnlessReplacedAsync(
        () => _container.Value.GetBlobClient(file.Name).DeleteIfExistsAsync(conditions: Same(file), cancellationToken: stop));

    /// <summary>Leaves it where it is with the reason written on it.</summary>
    public Task RefuseAsync(InboxFile file, string reason, CancellationToken stop)
    {
        var says = file.Says.Append(new(RefusedKey, reason)).ToDictionary(one => one.Key, one => Uri.EscapeDataString(one.Value), StringComparer.OrdinalIgnoreCase);
        return UnlessReplacedAsync(() => _container.Value.GetBlobClient(file.Name).SetMetadataAsync(says, Same(file), stop));
    }

    public async IAsyncEnumerable<InboxEntry> ListAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var blob in _container.Value.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, stop))
            yield return new(blob.Name, blob.Properties.LastModified ?? DateTimeOffset.MinValue, Decoded(blob.Metadata).GetValueOrDefault(RefusedKey));
    }

    private static BlobRequestConditions Same(InboxFile file) => new() { IfMatch = file.Version };

    private static async Task UnlessReplacedAsync<T>(Func<Task<T>> call)
    {
        try
        {
            await call();
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            // Gone already, or replaced: what replaced it has an event of its own.
        }
    }

    private static Dictionary<string, string> Decoded(IDictionary<string, string> metadata) =>
        metadata.ToDictionary(one => one.Key, one => Uri.UnescapeDataString(one.Value), StringComparer.OrdinalIgnoreCase);
}
