namespace Publishing.Archive;

/// <summary>A value and the version of the entry it was read from.</summary>
public sealed record Stored<T>(T Value, string Version);

/// <summary>Whole small entries.</summary>
internal static class ArchiveContents
{
    public static async Task<Stored<byte[]>?> ReadAsync(this IArchive archive, string path, CancellationToken stop)
    {
        await using var entry = await archive.OpenAsync(path, stop);
        if (entry is null) return null;
        var content = new byte[entry.Content.Length];
        await entry.Content.ReadExactlyAsync(content, stop);
        return new Stored<byte[]>(content, entry.Version);
    }

    /// <summary>Puts an entry in the place of whatever is there: for what every writer would write alike.</summary>
    public static async Task ReplaceAsync(this IArchive archive, string path, byte[] content, CancellationToken stop)
    {
        while (await archive.PutAsync(path, Bytes(content), await archive.VersionAsync(path, stop), stop) is null)
            stop.ThrowIfCancellationRequested();
    }

    /// <summary>The version of what is there; null where nothing is.</summary>
    public static async Task<string?> VersionAsync(this IArchive archive, string path, CancellationToken stop)
    {
        await using var entry = await archive.OpenAsync(path, stop);
        return entry?.Version;
    }

    public static MemoryStream Bytes(byte[] content) => new(content, writable: false);
}
