using System.Buffers.Binary;
using System.IO.Hashing;

namespace Publishing.Tests.Hostile;

/// <summary>Small files that say they are enormous pictures.</summary>
internal static class HostileImages
{
    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("png-giant.png", () => Png(1_000_000, 1_000_000), "Bild", NeedsIsolation: true),
        new("tiff-giant.tif", () => Tiff(1_000_000, 1_000_000), "Bild", NeedsIsolation: true),
        new("tiff-page-loop.tif", () => Tiff(8, 8, next: 8), "Bild", NeedsIsolation: true),
    ];

    private static byte[] Png(int width, int height)
    {
        var size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        size[8] = 8;
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR"u8, size), .. Chunk("IDAT"u8, [0x78, 0x9C, 3, 0, 0, 0, 0, 1]), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        name.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Crc32.HashToUInt32(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }

    /// <param name="next">Where the next page's directory begins; 0 for none.</param>
    private static byte[] Tiff(uint width, uint height, uint next = 0)
    {
        (ushort Tag, uint Value)[] fields = [(256, width), (257, height), (258, 1), (259, 1), (262, 0), (273, 8), (277, 1), (278, height), (279, 1)];
        var file = new byte[8 + 2 + (12 * fields.Length) + 4];
        "II*\0"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), 8);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), (ushort)fields.Length);
        for (var i = 0; i < fields.Length; i++)
        {
            var field = file.AsSpan(10 + (12 * i));
            BinaryPrimitives.WriteUInt16LittleEndian(field, fields[i].Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(field[2..], 4);
            BinaryPrimitives.WriteUInt32LittleEndian(field[4..], 1);
            BinaryPrimitives.WriteUInt32LittleEndian(field[8..], fields[i].Value);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(file.Length - 4), next);
        return file;
    }
}
