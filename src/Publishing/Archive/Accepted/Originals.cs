using System.Security.Cryptography;

namespace Publishing.Archive.Accepted;

/// <param name="Id">SHA-256 of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">Bytes.</param>
/// <param name="AlreadyThere">Whether the archive had this content before.</param>
public sealed record StoredOriginal(string Id, long Length, bool AlreadyThere);

public enum OriginalState
{
    Whole,
    Missing,

    /// <summary>Its bytes are not those it was stored with.</summary>
    Damaged,
}

/// <summary>The files as they came in: each content once, under its hash, never changed.</summary>
public sealed class Originals(IArchive archive)
{
    private const int InMemory = 1024 * 1024;

    /// <summary>On return the content is durable. Null where it is longer than allowed: nothing is kept of it then.</summary>
    public async Task<StoredOriginal?> StoreAsync(Stream content, long largest, CancellationToken stop)
    {
        await using var copy = new Spool(InMemory);
        if (await HashAsync(content, copy, largest, stop) is not { } id) return null;

        var spooled = copy.Rewound();
        if (await archive.PutAsync(PathOf(id), spooled, null, stop) is not null) return new StoredOriginal(id, spooled.Length, false);

        await using var there = await OpenAsync(id, stop);
        return there?.Length == spooled.Length
            ? new StoredOriginal(id, spooled.Length, true)
            : throw new InvalidDataException($"The archive's original '{id}' is damaged.");
    }

    /// <summary>Null where there is none of this id. The caller disposes the stream, which can be sought in.</summary>
    public async Task<Stream?> OpenAsync(string id, CancellationToken stop) =>
        ArchiveName.IsHash(id) ? (await archive.OpenAsync(PathOf(id), stop))?.Content : null;

    /// <summary>An original that a record names. The caller disposes it.</summary>
    /// <exception cref="InvalidDataException">It is missing.</exception>
    public async Task<Stream> NeedAsync(string id, CancellationToken stop) =>
        await OpenAsync(id, stop) ?? throw new InvalidDataException($"The archive has no original '{id}'.");

    /// <summary>Reads all of an original to tell whether its bytes still have its hash.</summary>
    public async Task<OriginalState> VerifyAsync(string id, CancellationToken stop)
    {
        await using var content = await OpenAsync(id, stop);
        if (content is null) return OriginalState.Missing;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        return hash == id ? OriginalState.Whole : OriginalState.Damaged;
    }

    private static async Task<string?> HashAsync(Stream content, Spool copy, long largest, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var length = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, stop)) > 0)
        {
            if ((length += read) > largest) return null;
            hash.AppendData(buffer, 0, read);
            await copy.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string PathOf(string id) => $"originals/{id[..2]}/{id}";
}
