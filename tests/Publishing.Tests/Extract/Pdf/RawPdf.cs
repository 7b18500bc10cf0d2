using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Publishing.Tests.Extract.Pdf;

/// <summary>Writes PDFs object by object, with a sound table of their places, so that only what a test breaks is broken.</summary>
internal static class RawPdf
{
    public const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";

    public static byte[] OfPage(string page, int declared = 1, string trailer = "") =>
        Of(trailer, Ascii(Catalog), Ascii($"<</Type/Pages/Kids[3 0 R]/Count {declared}>>"), Ascii(page));

    public static byte[] OfTree(string pages) => Of("", Ascii(Catalog), Ascii(pages));

    public static byte[] OfContent(byte[] packed) => Of(
        "",
        Ascii(Catalog),
        Ascii("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        Ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>"),
        [.. Ascii($"<</Filter/FlateDecode/Length {packed.Length}>>stream\n"), .. packed, .. "\nendstream"u8]);

    /// <summary>A page for each grey picture, which fills it.</summary>
    public static byte[] OfPictures(params (int Width, int Height, byte[] Pixels, double Resolution)[] pictures)
    {
        var objects = new List<byte[]> { Ascii(Catalog), Ascii($"<</Type/Pages/Kids[{string.Join(' ', pictures.Select((_, i) => $"{3 + (3 * i)} 0 R"))}]/Count {pictures.Length}>>") };
        foreach (var (width, height, pixels, resolution) in pictures)
        {
            var (page, points) = (objects.Count + 1, 72 / resolution);
            var (right, top) = ((int)Math.Round(width * points), (int)Math.Round(height * points));
            objects.Add(Ascii($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {right} {top}]/Contents {page + 1} 0 R/Resources<</XObject<</P {page + 2} 0 R>>>>>>"));
            var draw = $"{right} 0 0 {top} 0 0 cm /P Do";
            objects.Add(Ascii($"<</Length {draw.Length}>>stream\n{draw}\nendstream"));
            var packed = Packed(pixels);
            objects.Add([
                .. Ascii($"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length {packed.Length}>>stream\n"),
                .. packed,
                .. "\nendstream"u8]);
        }

        return Of("", [.. objects]);
    }

    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal)) stream.Write(content);
        return packed.ToArray();
    }

    /// <summary>The first object is the catalogue.</summary>
    public static byte[] Of(string trailer, params byte[][] objects)
    {
        var file = new List<byte>(Ascii("%PDF-1.4\n"));
        var places = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Count:D10} 00000 n \n");
            file.AddRange([.. Ascii($"{i + 1} 0 obj\n"), .. objects[i], .. "\nendobj\n"u8]);
        }

        var table = file.Count;
        file.AddRange(Ascii($"xref\n0 {objects.Length + 1}\n{places}trailer\n<</Size {objects.Length + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n"));
        return [.. file];
    }

    public static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
