using System.Net;
using System.Text.Json;
using Publishing.Tests.Repair;

namespace Publishing.Tests.Host;

public class CommandLineTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "samples");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("import", "/nicht/da")]
    [InlineData("inspect", "/nicht/da")]
    [InlineData("serve", "--port", "abc")]
    [InlineData("gibtesnicht")]
    public async Task A_wrong_call_ends_with_2_and_says_why(params string[] arguments)
    {
        var (exitCode, output, error) = await Program.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.NotEmpty(output + error);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_inspected_with_its_reason()
    {
        using var folder = new TempFolder();
        var (exitCode, output, _) = await Program.RunAsync("inspect", folder.File("leer.txt", ""));

        Assert.Equal(1, exitCode);
        Assert.Contains("keinen Text", JsonDocument.Parse(output).RootElement.GetProperty("refusal").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_keeps_relative_names_and_a_reindex_finds_the_same()
    {
        using var data = new TempFolder();
        var (exitCode, output, error) = await Program.RunAsync("import", Samples, "--data", data.Path, "--json");
        Assert.True(exitCode == 0, error);
        var names = JsonDocument.Parse(output).RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("fileName").GetString()!).ToList();
        Assert.Equal(Directory.GetFiles(Samples, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Samples, file)).Order(StringComparer.Ordinal), names);

        Directory.Delete(Path.Combine(data.Path, "index"), recursive: true);
        Assert.Equal(1, (await Program.RunAsync("check", "--data", data.Path)).ExitCode);
        Assert.Equal(0, (await Program.RunAsync("reindex", "--data", data.Path)).ExitCode);
        Assert.Equal(0, (await Program.RunAsync("check", "--data", data.Path)).ExitCode);
    }

    [Fact]
    public async Task The_samples_show_their_public_part_and_nothing_else()
    {
        using var data = new TempFolder();
        Assert.Equal(0, (await Program.RunAsync("import", Samples, "--data", data.Path)).ExitCode);
        await using var portal = await RunningPortal.StartAsync(data.Path);

        var paper = await GetAsync(portal, "/api/papers/sv%2010%200412");
        Assert.True(paper.GetProperty("known").GetBoolean());
        Assert.True(paper.GetProperty("mentionedIn").GetArrayLength() >= 2);

        Assert.Equal(0, (await GetAsync(portal, "/api/search?q=412.000")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client.GetAsync(new Uri("/api/papers/SV-10-0405", UriKind.Relative), Stop)).StatusCode);
        var minutes = (await GetAsync(portal, "/api/search?q=Retentionsfl%C3%A4che")).GetProperty("hits")[0];
        var id = minutes.GetProperty("documentId").GetString();
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.Client.GetAsync(new Uri($"/files/{id}", UriKind.Relative), Stop)).StatusCode);
        Assert.DoesNotContain("412.000", await portal.Client.GetStringAsync(new Uri($"/dokumente/{id}", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_beside_a_running_portal_is_published_by_the_portal()
    {
        using var data = new TempFolder();
        await using var portal = await RunningPortal.StartAsync(data.Path);

        var (exitCode, output, error) = await Program.RunAsync("import", Samples, "--data", data.Path, "--json");

        Assert.True(exitCode == 0, error);
        Assert.Equal(6, JsonDocument.Parse(output).RootElement.GetProperty("published").GetInt32());
        Assert.True((await GetAsync(portal, "/api/search?q=Radverkehrskonzept")).GetProperty("total").GetInt32() > 0);
    }

    [Fact]
    public async Task A_second_portal_on_the_same_data_says_so()
    {
        using var data = new TempFolder();
        await using var portal = await RunningPortal.StartAsync(data.Path);

        var (exitCode, _, error) = await Program.RunAsync("serve", "--port", "0", "--data", data.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains("nur ein Portal", error, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> GetAsync(RunningPortal portal, string address) =>
        JsonDocument.Parse(await portal.Client.GetStringAsync(new Uri(address, UriKind.Relative), Stop)).RootElement;

    [Fact]
    public async Task Misread_pages_and_verdicts_are_measured()
    {
        using var folder = new TempFolder();
        foreach (var (kind, text) in new[] { ("eng", Misread.Read(Misread.Clean)), ("clean", Misread.Clean) })
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, kind));
            await File.WriteAllTextAsync(Path.Combine(folder.Path, kind, "1.txt"), text, Stop);
        }

        var (exitCode, _, error) = await Program.RunAsync("evaluate", "ocr", folder.Path);
        Assert.True(exitCode == 0, error);
        var (judged, table, fault) = await Program.RunAsync("evaluate", "verdicts", folder.Path);
        Assert.True(judged == 0, fault);
        Assert.Contains("WrongModel 1", table, StringComparison.Ordinal);
    }
}
