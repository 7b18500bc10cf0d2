using Publishing.Evaluate.Minutes;
using Publishing.Host.Import;

namespace Publishing.Tests.Evaluate;

/// <summary>Real minutes against what a reader found in them: files and expected values only, read by hand.</summary>
public class SampleTests
{
    [Fact]
    public async Task No_tally_of_the_sample_is_wrong()
    {
        var votes = await RunAsync("votes", "karlsruhe", "karlsruhe-sample.tsv");

        Assert.True(votes.Files >= 60, $"{votes.Files} files");
        Assert.Empty(votes.FalseHits);
        Assert.True(votes.Recall >= 0.98, string.Join('\n', votes.Misses));
    }

    [Fact]
    public async Task Results_of_the_sample_are_found()
    {
        var results = await RunAsync("results", "karlsruhe", "karlsruhe-sample.tsv");

        Assert.True(results.Recall >= 0.98, string.Join('\n', results.Misses));
    }

    [Fact]
    public async Task Verbatim_minutes_give_items_of_three_levels_and_results_in_prose()
    {
        var items = await RunAsync("items", "koeln", "koeln-sample.tsv");
        var results = await RunAsync("results", "koeln", "koeln-sample.tsv");

        Assert.True(items.Recall >= 0.98, string.Join('\n', items.Misses));
        Assert.True(results.Recall >= 0.98, string.Join('\n', results.Misses));
    }

    [Fact]
    public async Task Items_papers_and_results_agree_with_the_councils_own_register()
    {
        var objects = Directory.EnumerateFiles(Repository.NeedShared("corpus", "oparl", "karlsruhe"), "*.json", SearchOption.AllDirectories);
        var gold = MinutesGold.Read(new StringReader(string.Join('\n', OparlGold.Rows(objects))));
        var files = await ReadAsync("karlsruhe", gold);
        var items = MinutesEvaluation.Run("items", files, gold);
        var results = MinutesEvaluation.Run("results", files, gold);

        Assert.True(items is { Recall: >= 0.98, Precision: >= 0.98, Hits: > 350 }, string.Join('\n', items.Misses.Concat(items.FalseHits)));
        Assert.True(results is { Recall: >= 0.98, Hits: > 140 }, string.Join('\n', results.Misses));
    }

    /// <summary>Written down from the texts before the first run; its misses have been mended since. docs/evaluation.md has both figures.</summary>
    [Fact]
    public async Task A_blind_sample_has_the_published_figures()
    {
        var votes = await RunAsync("votes", "karlsruhe", "karlsruhe-blind.tsv");
        var results = await RunAsync("results", "karlsruhe", "karlsruhe-blind.tsv");

        Assert.Equal((24, 0), (votes.Files, votes.FalseHits.Count));
        Assert.True(results is { Recall: >= 0.98, Precision: 1 }, string.Join('\n', results.Misses.Concat(results.FalseHits)));
    }

    /// <summary>Written down from the texts before the first run, after the misses of the first one had been mended.</summary>
    [Fact]
    public async Task A_second_blind_sample_has_the_published_figures()
    {
        var votes = await RunAsync("votes", "karlsruhe", "karlsruhe-blind2.tsv");
        var results = await RunAsync("results", "karlsruhe", "karlsruhe-blind2.tsv");
        var spoken = await RunAsync("results", "koeln", "koeln-blind2.tsv");

        Assert.Equal((24, 9, 0), (votes.Files, votes.Hits, votes.FalseHits.Count));
        Assert.True(results is { Recall: >= 0.94, Precision: >= 0.86 }, string.Join('\n', results.Misses.Concat(results.FalseHits)));
        Assert.True(spoken is { Recall: >= 0.93, Precision: 1, Hits: 27 }, string.Join('\n', spoken.Misses.Concat(spoken.FalseHits)));
    }

    private static async Task<MinutesEvaluation> RunAsync(string kind, string council, string sample)
    {
        using var reader = File.OpenText(Path.Combine(Repository.Root, "tests", "Publishing.Tests", "Evaluate", sample));
        var gold = MinutesGold.Read(reader);
        return MinutesEvaluation.Run(kind, await ReadAsync(council, gold), gold);
    }

    private static async Task<List<EvaluatedMinutes>> ReadAsync(string council, MinutesGold gold)
    {
        var known = gold.Items.Select(item => item.FileId).ToHashSet(StringComparer.Ordinal);
        await using var pipeline = new TestPipeline();
        var read = new List<EvaluatedMinutes>();
        foreach (var path in Directory.EnumerateFiles(Repository.NeedShared("corpus", "minutes", council)).Order(StringComparer.Ordinal))
        {
            var file = new ImportFile(path, Path.GetFileName(path));
            var id = Path.GetFileNameWithoutExtension(path);
            if (known.Contains(id) && (await pipeline.Reader.ReadAsync(file, TestContext.Current.CancellationToken)).Document is { } document) read.Add(new(id, document));
        }

        return read;
    }
}
