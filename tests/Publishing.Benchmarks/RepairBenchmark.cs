using Publishing.Documents.Texts;
using Publishing.Extract;
using Publishing.Repair;
using Publishing.Vocabulary;

namespace Publishing.Benchmarks;

/// <summary>Judging and repairing misread pages on one core, in seconds of the processor: whatever else runs does not count, the runtime's own work does.</summary>
internal static class RepairBenchmark
{
    private const int Rounds = 5;

    /// <param name="folder">Texts as a model of another language has read them.</param>
    public static IEnumerable<Measurement> Run(string folder)
    {
        yield return new("loading the lexicon of the repair", $"{Seconds(() => _ = KnownWords.Shipped) * 1000:0} ms");

        var extractor = new TextExtractor(new ExtractOptions());
        var texts = Directory.GetFiles(folder).Select(file => extractor.Extract(File.ReadAllBytes(file), CancellationToken.None).Text).OfType<DocumentText>().ToList();
        var tokens = texts.Sum(text => text.Whole.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var repairer = new TextRepairer();
        var judge = Seconds(() => texts = texts.ConvertAll(repairer.WithVerdicts));
        yield return new($"verdicts on {texts.Count} pages, first run", Rate(tokens, judge));
        yield return new("the same, best of five", Rate(tokens, Best(() => texts.ForEach(text => repairer.WithVerdicts(text)))));
        yield return new($"repair of {tokens} tokens, first run", Rate(tokens, Seconds(() => Repair(new TextRepairer(), texts))));
        yield return new("the same with a cold cache of forms, best of five", Rate(tokens, Best(() => Repair(new TextRepairer(), texts))));
        yield return new("the same with the cache of forms, best of five", Rate(tokens, Best(() => Repair(repairer, texts))));
    }

    /// <param name="folder">Text files of a council, mostly clean.</param>
    public static IEnumerable<Measurement> Verdicts(string folder)
    {
        _ = KnownWords.Shipped;
        var extractor = new TextExtractor(new ExtractOptions());
        var texts = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Select(file => extractor.Extract(File.ReadAllBytes(file), CancellationToken.None).Text).OfType<DocumentText>().ToList();
        var pages = texts.Sum(text => text.Pages.Count);
        yield return new($"verdicts on {pages} pages, cold", $"{pages / Seconds(() => texts.ForEach(text => new TextRepairer().WithVerdicts(text))):0} pages/s");
        var repairer = new TextRepairer();
        yield return new("the same, best of five", $"{pages / Best(() => texts.ForEach(text => repairer.WithVerdicts(text))):0} pages/s");
    }

    private static void Repair(TextRepairer repairer, List<DocumentText> texts) => texts.ForEach(text => repairer.Repair(text, KnownWords.Shipped));

    private static double Best(Action work) => Enumerable.Range(0, Rounds).Min(_ => Seconds(work));

    private static double Seconds(Action work)
    {
        var begin = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - begin).TotalSeconds;
    }

    private static string Rate(int tokens, double seconds) => $"{tokens / seconds:0} tokens/s ({seconds * 1000:0} ms)";
}
