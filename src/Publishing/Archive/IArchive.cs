namespace Publishing.Archive;

/// <summary>Keeps named bytes durably. Names are relative paths of <c>[a-z0-9._-]</c> segments parted by '/'.</summary>
/// <remarks>
/// A segment begins and ends with a letter or digit. Any other name, above all one that leaves the archive's root,
/// is an <see cref="ArgumentException"/>. Faults of the medium (<see cref="IOException"/>, Azure.RequestFailedException,
/// Polly.Timeout.TimeoutRejectedException) pass through after the implementation's own retries.
/// </remarks>
public interface IArchive
{
    /// <summary>Opens an entry, or answers null where there is none. The caller disposes it.</summary>
    Task<ArchiveEntry?> OpenAsync(string path, CancellationToken stop);

    /// <summary>Writes an entry whole or not at all; on return it is durable.</summary>
    /// <param name="path">The entry's name.</param>
    /// <param name="content">Read from the current position to its end.</param>
    /// <param name="expected">The version that is to be replaced; null where the entry must not exist yet.</param>
    /// <param name="stop">Cancels before anything is visible.</param>
    /// <returns>The new version, or null where another writer was faster: nothing was written then.</returns>
    Task<string?> PutAsync(string path, Stream content, string? expected, CancellationToken stop);

    /// <summary>Names of all entries below a prefix that ends with '/', in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken stop);

    /// <summary>Removes an entry; false where there was none. A power failure at that moment may bring it back.</summary>
    Task<bool> DeleteAsync(string path, CancellationToken stop);
}

/// <summary>An entry's bytes, which can be sought in, and the version (ETag) they had when it was opened.</summary>
public sealed record ArchiveEntry(Stream Content, string Version) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
