using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Publishing.Extract.Containers;

/// <summary>Takes entries out of a ZIP whole, or says why not: more bytes than told, fewer, or others are damage.</summary>
internal static class ZipUnpacker
{
    private const uint HeaderMark = 0x04034b50;
    private const int HeaderSize = 30;

    /// <summary>Where the packed bytes of an entry begin.</summary>
    public static long DataStart(ReadOnlySpan<byte> content, ZipItem item)
    {
        if (item.Header < 0 || item.Packed < 0 || item.Unpacked < 0 || item.Header + HeaderSize > content.Length) throw new InvalidDataException("An entry lies outside the archive.");
        var header = content[(int)item.Header..];
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != HeaderMark) throw new InvalidDataException("An entry has no header.");
        var start = item.Header + HeaderSize + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        return start + item.Packed <= content.Length ? start : throw new InvalidDataException("An entry is cut off.");
    }

    /// <returns>The bytes, or the reason for which there are none.</returns>
    public static (byte[]? Bytes, string? Problem) Unpack(byte[] content, ZipItem item)
    {
        if (item.IsEncrypted) return (null, Refusals.EncryptedEntry);
        if (item.Method is not (0 or 8)) return (null, Refusals.UnknownPacking);
        var bytes = new byte[item.Unpacked];
        return IsWhole(content, item, bytes) ? (bytes, null) : (null, Refusals.BrokenEntry);
    }

    private static bool IsWhole(byte[] content, ZipItem item, byte[] bytes)
    {
        var start = (int)DataStart(content, item);
        using Stream packed = new MemoryStream(content, start, (int)item.Packed, writable: false);
        using var unpacked = item.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress);
        try
        {
            return unpacked.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length
                && unpacked.ReadByte() < 0
                && Crc32.HashToUInt32(bytes) == item.Crc;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
