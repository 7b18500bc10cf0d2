using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Publishing.Search;
using Publishing.Tests.Host;
using PortalProgram = Publishing.Tests.Host.Program;

namespace Publishing.Tests.Elastic;

/// <summary>What happens to a real Elasticsearch while a portal takes uploads, an import runs and the index is rebuilt; nothing may be lost or doubled.</summary>
public sealed class OutageTests(MortalServer server, ITestOutputHelper output) : IClassFixture<MortalServer>
{
    private const int Seeds = 40, Imports = 40;
    private static readonly TimeSpan Fault = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly string _index = $"outage-{Guid.NewGuid():N}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_killed_server() => RunAsync("killed (SIGKILL)", answers: false, server.KillAsync, async () =>
    {
        server.Restart();
        while (!await server.AnswersAsync()) await Task.Delay(100, Stop);
    });

    [Fact]
    public Task A_frozen_server() => RunAsync("frozen (SIGSTOP)", answers: false, server.FreezeAsync, server.ThawAsync);

    [Fact]
    public Task Too_many_requests() => RunAsync("too many requests (429)", answers: false, () => LimitAsync("\"1mb\""), () => LimitAsync("null"));

    [Fact]
    public Task A_read_only_index() => RunAsync("read-only index", answers: true, () => BlockAsync("true"), () => BlockAsync("null"));

    private Task LimitAsync(string limit) =>
        server.SendAsync(HttpMethod.Put, "/_cluster/settings", $$$"""{"transient":{"indices.breaker.total.limit":{{{limit}}}}}""");

    private Task BlockAsync(string block) =>
        server.SendAsync(HttpMethod.Put, $"/{_index}-*/_settings", $$"""{"index.blocks.read_only_allow_delete":{{block}},"index.blocks.write":{{block}} }""");

    private async Task RunAsync(string fault, bool answers, Func<Task> begin, Func<Task> end)
    {
        var reach = server.Need();
        using var data = new TempFolder();
        using var seeds = new TempFolder();
        using var imports = new TempFolder();
        for (var n = 0; n < Seeds; n++) seeds.File($"{Word("saat", n)}.txt", Text("Grundstein", Word("saat", n)));
        for (var n = 0; n < Imports; n++) imports.File($"{Word("nachtrag", n)}.txt", Text("Zubau", Word("nachtrag", n)));
        var settings = Settings(reach);
        var seeded = await PortalProgram.RunAsync(settings, "import", seeds.Path, "--data", data.Path);
        Assert.True(seeded.ExitCode == 0, seeded.Error);

        await using var portal = await RunningPortal.StartAsync(data.Path, settings);
        using var over = new CancellationTokenSource();
        var citizens = new Citizens(portal, Seeds);
        var (searching, uploading) = (citizens.SearchAsync(over.Token), citizens.UploadAsync(over.Token));
        var import = PortalProgram.RunAsync(settings, "import", imports.Path, "--data", data.Path);
        var rebuild = PortalProgram.RunAsync(settings, "reindex", "--data", data.Path);
        while (!await server.HasAsync($"/_alias/{_index}.next") && !rebuild.IsCompleted) await Task.Delay(20, Stop);
        Assert.False(rebuild.IsCompleted, "The rebuild was done before the fault.");

        await begin();
        await Task.Delay(Fault, Stop);
        if (!answers) await AssertToldAsync(portal);
        await end();
        var since = Stopwatch.GetTimestamp();
        await citizens.FoundAsync(Longest);
        var searchable = Stopwatch.GetElapsedTime(since);
        await over.CancelAsync();
        await Task.WhenAll(searching, uploading);
        foreach (var word in citizens.Accepted) await citizens.FoundAsync(word, Longest);
        var recovered = Stopwatch.GetElapsedTime(since);
        await import;
        var rebuilt = await rebuild;
        Assert.True(rebuilt.ExitCode == 0, rebuilt.Error);
        await citizens.FoundAsync("Zubau", Imports, Longest);

        var (lost, doubled) = await citizens.CountAsync([.. citizens.Accepted, .. Words("saat", Seeds), .. Words("nachtrag", Imports)]);
        var check = await PortalProgram.RunAsync(settings, "check", "--data", data.Path);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {fault} | {citizens.Asked} | {citizens.Away} | {citizens.Wrong} | {citizens.Accepted.Count + Imports} | {citizens.Turned} | {lost} | {doubled} | {searchable.TotalSeconds:0.0} | {recovered.TotalSeconds:0.0} |"));
        Assert.Equal((0, 0, 0, 0), (citizens.Wrong, citizens.Turned, lost, doubled));
        Assert.True(check.ExitCode == 0, check.Error);
        Assert.True(answers ? citizens.Away == 0 : citizens.Away > 0, $"{citizens.Away} searches were answered with 503.");
    }

    private static async Task AssertToldAsync(RunningPortal portal)
    {
        foreach (var address in new[] { "/api/search?q=Grundstein", "/suche?q=Grundstein" })
        {
            using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.Equal(503, (int)answer.StatusCode);
            Assert.Equal(30, answer.Headers.RetryAfter?.Delta?.TotalSeconds);
            Assert.Contains("Die Suche antwortet gerade nicht", JsonOrHtml(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        }
    }

    private static string JsonOrHtml(string body) => body.StartsWith('{') ? JsonDocument.Parse(body).RootElement.GetProperty("title").GetString()! : body;

    private Dictionary<string, string> Settings(SearchOptions reach) => new()
    {
        ["Publishing__Search__Provider"] = "Elasticsearch",
        ["Publishing__Search__Nodes__0"] = reach.Nodes[0].ToString(),
        ["Publishing__Search__User"] = reach.User!,
        ["Publishing__Search__Password"] = reach.Password!,
        ["Publishing__Search__Index"] = _index,
        ["Publishing__Search__Timeout"] = "00:00:06",
    };

    private static IEnumerable<string> Words(string kind, int count) => Enumerable.Range(0, count).Select(n => Word(kind, n));

    internal static string Word(string kind, int number) =>
        kind + string.Concat(Enumerable.Range(0, 4).Select(place => "bcdfghklmp"[number / (int)Math.Pow(10, place) % 10] + "a")) + "x";

    internal static string Text(string common, string word) => $"""
        Niederschrift
        über die 3. Sitzung des Ausschusses für Gartenbau

        Sitzung am: 12.03.2024

        TOP 1 öffentlicher Teil
        SV-10-0412

        Gartenordnung

        Das {common} dieser Niederschrift lautet {word}.
        """;
}
