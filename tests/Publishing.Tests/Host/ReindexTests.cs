using System.Text.Json;

namespace Publishing.Tests.Host;

public class ReindexTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_index_of_a_running_portal_is_rebuilt_by_the_portal_while_searches_go_on()
    {
        using var folder = new TempFolder();
        using var source = new TempFolder();
        for (var n = 0; n < 20; n++) source.File($"{n}.txt", $"Vorlage\n\nBericht {n} über den Gartenweg");
        Assert.Equal(0, (await Program.RunAsync("import", source.Path, "--data", folder.Path)).ExitCode);
        await using var portal = await RunningPortal.StartAsync(folder.Path);
        var reindex = Program.RunAsync("reindex", "--data", folder.Path);
        var totals = new List<int>();
        while (!reindex.IsCompleted)
        {
            using var answer = JsonDocument.Parse(await portal.Client.GetStringAsync(new Uri("/api/search?q=Gartenweg", UriKind.Relative), Stop));
            totals.Add(answer.RootElement.GetProperty("total").GetInt32());
        }

        var (exitCode, _, error) = await reindex;
        Assert.True(exitCode == 0, error);
        Assert.Contains("20 Dokumente stehen im neuen Index.", error, StringComparison.Ordinal);
        Assert.All(totals, total => Assert.Equal(20, total));
        Assert.True(Directory.Exists(Path.Combine(folder.Path, "index", "index-1")));
    }
}
