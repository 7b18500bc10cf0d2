using System.Globalization;
using Publishing.Documents.Texts;

namespace Publishing.Ocr;

/// <summary>Reads the picture of one page: draws it where the file is a PDF, then recognises its letters.</summary>
internal sealed class PictureReader(OcrOptions options)
{
    private const float PointsPerInch = 72;

    // Below, letters of common size can no longer be told.
    private const int Coarsest = 100;

    /// <param name="file">The original on disk.</param>
    /// <param name="isPdf">Else it is a picture itself, of one or several pages.</param>
    /// <param name="page">Which page, and its measures.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<ScannedPage> ReadAsync(string file, bool isPdf, PageLayout page, CancellationToken stop)
    {
        var scanned = new ScannedPage { Number = page.Number, Width = page.Width, Height = page.Height };
        if (!isPdf) return await RecogniseAsync(scanned, file, ["-c", Setting("tessedit_page_number", page.Number - 1)], default, stop);

        var resolution = Resolution(page);
        if (resolution < Coarsest) return scanned with { Problem = $"Die Seite ist zu groß ({page.Width / PointsPerInch:0} × {page.Height / PointsPerInch:0} Zoll)." };
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        var drawn = await Tool.RunAsync(
            options, options.Pdftoppm, ["-r", $"{resolution}", "-gray", "-cropbox", "-f", number, "-l", number, file], default, stop);
        if (drawn.Problem is { } problem) return scanned with { Problem = $"Die Seite ließ sich nicht zeichnen: {problem}" };
        return await RecogniseAsync(scanned, "stdin", ["--dpi", $"{resolution}"], drawn.Output, stop);
    }

    private int Resolution(PageLayout page)
    {
        var inches = page.Width / PointsPerInch * (page.Height / PointsPerInch);
        return (int)Math.Min(options.Resolution, Math.Sqrt(options.MaxPixels / Math.Max(inches, 0.01)));
    }

    private async Task<ScannedPage> RecogniseAsync(ScannedPage page, string source, string[] how, ReadOnlyMemory<byte> picture, CancellationToken stop)
    {
        // Layout analysis with orientation: pages that lie on their side or stand on their head are read as well.
        var answer = await Tool.RunAsync(
            options, options.Tesseract, [source, "stdout", "--psm", "1", "-l", options.Language, .. how, "tsv"], picture, stop);
        return answer.Problem is { } problem
            ? page with { Problem = $"Die Texterkennung ist gescheitert: {problem}" }
            : page with { Lines = TesseractTsv.Lines(answer.Output, page.Width, page.Height) };
    }

    private static string Setting(string name, int value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value}");
}
