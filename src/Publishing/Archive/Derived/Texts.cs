using System.IO.Compression;
using Publishing.Documents;

namespace Publishing.Archive.Derived;

/// <summary>The extracted texts: they spare reading originals again and can all be made anew from them.</summary>
public sealed class Texts(IArchive archive)
{
    internal const string Folder = "texts/";

    public async Task SaveAsync(string id, DocumentText text, CancellationToken stop)
    {
        if (!ArchiveName.IsHash(id)) throw new ArgumentException($"'{id}' is no document's id.", nameof(id));
        await archive.ReplacePackedAsync(
            PathOf(id), new StoredText(StoredText.CurrentSchema, text.Pages), ArchiveJson.Readable.StoredText, CompressionLevel.Fastest, stop);
    }

    /// <summary>Null where there is none, and where what there is is torn or of another form: extract it again then.</summary>
    public async Task<DocumentText?> FindAsync(string id, CancellationToken stop)
    {
        if (!ArchiveName.IsHash(id)) return null;
        var stored = await archive.FindPackedAsync(PathOf(id), ArchiveJson.Readable.StoredText, stop);
        return stored?.Schema == StoredText.CurrentSchema ? new DocumentText(stored.Pages) : null;
    }

    private static string PathOf(string id) => $"{Folder}{id[..2]}/{id}.json.gz";
}

internal sealed record StoredText(int Schema, IReadOnlyList<Page> Pages)
{
    public const int CurrentSchema = 1;
}
