using System.Text.Json;
using Publishing.Evaluate.Queries;

namespace Publishing.Tests.Host;

public class EvaluateSearchTests
{
    private static readonly string[] Judged =
    [
        "n1\tnumbers\tSV 10 0412\tSV-10-0412_Radverkehrskonzept.pdf\tstadt-birkenfurt/2024-0317_Beschlussvorlage.txt\t",
        "o1\tone word\tHaltestellen\tstadt-nordhafen/Antrag_VO-2024-0152.txt\t\t",
        "o2\tone word\tRathaus\tstadt-nordhafen/Antrag_VO-2024-0152.txt\t2024-04-23_Niederschrift_TOP_6.txt\tjudged wrongly on purpose",
        "s1\tseveral words\tNeubau Lindenplatz\t2024-0317_Beschlussvorlage.txt,2024-04-23_Niederschrift_TOP_6.txt\t\t",
        "x1\tone word\tWaldschule\tgibt-es-nicht.txt\t\t",
        "x2\tone word\tWaldschule",
    ];

    [Fact]
    public async Task The_archive_is_measured_by_judged_queries()
    {
        using var data = new TempFolder();
        var set = data.File("fragen.tsv", $"\uFEFF{JudgedQueries.Header}\n{string.Join('\n', Judged)}\n");
        var (imported, _, fault) = await Program.RunAsync("import", Path.Combine(Repository.Root, "samples"), "--data", data.Path);
        Assert.True(imported == 0, fault);

        var (exitCode, output, error) = await Program.RunAsync("evaluate", "search", set, "--data", data.Path, "--json");

        Assert.True(exitCode == 0, error);
        using var json = JsonDocument.Parse(output);
        var all = json.RootElement.GetProperty("all");
        Assert.Equal(4, all.GetProperty("queries").GetInt32());
        Assert.Equal(2d / 3, all.GetProperty("successAt1").GetDouble());
        Assert.Equal(1, all.GetProperty("ndcgAt10").GetDouble());
        Assert.Equal(1, all.GetProperty("recallAt20").GetDouble());
        Assert.Equal((2, 1), (all.GetProperty("trapped").GetInt32(), all.GetProperty("forbiddenHits").GetInt32()));
        Assert.Contains("o2 (one word): Rathaus", error, StringComparison.Ordinal);
        Assert.Contains("verboten: 2024-04-23_Niederschrift_TOP_6.txt, Platz 1 [Rathaus]", error, StringComparison.Ordinal);
        Assert.Contains("Zeile 6: „gibt-es-nicht.txt“ ist nicht im Archiv.", error, StringComparison.Ordinal);
        Assert.Contains("Zeile 7: Die Zeile hat 3 Spalten", error, StringComparison.Ordinal);

        var (_, table, _) = await Program.RunAsync("evaluate", "search", set, "--data", data.Path);
        Assert.Contains("| alle | 4 | 0,6667 (3) | 1,0000 (1) | 1,0000 (1) | 1 bei 1 von 2 |", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_of_another_form_is_a_wrong_call()
    {
        using var data = new TempFolder();

        Assert.Equal(2, (await Program.RunAsync("evaluate", "search", data.File("fragen.tsv", "query\tfile\n"), "--data", data.Path)).ExitCode);
        Assert.Equal(2, (await Program.RunAsync("evaluate", "search", "/nicht/da.tsv", "--data", data.Path)).ExitCode);
        Assert.Equal(1, (await Program.RunAsync("evaluate", "search", data.File("leer.tsv", $"{JudgedQueries.Header}\n"), "--data", data.Path)).ExitCode);
    }
}
