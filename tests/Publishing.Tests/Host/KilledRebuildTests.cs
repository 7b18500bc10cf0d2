using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Publishing.Lucene;
using Publishing.Search;
using Publishing.Tests.Elastic;
using Publishing.Tests.Search;

namespace Publishing.Tests.Host;

/// <summary>SIGKILL in the middle of a rebuild: the next one goes on where it was, and nobody who searches notices.</summary>
public sealed partial class KilledRebuildTests(ElasticServer server) : IDisposable
{
    private const int Documents = 240, Words = 4_000;

    private readonly TempFolder _data = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Index => Path.Combine(_data.Path, "index");

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_killed_reindex_is_gone_on_with_inside_the_process()
    {
        await ImportAsync([]);
        using var reader = LuceneEngine.OpenToRead(Index, Council.Normalize);
        using var over = new CancellationTokenSource();
        var searching = Task.Run(async () =>
        {
            List<int> totals = [];
            while (!over.IsCancellationRequested) totals.Add((await reader.SearchAsync(new SearchQuery { Text = "Grundstein" }, Stop)).Total);
            return totals;
        }, Stop);

        await KillInTheMiddleAsync([], killed => Task.Run(killed.Kill));
        Assert.Equal("index-0", Current());
        AssertGoneOnWith(await Program.RunAsync("reindex", "--data", _data.Path));

        Assert.Equal("index-1", Current());
        Assert.Equal(["index-0", "index-1"], Directory.GetDirectories(Index).Select(Path.GetFileName).Order());
        await Task.Delay(200, Stop);
        await over.CancelAsync();
        Assert.All(await searching, total => Assert.Equal(Documents, total));
        await AssertWholeAsync([]);
    }

    [Fact]
    public async Task A_rebuild_that_is_killed_with_its_portal_goes_on_with_the_next_portal_and_who_asked_for_it_hears_the_end()
    {
        await ImportAsync([]);
        using var reindex = await BeginAsync();
        Assert.Equal("index-0", Current());
        await using var portal = await RunningPortal.StartAsync(_data.Path);
        var ended = TellAsync(reindex);
        for (var asked = 0; !ended.IsCompleted; asked++) Assert.Equal(Documents, await TotalAsync(portal, "Grundstein"));
        var told = await ended;

        AssertGoneOnWith((reindex.ExitCode, "", told));
        Assert.Equal("index-1", Current());
        Assert.Equal(["index-0", "index-1"], Directory.GetDirectories(Index).Select(Path.GetFileName).Order());
        Assert.Equal(Documents, await TotalAsync(portal, "Grundstein"));
        await AssertWholeAsync([]);

        // Has a portal begun a rebuild, asks it for one, and is killed in its midst.
        async Task<Process> BeginAsync()
        {
            await using var first = await RunningPortal.StartAsync(_data.Path);
            return await KillInTheMiddleAsync([], async _ =>
            {
                Assert.Equal(Documents, await TotalAsync(first, "Grundstein"));
                await first.KillAsync();
            });
        }
    }

    [Fact]
    public async Task A_killed_reindex_is_gone_on_with_on_Elasticsearch()
    {
        await using var home = new ElasticHome(server);
        await home.OpenAsync(Stop);
        var settings = home.Settings();
        await ImportAsync(settings);
        await using var portal = await RunningPortal.StartAsync(_data.Path, settings);
        using var over = new CancellationTokenSource();
        using var uploaded = new CancellationTokenSource();
        var citizens = new Citizens(portal, Documents);
        var (searching, uploading) = (citizens.SearchAsync(over.Token), citizens.UploadAsync(uploaded.Token));
        var before = await AliasAsync(home);

        using (await KillInTheMiddleAsync(settings, killed => Task.Run(killed.Kill))) Assert.Equal(before, await AliasAsync(home));
        await uploaded.CancelAsync();
        await uploading;
        AssertGoneOnWith(await Program.RunAsync(settings, "reindex", "--data", _data.Path), citizens.Accepted.Count);

        var after = await AliasAsync(home);
        Assert.NotEqual(before, after);
        Assert.Equal(2, await IndexesAsync(home));
        await over.CancelAsync();
        await searching;
        foreach (var word in citizens.Accepted) await citizens.FoundAsync(word, TimeSpan.FromMinutes(1));
        Assert.True(citizens.Asked > 20, $"{citizens.Asked} searches");
        Assert.Equal((0, 0, 0), (citizens.Wrong, citizens.Away, citizens.Turned));
        Assert.Equal((0, 0), await citizens.CountAsync([.. citizens.Accepted, .. Enumerable.Range(0, Documents).Select(Word)]));
        await AssertWholeAsync(settings);
    }

