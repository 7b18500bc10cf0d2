using System.Text.Json;

namespace Publishing.Tests.Host;

/// <summary>The main job on the first real input: minutes of a committee of Kreis Coesfeld, read by OCR.</summary>
public class SeedTests
{
    [Fact]
    public async Task Inspect_finds_papers_agenda_pages_and_dates_of_the_seed()
    {
        var seed = Repository.NeedShared("seeds", "integrationsausschuss-2020.txt");
        var (exitCode, output, error) = await Program.RunAsync("inspect", seed);
        Assert.True(exitCode == 0, error);
        var inspection = JsonDocument.Parse(output).RootElement;

        Assert.Equal(["SV-9-1581", "SV-9-1600", "SV-9-1604"], inspection.GetProperty("papers").EnumerateArray().Select(paper => paper.GetString()!).Order());
        var agenda = inspection.GetProperty("agenda").EnumerateArray().ToList();
        Assert.Equal(
            [("1", true), ("2", true), ("3", true), ("4", true), ("1", false), ("2", false)],
            agenda.Select(item => (item.GetProperty("number").GetString()!, item.GetProperty("public").GetBoolean())));
        Assert.Equal([[2, 3, 4, 5, 6], [6, 7, 8]], agenda.Take(2).Select(item => item.GetProperty("pages").EnumerateArray().Select(page => page.GetInt32())));
        Assert.Equal(8, inspection.GetProperty("pages").GetArrayLength());
        Assert.Equal("2020-03-11", inspection.GetProperty("documentDate").GetProperty("value").GetString());
        Assert.Equal(JsonValueKind.Null, inspection.GetProperty("meeting").GetProperty("date").ValueKind);
    }

    [Fact]
    public async Task Inspect_finds_the_laws_the_meeting_and_all_else_that_the_seed_refers_to_and_invents_nothing()
    {
        var (exitCode, output, error) = await Program.RunAsync("inspect", Repository.NeedShared("seeds", "integrationsausschuss-2020.txt"));
        Assert.True(exitCode == 0, error);
        var citations = JsonDocument.Parse(output).RootElement.GetProperty("citations").EnumerateArray()
            .Select(citation => (Kind: citation.GetProperty("kind").GetString()!, Target: citation.GetProperty("target").GetString()!)).ToLookup(one => one.Kind, one => one.Target);

        Assert.Equal(["§ 34 KrO", "§ 41 KrO", "§ 14c TIntG", "TIntG", "AsylbLG", "SGB II"], citations["Law"].Distinct());
        Assert.Equal(["Kreistag 2019-12-11"], citations["Meeting"]);
        Assert.Equal(["TOP 2", "TOP 2"], citations["AgendaItem"]);
        Assert.Equal(
            ["Tischvorlage", "Anlage", "Folie 7", "Folie 7", "Folie 11", "Folie 12", "Tischvorlage", "Anlage", "Folie 26"], citations["Attachment"]);
    }

    [Theory]
    [InlineData("Sprachmittlerpool", "1", 3)]
    [InlineData("\"Netzwerk Chancengerechtigkeit\"", "2", 6)]
    [InlineData("Berufskollegs", "1", null)]
    [InlineData("SV-9-1581", "1", 3)]
    [InlineData("Flüchtlinge", "1", null)]
    [InlineData("Integrationsmaßnahmen", "1", null)]
    [InlineData("Sprachmittler", "1", 3)]
    public async Task A_search_opens_the_right_item_and_page(string query, string item, int? page)
    {
        var seed = Repository.NeedShared("seeds", "integrationsausschuss-2020.txt");
        using var data = new TempFolder();
        var (exitCode, _, error) = await Program.RunAsync("import", seed, "--data", data.Path);
        Assert.True(exitCode == 0, error);

        await using var portal = await RunningPortal.StartAsync(data.Path);
        using var answer = JsonDocument.Parse(await portal.Client.GetStringAsync(
            new Uri($"/api/search?q={Uri.EscapeDataString(query)}", UriKind.Relative), TestContext.Current.CancellationToken));
        var hit = answer.RootElement.GetProperty("hits")[0];
        Assert.Equal(item, hit.GetProperty("agendaItem").GetProperty("number").GetString());
        if (page is not null) Assert.Equal(page, hit.GetProperty("pageNumber").GetInt32());

        var html = await portal.Client.GetStringAsync(new Uri(hit.GetProperty("url").GetString()!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains($"TOP {item}", html, StringComparison.Ordinal);
    }
}
