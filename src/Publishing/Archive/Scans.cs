using System.IO.Compression;
using System.Text.Json;
using Publishing.Documents;

namespace Publishing.Archive;

/// <summary>What was read from pictures of pages, one entry a page: reading them is dear, so each is kept as soon as it is read.</summary>
public sealed class Scans(IArchive archive)
{
    public async Task SaveAsync(string id, ScannedPage page, CancellationToken stop)
    {
        using var packed = new MemoryStream();
        await using (var pack = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await JsonSerializer.SerializeAsync(pack, page, ArchiveJson.Readable.ScannedPage, stop);
        await archive.ReplaceAsync($"{FolderOf(id)}{page.Number:d6}.json.gz", packed.ToArray(), stop);
    }

    /// <summary>All pages read so far, by number. An entry that is torn counts as not read.</summary>
    public async Task<IReadOnlyDictionary<int, ScannedPage>> OfAsync(string id, CancellationToken stop)
    {
        var pages = new Dictionary<int, ScannedPage>();
        await foreach (var path in archive.ListAsync(FolderOf(id), stop))
            if (await FindAsync(path, stop) is { } page)
                pages[page.Number] = page;
        return pages;
    }

    private async Task<ScannedPage?> FindAsync(string path, CancellationToken stop)
    {
        await using var entry = await archive.OpenAsync(path, stop);
        if (entry is null) return null;
        try
        {
            await using var unpack = new GZipStream(entry.Content, CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync(unpack, ArchiveJson.Readable.ScannedPage, stop);
        }
        catch (Exception torn) when (torn is InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private static string FolderOf(string id) =>
        ArchiveName.IsHash(id) ? $"scans/{id[..2]}/{id}/" : throw new ArgumentException($"'{id}' is no document's id.", nameof(id));
}
