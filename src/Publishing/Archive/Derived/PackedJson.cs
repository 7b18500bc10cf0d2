using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Publishing.Archive.Derived;

/// <summary>Entries that are packed JSON and can be made anew: a torn one counts as absent.</summary>
internal static class PackedJson
{
    /// <summary>Puts a value in the place of whatever is there.</summary>
    public static async Task ReplacePackedAsync<T>(
        this IArchive archive, string path, T value, JsonTypeInfo<T> form, CompressionLevel level, CancellationToken stop)
    {
        using var packed = new MemoryStream();
        await using (var pack = new GZipStream(packed, level, leaveOpen: true)) await JsonSerializer.SerializeAsync(pack, value, form, stop);
        await archive.ReplaceAsync(path, packed.ToArray(), stop);
    }

    /// <summary>Null where there is none, and where what there is is torn.</summary>
    public static async Task<T?> FindPackedAsync<T>(this IArchive archive, string path, JsonTypeInfo<T> form, CancellationToken stop)
        where T : class
    {
        await using var entry = await archive.OpenAsync(path, stop);
        if (entry is null) return null;
        try
        {
            await using var unpack = new GZipStream(entry.Content, CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync(unpack, form, stop);
        }
        catch (Exception torn) when (torn is InvalidDataException or JsonException)
        {
            return null;
        }
    }
}
