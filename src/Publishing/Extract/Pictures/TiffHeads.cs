using System.Buffers.Binary;

namespace Publishing.Extract.Pictures;

/// <summary>The pages of a TIFF. Source: TIFF 6.0, section 2.</summary>
internal static class TiffHeads
{
    private const int EntryLength = 12;

    /// <summary>Null where the chain of pages is damaged; never more than <paramref name="most"/> pages.</summary>
    public static List<Picture>? Read(ReadOnlySpan<byte> tiff, int most)
    {
        var bytes = new Bytes(tiff, tiff[0] == 'I');
        var pages = new List<Picture>();
        var seen = new HashSet<uint>();
        for (var at = bytes.Long(4); at != 0 && pages.Count < most;)
        {
            if (!seen.Add(at)) return null;
            var entries = bytes.Short(at);
            pages.Add(Page(bytes, at + 2, entries));
            at = bytes.Long(at + 2u + (uint)(entries * EntryLength));
        }

        return pages;
    }

    private static Picture Page(Bytes bytes, uint first, int entries)
    {
        var (width, height, resolution, perInch) = (0L, 0L, 0.0, 1.0);
        for (var i = 0u; i < entries; i++)
        {
            var entry = first + (i * EntryLength);
            switch (bytes.Short(entry))
            {
                case 256: width = bytes.Value(entry); break;
                case 257: height = bytes.Value(entry); break;
                case 282: resolution = bytes.Rational(bytes.Long(entry + 8)); break;
                case 296: perInch = bytes.Short(entry + 8) == 3 ? 2.54 : 1; break;
            }
        }

        return new Picture(width, height, resolution * perInch);
    }

    private readonly ref struct Bytes(ReadOnlySpan<byte> tiff, bool littleEndian)
    {
        private const int ShortType = 3;
        private readonly ReadOnlySpan<byte> _tiff = tiff;

        public ushort Short(uint at) => littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(From(at)) : BinaryPrimitives.ReadUInt16BigEndian(From(at));

        public uint Long(uint at) => littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(From(at)) : BinaryPrimitives.ReadUInt32BigEndian(From(at));

        public long Value(uint entry) => Short(entry + 2) == ShortType ? Short(entry + 8) : Long(entry + 8);

        public double Rational(uint at) => Long(at + 4) is var divisor and not 0 ? (double)Long(at) / divisor : 0;

        private ReadOnlySpan<byte> From(uint at) => at < _tiff.Length ? _tiff[(int)at..] : throw new ArgumentOutOfRangeException(nameof(at));
    }
}
