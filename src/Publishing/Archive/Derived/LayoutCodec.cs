using Publishing.Documents;

namespace Publishing.Archive.Derived;

/// <summary>Layouts as few bytes: places in tenths of a point, each told from the word before it.</summary>
internal static class LayoutCodec
{
    private const int Version = 1;
    private const float Unit = 10;

    public static byte[] Pack(IReadOnlyList<PageLayout> pages)
    {
        using var packed = new MemoryStream();
        using var writer = new BinaryWriter(packed);
        writer.Write7BitEncodedInt(Version);
        writer.Write7BitEncodedInt(pages.Count);
        foreach (var page in pages)
        {
            writer.Write7BitEncodedInt(page.Number);
            writer.Write(page.Width);
            writer.Write(page.Height);
            writer.Write((byte)((page.Rotation / 90 * 2) + (page.HasPicture ? 1 : 0)));
            writer.Write7BitEncodedInt(page.Words.Count);
            var before = default(Cell);
            foreach (var word in page.Words)
            {
                var cell = Cell.Of(word);
                Signed(writer, cell.Start - before.End);
                writer.Write7BitEncodedInt(word.Length);
                Signed(writer, cell.Left - before.Right);
                Signed(writer, cell.Top - before.Top);
                Signed(writer, cell.Right - cell.Left);
                Signed(writer, cell.Bottom - cell.Top);
                writer.Write(word.Confidence);
                before = cell;
            }
        }

        writer.Flush();
        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are of another form.</exception>
    public static IReadOnlyList<PageLayout> Unpack(Stream packed)
    {
        using var reader = new BinaryReader(packed);
        if (reader.Read7BitEncodedInt() != Version) throw new InvalidDataException("Layouts of another form.");
        var pages = new PageLayout[reader.Read7BitEncodedInt()];
        for (var i = 0; i < pages.Length; i++)
        {
            var (number, width, height, flags) = (reader.Read7BitEncodedInt(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadByte());
            pages[i] = new PageLayout
            {
                Number = number,
                Width = width,
                Height = height,
                Rotation = flags / 2 * 90,
                HasPicture = flags % 2 == 1,
                Words = Words(reader),
            };
        }

        return pages;
    }

    private static PlacedWord[] Words(BinaryReader reader)
    {
        var words = new PlacedWord[reader.Read7BitEncodedInt()];
        var before = default(Cell);
        for (var i = 0; i < words.Length; i++)
        {
            var start = before.End + Signed(reader);
            var length = reader.Read7BitEncodedInt();
            var left = before.Right + Signed(reader);
            var top = before.Top + Signed(reader);
            before = new Cell(start, start + length, left, top, left + Signed(reader), top + Signed(reader));
            words[i] = new(start, length, before.Left / Unit, before.Top / Unit, before.Right / Unit, before.Bottom / Unit, reader.ReadByte());
        }

        return words;
    }

    private static void Signed(BinaryWriter writer, int value) => writer.Write7BitEncodedInt((value << 1) ^ (value >> 31));

    private static int Signed(BinaryReader reader)
    {
        var value = reader.Read7BitEncodedInt();
        return (int)((uint)value >> 1) ^ -(value & 1);
    }

    private readonly record struct Cell(int Start, int End, int Left, int Top, int Right, int Bottom)
    {
        public static Cell Of(PlacedWord word) =>
            new(word.Start, word.Start + word.Length, Tenths(word.Left), Tenths(word.Top), Tenths(word.Right), Tenths(word.Bottom));

        private static int Tenths(float points) => (int)MathF.Round(Math.Clamp(points, -1e6f, 1e6f) * Unit);
    }
}
