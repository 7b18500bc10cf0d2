using System.Diagnostics;
using Publishing.Extract;
using Publishing.Extract.Isolation;

namespace Publishing.Benchmarks;

/// <summary>Text of all PDFs below a folder, ours on all cores and pdftotext on one and on all.</summary>
internal static class ExtractionBenchmark
{
    public static IEnumerable<Measurement> Run(string corpus)
    {
        var files = Directory.GetFiles(corpus, "*.pdf", SearchOption.AllDirectories).OrderByDescending(file => new FileInfo(file).Length).ToList();
        var extractor = new TextExtractor(new ExtractOptions());
        using var pool = new ReaderPool(new("dotnet", [Machine.Assembly, ReaderCommand.Argument]), new ExtractOptions());
        var pages = 0;
        var cold = Seconds(() => pages = Extract(files, extractor));
        var warm = Enumerable.Range(0, 3).Min(_ => Seconds(() => Extract(files, extractor)));
        yield return new($"PDF extraction, {files.Count} files, {pages} pages, all cores, first run", Rate(pages, cold));
        yield return new("the same, best of three further runs", Rate(pages, warm));

        yield return new("the same in reading processes, first run", Rate(pages, Seconds(() => Extract(files, pool))));
        yield return new("the same in reading processes, best of three further runs", Rate(pages, Enumerable.Range(0, 3).Min(_ => Seconds(() => Extract(files, pool)))));

        if (!Pdftotext.IsInstalled) yield break;
        yield return new("pdftotext, one process after the other", Rate(pages, Seconds(() => files.ForEach(Pdftotext.Run))));
        yield return new("pdftotext, a process on each core", Rate(pages, Seconds(() => Parallel.ForEach(files, EachCore, Pdftotext.Run))));
    }

    private static ParallelOptions EachCore { get; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private static int Extract(List<string> files, TextExtractor extractor)
    {
        var pages = 0;
        Parallel.ForEach(files, EachCore, file =>
            Interlocked.Add(ref pages, extractor.Extract(File.ReadAllBytes(file), CancellationToken.None).Text?.Pages.Count ?? 0));
        return pages;
    }

    private static void Extract(List<string> files, ReaderPool pool) =>
        Parallel.ForEachAsync(files, EachCore, async (file, stop) => await pool.ExtractAsync(File.OpenRead(file), stop)).GetAwaiter().GetResult();

    private static double Seconds(Action work)
    {
        var begin = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static string Rate(int pages, double seconds) => $"{pages / seconds:0} pages/s ({seconds:0.0} s)";
}
