using System.Diagnostics;
using Publishing.Documents.Texts;
using Publishing.Extract;
using Publishing.Ocr;

namespace Publishing.Benchmarks;

/// <summary>Reading the pictures of a scanned PDF, ours and the bare programs in a pipe, page by page in turns.</summary>
internal static class OcrBenchmark
{
    private const string Bare = "pdftoppm -r 300 -gray -cropbox -f \"$1\" -l \"$1\" \"$0\" | tesseract stdin stdout --dpi 300 --psm 1 -l deu tsv";
    private const int Rounds = 3;

    public static async Task<IEnumerable<Measurement>> RunAsync(string scan)
    {
        var layouts = new TextExtractor(new ExtractOptions()).Extract(await File.ReadAllBytesAsync(scan), CancellationToken.None).Layouts;
        var reader = new PictureReader(new OcrOptions());
        var (ours, bare, words) = (0.0, 0.0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var layout in layouts)
            {
                bare += await SecondsAsync(() => BareAsync(scan, layout.Number));
                ours += await SecondsAsync(async () => words += Words(await reader.ReadAsync(scan, isPdf: true, layout, CancellationToken.None)));
            }
        }

        var pages = layouts.Count * Rounds;
        return
        [
            new($"OCR of {layouts.Count} pages, one after the other, {words / Rounds} words", $"{ours / pages:0.000} s a page"),
            new("pdftoppm into tesseract, the same pages in turns", $"{bare / pages:0.000} s a page"),
            new("overhead", $"{(ours / bare) - 1:P1}"),
        ];
    }

    private static int Words(ScannedPage page) => page.Problem is null ? page.Lines.Sum(line => line.Words.Count) : throw new InvalidOperationException(page.Problem);

    private static async Task BareAsync(string scan, int page)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Bare, scan, $"{page}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var begin = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }
}
