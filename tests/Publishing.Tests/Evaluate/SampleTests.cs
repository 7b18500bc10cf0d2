using Publishing.Documents;
using Publishing.Evaluate;
using Publishing.Extract;
using Publishing.Link;
using Publishing.Parse;

namespace Publishing.Tests.Evaluate;

/// <summary>Real minutes against what a reader found in them: files and expected values only, read by hand.</summary>
public class SampleTests
{
    [Fact]
    public void No_tally_of_the_sample_is_wrong()
    {
        var votes = Run("votes", "karlsruhe", "karlsruhe-sample.tsv");

        Assert.True(votes.Files >= 60, $"{votes.Files} files");
        Assert.Empty(votes.FalseHits);
        Assert.True(votes.Recall >= 0.98, string.Join('\n', votes.Misses));
    }

    [Fact]
    public void Results_of_the_sample_are_found()
    {
        var results = Run("results", "karlsruhe", "karlsruhe-sample.tsv");

        Assert.True(results.Recall >= 0.98, string.Join('\n', results.Misses));
    }

    [Fact]
    public void Verbatim_minutes_give_items_of_three_levels_and_results_in_prose()
    {
        var items = Run("items", "koeln", "koeln-sample.tsv");
        var results = Run("results", "koeln", "koeln-sample.tsv");

        Assert.True(items.Recall >= 0.98, string.Join('\n', items.Misses));
        Assert.True(results.Recall >= 0.98, string.Join('\n', results.Misses));
    }

    [Fact]
    public void Items_papers_and_results_agree_with_the_councils_own_register()
    {
        var objects = Directory.EnumerateFiles(Repository.NeedShared("corpus", "oparl", "karlsruhe"), "*.json", SearchOption.AllDirectories);
        var gold = MinutesGold.Read(new StringReader(string.Join('\n', OparlGold.Rows(objects))));
        var files = Read("karlsruhe", gold).ToList();
        var items = MinutesEvaluation.Run("items", files, gold);
        var results = MinutesEvaluation.Run("results", files, gold);

        Assert.True(items is { Recall: >= 0.98, Precision: >= 0.98, Hits: > 350 }, string.Join('\n', items.Misses.Concat(items.FalseHits)));
        Assert.True(results is { Recall: >= 0.98, Hits: > 140 }, string.Join('\n', results.Misses));
    }

    private static MinutesEvaluation Run(string kind, string council, string sample)
    {
        using var reader = File.OpenText(Path.Combine(Repository.Root, "tests", "Publishing.Tests", "Evaluate", sample));
        var gold = MinutesGold.Read(reader);
        return MinutesEvaluation.Run(kind, Read(council, gold), gold);
    }

    private static IEnumerable<EvaluatedMinutes> Read(string council, MinutesGold gold)
    {
        var known = gold.Items.Select(item => item.FileId).ToHashSet(StringComparer.Ordinal);
        using var pipeline = new DocumentReader(new TextExtractor(new ExtractOptions()), new DocumentParser(), new ReferenceFinder(new ReferenceFormats(new ReferenceOptions())));
        foreach (var path in Directory.EnumerateFiles(Repository.NeedShared("corpus", "minutes", council)).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            if (!known.Contains(id)) continue;
            var content = File.ReadAllBytes(path);
            var file = new ArchivedFile(new string('0', 64), Path.GetFileName(path), content.Length, Metadata.None);
            if (pipeline.Read(file, content, TestContext.Current.CancellationToken).Document is { } document) yield return new EvaluatedMinutes(id, document);
        }
    }
}
