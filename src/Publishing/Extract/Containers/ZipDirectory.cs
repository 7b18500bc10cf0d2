using System.Buffers.Binary;
using System.Text;

namespace Publishing.Extract.Containers;

/// <summary>Reads the directory at the end of a ZIP, counting while it reads, so that a million entries cost nothing.</summary>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054b50, End64Mark = 0x06064b50, EntryMark = 0x02014b50;
    private const int EndSize = 22, EntrySize = 46, LongestComment = 65535;

    // Programs that set no UTF-8 flag write names as the command line of their system does.
    private static readonly Encoding Console = CodePagesEncodingProvider.Instance.GetEncoding(850)!;

    /// <exception cref="RefusedException">The archive has too many entries, or entries that share bytes.</exception>
    /// <exception cref="InvalidDataException">The directory is damaged.</exception>
    public static List<ZipItem> Read(ReadOnlySpan<byte> content, int maxEntries)
    {
        var (at, end) = Bounds(content);
        var items = new List<ZipItem>();
        while (at + EntrySize <= end && U32(content, at) == EntryMark)
        {
            if (items.Count == maxEntries) throw new RefusedException(Refusals.TooManyEntries(maxEntries));
            var (name, extra, comment) = (U16(content, at + 28), U16(content, at + 30), U16(content, at + 32));
            var next = at + EntrySize + name + extra + comment;
            if (next > end) throw new InvalidDataException("An entry of the directory is cut off.");
            items.Add(Item(content[(int)at..(int)next], name, extra));
            at = next;
        }

        if (at != end) throw new InvalidDataException("The directory holds more than entries.");
        RefuseOverlaps(items, content);
        return items;
    }

    private static (long Start, long End) Bounds(ReadOnlySpan<byte> content)
    {
        var end = content.Length - EndSize;
        while (end >= 0 && end >= content.Length - EndSize - LongestComment && U32(content, end) != EndMark) end--;
        if (end < 0 || U32(content, end) != EndMark) throw new InvalidDataException("The archive has no end.");
        long size = U32(content, end + 12), start = U32(content, end + 16);
        if (start == uint.MaxValue || size == uint.MaxValue || U16(content, end + 10) == ushort.MaxValue)
        {
            if (end >= 20 && U64(content, end - 20 + 8) is var end64 && end64 <= end - 56 && U32(content, end64) == End64Mark)
                (size, start) = (U64(content, end64 + 40), U64(content, end64 + 48));
        }

        return size >= 0 && start >= 0 && start + size <= end ? (start, start + size) : throw new InvalidDataException("The directory lies outside the archive.");
    }

    private static ZipItem Item(ReadOnlySpan<byte> entry, int name, int extra)
    {
        var flags = U16(entry, 8);
        long packed = U32(entry, 20), unpacked = U32(entry, 24), header = U32(entry, 42);
        for (var field = entry.Slice(EntrySize + name, extra); field.Length >= 4 && field.Length >= 4 + U16(field, 2); field = field[(4 + U16(field, 2))..])
        {
            if (U16(field, 0) != 1) continue;
            var at = 4;
            if (unpacked == uint.MaxValue) (unpacked, at) = (U64(field, at), at + 8);
            if (packed == uint.MaxValue) (packed, at) = (U64(field, at), at + 8);
            if (header == uint.MaxValue) header = U64(field, at);
            break;
        }

        var written = entry.Slice(EntrySize, name);
        var isUtf8 = (flags & 0x800) != 0 || System.Text.Unicode.Utf8.IsValid(written);
        var text = (isUtf8 ? Encoding.UTF8 : Console).GetString(written).Replace('\\', '/');
        return new ZipItem(text, header, U16(entry, 10), (flags & 1) != 0, U32(entry, 16), packed, unpacked);
    }

    // Entries that share their packed bytes unfold a small file to any size.
    private static void RefuseOverlaps(List<ZipItem> items, ReadOnlySpan<byte> content)
    {
        var free = 0L;
        foreach (var item in items.OrderBy(item => item.Header))
        {
            if (item.Header < free) throw new RefusedException(Refusals.OverlappingEntries);
            free = ZipUnpacker.DataStart(content, item) + item.Packed;
        }
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]);

    private static long U64(ReadOnlySpan<byte> bytes, long at) => checked((long)BinaryPrimitives.ReadUInt64LittleEndian(bytes[(int)at..]));
}
