using System.Globalization;
using System.Text;
using Publishing.Ocr;

namespace Publishing.Tests.Ocr;

/// <summary>A grey picture of a page, as a scanner would make it of paper that lies askew or on its side.</summary>
internal sealed record GreyPicture(int Width, int Height, byte[] Pixels, double Resolution)
{
    private const byte White = 255;

    /// <summary>Draws a page of a PDF.</summary>
    public static async Task<GreyPicture> OfAsync(byte[] pdf, int resolution)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "page.pdf");
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        var drawn = await Tool.RunAsync(new OcrOptions(), "pdftoppm", ["-r", $"{resolution}", "-gray", file], default, TestContext.Current.CancellationToken);
        Assert.Null(drawn.Problem);
        // Portable grey map: "P5\nwidth height\n255\n", then the pixels.
        var head = Encoding.ASCII.GetString(drawn.Output.AsSpan(0, 30)).Split('\n');
        var size = head[1].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(size[0], size[1], drawn.Output[^(size[0] * size[1])..], resolution);
    }

    /// <summary>Turned clockwise by a quarter.</summary>
    public GreyPicture OnItsSide()
    {
        var turned = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                turned[(x * Height) + Height - 1 - y] = Pixels[(y * Width) + x];
        return new(Height, Width, turned, Resolution);
    }

    /// <summary>Turned clockwise about its centre.</summary>
    public GreyPicture Askew(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var turned = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (dx, dy) = (x - (Width / 2.0), y - (Height / 2.0));
                var (fromX, fromY) = ((int)Math.Round((Width / 2.0) + (dx * cos) + (dy * sin)), (int)Math.Round((Height / 2.0) - (dx * sin) + (dy * cos)));
                turned[(y * Width) + x] = fromX >= 0 && fromX < Width && fromY >= 0 && fromY < Height ? Pixels[(fromY * Width) + fromX] : White;
            }
        }

        return this with { Pixels = turned };
    }

    public (int, int, byte[], double) Page => (Width, Height, Pixels, Resolution);
}
