using System.Diagnostics;
using Publishing.Documents;
using Publishing.Extract;
using Publishing.Repair;
using Publishing.Vocabulary;

namespace Publishing.Benchmarks;

/// <summary>Judging and repairing misread pages on one core.</summary>
internal static class RepairBenchmark
{
    private const int Rounds = 5;

    /// <param name="folder">Texts as a model of another language has read them.</param>
    public static IEnumerable<Measurement> Run(string folder)
    {
        var begin = Stopwatch.GetTimestamp();
        _ = KnownWords.Shipped;
        yield return new("loading the lexicon of the repair", $"{Stopwatch.GetElapsedTime(begin).TotalMilliseconds:0} ms");

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

    private static void Repair(TextRepairer repairer, List<DocumentText> texts) => texts.ForEach(text => repairer.Repair(text, KnownWords.Shipped));

    private static double Best(Action work) => Enumerable.Range(0, Rounds).Min(_ => Seconds(work));

    private static double Seconds(Action work)
    {
        var begin = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static string Rate(int tokens, double seconds) => $"{tokens / seconds:0} tokens/s ({seconds * 1000:0} ms)";
}
