using System.Diagnostics;
using Publishing.Documents;
using Publishing.Extract;
using Publishing.Guard;
using Publishing.Index;
using Publishing.Link;
using Publishing.Link.Citations;
using Publishing.Link.Formats;
using Publishing.Parse;

namespace Publishing.Benchmarks;

/// <summary>What each stage costs on one core, over all files of a folder.</summary>
internal static class StageBenchmark
{
    public static IEnumerable<Measurement> Run(string corpus)
    {
        var extractor = new TextExtractor(new ExtractOptions());
        var parser = new DocumentParser();
        var finder = new ReferenceFinder(new ReferenceFormats(new ReferenceOptions()));
        var files = Directory.GetFiles(corpus, "*", SearchOption.AllDirectories);
        var (extract, parse, link, guard, entries, pages) = (new Stopwatch(), new Stopwatch(), new Stopwatch(), new Stopwatch(), new Stopwatch(), 0);
        foreach (var path in files)
        {
            var content = File.ReadAllBytes(path);
            var file = new ArchivedFile(new string('0', 64), Path.GetRelativePath(corpus, path), content.Length, Metadata.None);
            if (Timed(extract, () => extractor.Extract(content, CancellationToken.None)).Text is not { } text) continue;
            pages += text.Pages.Count;
            var understanding = Timed(parse, () => parser.Parse(text, file));
            var references = Timed(link, () => finder.Find(text, understanding, file));
            var citations = Timed(link, () => CitationFinder.Find(text, understanding));
            var review = Timed(guard, () => Review.Of(new Document(file, text, understanding, references) { Citations = citations }));
            if (review.Public is { } released) Timed(entries, () => IndexEntries.Of(released));
        }

        string Cost(Stopwatch watch) => $"{watch.Elapsed.TotalSeconds:0.00} s, {watch.Elapsed.TotalMilliseconds / pages:0.00} ms a page";
        return
        [
            new($"extract, one core, {pages} pages of {files.Length} files", Cost(extract)),
            new("parse", Cost(parse)),
            new("link", Cost(link)),
            new("guard", Cost(guard)),
            new("index entries", Cost(entries)),
        ];
    }

    private static T Timed<T>(Stopwatch watch, Func<T> stage)
    {
        watch.Start();
        var result = stage();
        watch.Stop();
        return result;
    }
}
