using System.Net;
using System.Text.Json;

namespace Publishing.Tests.Host;

/// <summary>SIGKILL at random moments; what was acknowledged must be there once, and whole, after the next start.</summary>
public class CrashTests
{
    private readonly Random _random = new(20200311);

    [Fact]
    public async Task What_an_upload_acknowledged_survives_a_kill_at_any_moment()
    {
        using var folder = new TempFolder();
        List<string> acknowledged = [];
        for (var (round, document) = (0, 0); round < 10; round++)
        {
            await using var portal = await RunningPortal.StartAsync(folder.Path);
            // Some rounds die on their first uploads, some in the midst of many.
            var (spared, delay) = (_random.Next(0, 12), _random.Next(0, 300));
            Task? kill = null;
            try
            {
                while (true)
                {
                    if (spared-- == 0) kill = KillAsync(portal, delay);
                    var word = Word(document++);
                    using var answer = await portal.UploadAsync($"{word}.txt", Minutes(word));
                    Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
                    acknowledged.Add(word);
                }
            }
            catch (Exception killed) when (killed is HttpRequestException or IOException)
            {
                await kill!;
            }
        }

        Assert.NotEmpty(acknowledged);
        await using (var portal = await RunningPortal.StartAsync(folder.Path))
        {
            foreach (var word in acknowledged) Assert.Equal((word, 1), (word, await TotalAsync(portal, word)));
        }

        await AssertConsistentAsync(folder.Path);
    }

    [Fact]
    public async Task A_killed_import_is_finished_by_the_next_one()
    {
        const int files = 150;
        using var source = new TempFolder();
        using var data = new TempFolder();
        for (var i = 0; i < files; i++) source.File($"{i % 7}/{Word(i)}.txt", Minutes(Word(i)));

        for (var round = 0; round < 12; round++)
        {
            using var import = Program.Start("import", source.Path, "--data", data.Path);
            await Task.Delay(_random.Next(250, 1500), TestContext.Current.CancellationToken);
            import.Kill();
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var (exitCode, output, error) = await Program.RunAsync("import", source.Path, "--data", data.Path, "--json");
        Assert.True(exitCode == 0, error);
        using var report = JsonDocument.Parse(output);
        Assert.Equal(files, report.RootElement.GetProperty("published").GetInt32() + report.RootElement.GetProperty("unchanged").GetInt32());

        await AssertConsistentAsync(data.Path);
        await using var portal = await RunningPortal.StartAsync(data.Path);
        for (var i = 0; i < files; i += 10) Assert.Equal(1, await TotalAsync(portal, Word(i)));
        Assert.Equal(files, await TotalAsync(portal, "Kennwort"));
    }

    private static async Task KillAsync(RunningPortal portal, int delay)
    {
        await Task.Delay(delay);
        await portal.KillAsync();
    }

    private static async Task AssertConsistentAsync(string data)
    {
        var (exitCode, output, error) = await Program.RunAsync("check", "--data", data, "--json");
        Assert.True(exitCode == 0, output + error);
    }

    /// <summary>The total once the word is found; what was in work at the kill gets half a minute to be finished.</summary>
    private static async Task<int> TotalAsync(RunningPortal portal, string word)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var answer = JsonDocument.Parse(await portal.Client.GetStringAsync(new Uri($"/api/search?q={word}", UriKind.Relative)));
            var total = answer.RootElement.GetProperty("total").GetInt32();
            if (total > 0 || attempt == 300) return total;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A word of its own for each number, of letters alone and alike to no other after stemming.</summary>
    private static string Word(int number) =>
        string.Concat(Enumerable.Range(0, 5).Select(place => "bcdfghklmp"[number / (int)Math.Pow(10, place) % 10] + "a")) + "x";

    private static string Minutes(string word) =>
        $"""
        Niederschrift
        über die 3. Sitzung des Ausschusses für Gartenbau

        Sitzung am: 12.03.2024

        TOP 1 öffentlicher Teil
        SV-10-0412

        Gartenordnung

        Das Kennwort dieser Niederschrift lautet {word}.
        """;
}
