using System.Buffers.Binary;

namespace Publishing.Extract.Pictures;

/// <summary>Source: PNG specification (W3C), 11.2.2 IHDR and 11.3.5.3 pHYs.</summary>
internal static class PngHead
{
    private const double MetresPerInch = 0.0254;

    public static Picture? Read(ReadOnlySpan<byte> png)
    {
        if (png.Length < 33 || !png[12..16].SequenceEqual("IHDR"u8)) return null;
        var (width, height, resolution) = (BinaryPrimitives.ReadUInt32BigEndian(png[16..]), BinaryPrimitives.ReadUInt32BigEndian(png[20..]), 0.0);
        // pHYs stands before the pixels.
        for (long at = 33; at + 12 <= png.Length;)
        {
            var chunk = png[(int)at..];
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk[4..8].SequenceEqual("IDAT"u8)) break;
            if (chunk[4..8].SequenceEqual("pHYs"u8) && chunk.Length >= 17 && chunk[16] == 1) resolution = BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]) * MetresPerInch;
            at += 12L + length;
        }

        return new Picture(width, height, resolution);
    }
}
