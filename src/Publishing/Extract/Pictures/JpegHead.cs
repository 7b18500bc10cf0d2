using System.Buffers.Binary;

namespace Publishing.Extract.Pictures;

/// <summary>Source: ITU-T T.81, B.2.2 frame header; JFIF 1.02 for the density.</summary>
internal static class JpegHead
{
    private const double CentimetresPerInch = 2.54;

    public static Picture? Read(ReadOnlySpan<byte> jpeg)
    {
        var resolution = 0.0;
        for (var at = 2; at + 9 < jpeg.Length;)
        {
            if (jpeg[at] != 0xFF) return null;
            var marker = jpeg[at + 1];
            // Fill bytes, and markers that stand alone.
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            var segment = jpeg[(at + 4)..];
            if (IsFrame(marker)) return new Picture(BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), resolution);
            if (marker == 0xE0 && segment.StartsWith("JFIF"u8)) resolution = Density(segment);
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        }

        return null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static double Density(ReadOnlySpan<byte> jfif) => jfif[7] switch
    {
        1 => BinaryPrimitives.ReadUInt16BigEndian(jfif[8..]),
        2 => BinaryPrimitives.ReadUInt16BigEndian(jfif[8..]) * CentimetresPerInch,
        _ => 0,
    };
}
