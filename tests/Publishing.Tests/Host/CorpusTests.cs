using System.Text.Json;
using Publishing.Tests.Elastic;

namespace Publishing.Tests.Host;

/// <summary>Real records of four councils, imported as a clerk would.</summary>
public class CorpusTests(ImportedCorpus imported, ElasticServer server) : IClassFixture<ImportedCorpus>
{
    private static readonly string Judged = Path.Combine(Repository.Root, "tests", "Publishing.Tests", "Evaluate", "search-corpus.tsv");

    [Fact]
    public async Task Every_file_is_searchable_or_refused_with_a_reason()
    {
        var corpus = Repository.NeedShared("corpus");
        var data = imported.Need();

        using var report = JsonDocument.Parse(imported.Report);
        int Count(string name) => report.RootElement.GetProperty(name).GetInt32();
        var files = Directory.GetFiles(corpus, "*", SearchOption.AllDirectories).Length;
        Assert.Equal(files, Count("files"));
        Assert.Equal(files, Count("published") + Count("withheld") + Count("unchanged") + Count("refused"));
        Assert.All(
            report.RootElement.GetProperty("results").EnumerateArray().Where(result => result.GetProperty("outcome").GetString() == "Refused"),
            result => Assert.NotEmpty(result.GetProperty("reason").GetString()!));

        var (consistent, differences, _) = await Program.RunAsync("check", "--data", data, "--json");
        Assert.True(consistent == 0, differences);

        await using var portal = await RunningPortal.StartAsync(data);
        var all = await TotalAsync(portal, "Gemeinderat");
        var narrowed = await TotalAsync(portal, "Gemeinderat&from=2019-01-01&to=2019-12-31");
        Assert.InRange(narrowed, 1, all - 1);
        // An agenda title that stands in no other words of its document.
        Assert.True(await TotalAsync(portal, "Feinstaubbelastung") > 0);
    }

    [Fact]
    public async Task References_in_real_records_are_found_and_year_pairs_are_not()
    {
        var corpus = Repository.NeedShared("corpus");
        var (exitCode, output, error) = await Program.RunAsync("evaluate", "references", corpus, Path.Combine(corpus, "gold", "karlsruhe_references.tsv"), "--json");
        Assert.True(exitCode == 0, error);

        using var evaluation = JsonDocument.Parse(output);
        Assert.InRange(evaluation.RootElement.GetProperty("precision").GetDouble(), 0.99, 1);
        Assert.InRange(evaluation.RootElement.GetProperty("recall").GetDouble(), 0.97, 1);
        Assert.Equal(0, evaluation.RootElement.GetProperty("yearPairs").GetInt32());
    }

    [Fact]
    public async Task Judged_queries_are_answered_no_worse_than_published()
    {
        var (exitCode, output, error) = await Program.RunAsync("evaluate", "search", Judged, "--data", imported.Need(), "--json");
        Assert.True(exitCode == 0, error);

        using var evaluation = JsonDocument.Parse(output);
        var all = evaluation.RootElement.GetProperty("all");
        double Figure(string name) => all.GetProperty(name).GetDouble();
        Assert.Equal(0, evaluation.RootElement.GetProperty("faults").GetArrayLength());
        Assert.True(Figure("queries") >= 120);
        Assert.True((Figure("successAt1"), Figure("ndcgAt10"), Figure("recallAt20")) is (>= 0.98, >= 0.98, >= 0.98), error);
        Assert.True(Figure("forbiddenHits") == 0, error);
    }

    [Fact]
    public async Task Both_engines_answer_the_judged_queries_alike()
    {
        var data = imported.Need();
        await using var home = new ElasticHome(server);
        await home.OpenAsync(TestContext.Current.CancellationToken);
        var elastic = home.Settings();
        var (built, _, fault) = await Program.RunAsync(elastic, "reindex", "--data", data);
        Assert.True(built == 0, fault);

        var (_, expected, _) = await Program.RunAsync("evaluate", "search", Judged, "--data", data, "--json");
        var (_, actual, _) = await Program.RunAsync(elastic, "evaluate", "search", Judged, "--data", data, "--json");

        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    private static async Task<int> TotalAsync(RunningPortal portal, string query)
    {
        using var answer = JsonDocument.Parse(await portal.Client.GetStringAsync(new Uri($"/api/search?q={query}", UriKind.Relative), TestContext.Current.CancellationToken));
        return answer.RootElement.GetProperty("total").GetInt32();
    }
}
