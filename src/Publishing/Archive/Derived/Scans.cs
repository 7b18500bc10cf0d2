using System.IO.Compression;
using Publishing.Documents;

namespace Publishing.Archive.Derived;

/// <summary>What was read from pictures of pages, one entry a page: reading them is dear, so each is kept as soon as it is read.</summary>
public sealed class Scans(IArchive archive)
{
    public Task SaveAsync(string id, ScannedPage page, CancellationToken stop) => archive.ReplacePackedAsync(
        $"{FolderOf(id)}{page.Number:d6}.json.gz", page, ArchiveJson.Readable.ScannedPage, CompressionLevel.Optimal, stop);

    /// <summary>All pages read so far, by number. An entry that is torn counts as not read.</summary>
    public async Task<IReadOnlyDictionary<int, ScannedPage>> OfAsync(string id, CancellationToken stop)
    {
        var pages = new Dictionary<int, ScannedPage>();
        await foreach (var path in archive.ListAsync(FolderOf(id), stop))
            if (await archive.FindPackedAsync(path, ArchiveJson.Readable.ScannedPage, stop) is { } page)
                pages[page.Number] = page;
        return pages;
    }

    private static string FolderOf(string id) =>
        ArchiveName.IsHash(id) ? $"scans/{id[..2]}/{id}/" : throw new ArgumentException($"'{id}' is no document's id.", nameof(id));
}
