using System.IO.Compression;
using Publishing.Documents;

namespace Publishing.Archive.Derived;

/// <summary>Where words stand on their pages, kept beside the texts; can be made anew from the originals.</summary>
public sealed class Layouts(IArchive archive)
{
    internal const string Folder = "layouts/";

    public async Task SaveAsync(string id, IReadOnlyList<PageLayout> pages, CancellationToken stop)
    {
        using var packed = new MemoryStream();
        await using (var pack = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await pack.WriteAsync(LayoutCodec.Pack(pages), stop);
        await archive.ReplaceAsync(PathOf(id), packed.ToArray(), stop);
    }

    /// <summary>Null where the document's format has no places, and where what there is is torn or of another form.</summary>
    public async Task<IReadOnlyList<PageLayout>?> FindAsync(string id, CancellationToken stop)
    {
        if (!ArchiveName.IsHash(id)) return null;
        await using var entry = await archive.OpenAsync(PathOf(id), stop);
        if (entry is null) return null;
        try
        {
            await using var unpack = new DeflateStream(entry.Content, CompressionMode.Decompress);
            return LayoutCodec.Unpack(unpack);
        }
        catch (Exception torn) when (torn is InvalidDataException or EndOfStreamException or FormatException)
        {
            return null;
        }
    }

    private static string PathOf(string id) => $"{Folder}{id[..2]}/{id}.bin";
}
