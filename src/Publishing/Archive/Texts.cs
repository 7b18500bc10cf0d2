using System.IO.Compression;
using System.Text.Json;
using Publishing.Documents;

namespace Publishing.Archive;

/// <summary>The extracted texts: they spare reading originals again and can all be made anew from them.</summary>
public sealed class Texts(IArchive archive)
{
    internal const string Folder = "texts/";

    public async Task SaveAsync(string id, DocumentText text, CancellationToken stop)
    {
        if (!ArchiveName.IsHash(id)) throw new ArgumentException($"'{id}' is no document's id.", nameof(id));
        using var packed = new MemoryStream();
        await using (var pack = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await JsonSerializer.SerializeAsync(pack, new StoredText(StoredText.CurrentSchema, text.Pages), ArchiveJson.Readable.StoredText, stop);
        await archive.ReplaceAsync(PathOf(id), packed.ToArray(), stop);
    }

    /// <summary>Null where there is none, and where what there is is torn or of another form: extract it again then.</summary>
    public async Task<DocumentText?> FindAsync(string id, CancellationToken stop)
    {
        if (!ArchiveName.IsHash(id)) return null;
        await using var entry = await archive.OpenAsync(PathOf(id), stop);
        if (entry is null) return null;
        try
        {
            await using var unpack = new GZipStream(entry.Content, CompressionMode.Decompress);
            var stored = await JsonSerializer.DeserializeAsync(unpack, ArchiveJson.Readable.StoredText, stop);
            return stored?.Schema == StoredText.CurrentSchema ? new DocumentText(stored.Pages) : null;
        }
        catch (Exception torn) when (torn is InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private static string PathOf(string id) => $"{Folder}{id[..2]}/{id}.json.gz";
}

internal sealed record StoredText(int Schema, IReadOnlyList<Page> Pages)
{
    public const int CurrentSchema = 1;
}