    private static string Word(int number) => OutageTests.Word("saat", number);

    private async Task ImportAsync(Dictionary<string, string> settings)
    {
        using var source = new TempFolder();
        for (var n = 0; n < Documents; n++)
        {
            var rest = string.Join(' ', Enumerable.Range(0, Words).Select(word => OutageTests.Word("halm", (n * 97) + word)));
            source.File($"{Word(n)}.txt", OutageTests.Text("Grundstein", $"{Word(n)}. {rest}"));
        }

        var (exitCode, _, error) = await Program.RunAsync(settings, "import", source.Path, "--data", _data.Path);
        Assert.True(exitCode == 0, error);
    }

    /// <summary>Starts a rebuild, and kills when three quarters of the documents are on their way.</summary>
    private async Task<Process> KillInTheMiddleAsync(Dictionary<string, string> settings, Func<Process, Task> kill)
    {
        var reindex = Program.Start(settings, "reindex", "--data", _data.Path);
        while (await reindex.StandardError.ReadLineAsync(Stop) is { } line)
        {
            if (Progress().Match(line) is not { Success: true } progress) continue;
            if (int.Parse(progress.Groups[1].Value, CultureInfo.InvariantCulture) < Documents * 3 / 4) continue;
            await kill(reindex);
            return reindex;
        }

        throw new InvalidOperationException("The rebuild was done before three quarters of it were told.");
    }

    private static async Task<string> TellAsync(Process process)
    {
        var told = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return told;
    }

    /// <param name="run">Of the second rebuild.</param>
    /// <param name="uploads">Documents that came into the new index beside the first.</param>
    private static void AssertGoneOnWith((int ExitCode, string Output, string Error) run, int uploads = 0)
    {
        Assert.True(run.ExitCode == 0, run.Error);
        var kept = Kept().Match(run.Error);
        Assert.True(kept.Success, run.Error);
        Assert.InRange(int.Parse(kept.Groups[1].Value, CultureInfo.InvariantCulture) - uploads, Documents / 20, Documents);
    }

    private async Task AssertWholeAsync(Dictionary<string, string> settings)
    {
        var (exitCode, output, error) = await Program.RunAsync(settings, "check", "--data", _data.Path);
        Assert.True(exitCode == 0, output + error);
    }

    private string Current() => File.ReadAllText(Path.Combine(Index, "current"));

    private static async Task<string> AliasAsync(ElasticHome home)
    {
        using var answer = JsonDocument.Parse((await home.Connection.SendAsync(HttpMethod.Get, $"/_alias/{home.Options.Index}", null, Stop)).Body);
        return Assert.Single(answer.RootElement.EnumerateObject()).Name;
    }

    private static async Task<int> IndexesAsync(ElasticHome home)
    {
        using var answer = JsonDocument.Parse((await home.Connection.SendAsync(HttpMethod.Get, $"/{home.Options.Index}-*/_alias", null, Stop)).Body);
        return answer.RootElement.EnumerateObject().Count();
    }

    private static async Task<int> TotalAsync(RunningPortal portal, string word)
    {
        using var answer = JsonDocument.Parse(await portal.Client.GetStringAsync(new Uri($"/api/search?q={word}", UriKind.Relative), Stop));
        return answer.RootElement.GetProperty("total").GetInt32();
    }

    [GeneratedRegex(@"^(\d+)/\d+ Dokumente,", RegexOptions.CultureInvariant)]
    private static partial Regex Progress();

    [GeneratedRegex(@"^(\d+) davon standen schon", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Kept();
}
