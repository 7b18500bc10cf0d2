using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Publishing.Documents;
using Publishing.Index;
using Publishing.Tests.Api.Searching;
using Publishing.Tests.Pages;

namespace Publishing.Tests.Api;

public class PaperApiTests
{
    [Theory]
    [InlineData("/api/papers/SV-9-1604")]
    [InlineData("/api/papers/sv%209%201604")]
    public async Task A_paper_is_found_in_any_spelling_with_all_its_mentions(string address)
    {
        await using var site = await Site.StartAsync();
        site.Engine.Papers["SV-9-1604"] = new(
            [Sample.Hit("Vorlage"), Sample.Hit("Vorlage")], [Sample.Hit("Beraten")], [Sample.Hit("Genannt")], ["2016/0727", "SV-9-1"]);
        site.Engine.Papers["2016/0727"] = new([Sample.Hit()], [], [], []);

        var paper = JsonSerializer.Deserialize<JsonElement>(await site.ReadAsync(address));

        Assert.Equal("SV-9-1604", paper.GetProperty("number").GetString());
        Assert.True(paper.GetProperty("known").GetBoolean());
        Assert.Equal("/vorlagen/SV-9-1604", paper.GetProperty("url").GetString());
        Assert.Equal($"/dokumente/{Sample.Id}", Assert.Single(paper.GetProperty("documents").EnumerateArray()).GetProperty("url").GetString());
        Assert.Equal($"/dokumente/{Sample.Id}#seite-2", Assert.Single(paper.GetProperty("consultations").EnumerateArray()).GetProperty("url").GetString());
        Assert.Equal(["Beraten", "Genannt"], paper.GetProperty("mentionedIn").EnumerateArray().Select(hit => hit.GetProperty("title").GetString()));
        Assert.Equal(
            """[{"number":"2016/0727","url":"/vorlagen/2016/0727","known":true},{"number":"SV-9-1","url":"/vorlagen/SV-9-1","known":false}]""",
            paper.GetProperty("cites").GetRawText());
    }

    [Fact]
    public async Task A_paper_tells_its_stations_and_its_neighbours_both_ways()
    {
        await using var site = await Site.StartAsync();
        EntryItem item = new("2", "2", "Beete") { Decisions = [new EntryDecision(Outcome.Noted, null, "zur Kenntnis genommen", null)] };
        site.Engine.Papers["SV-9-1604"] = new([Sample.Hit()], [Sample.Hit(item: item)], [Sample.Hit() with { Own = ["SV-9-1"] }], ["SV-9-2"]) { Supplements = ["SV-9-1604/1"] };

        var paper = JsonSerializer.Deserialize<JsonElement>(await site.ReadAsync("/api/papers/SV-9-1604"));

        var station = Assert.Single(paper.GetProperty("stations").EnumerateArray());
        Assert.Equal(("Ausschuss für Bäume", "2021-03-02", "2"), (station.GetProperty("organization").GetString(), station.GetProperty("date").GetString(), station.GetProperty("item").GetString()));
        Assert.Equal("noted", Assert.Single(station.GetProperty("decisions").EnumerateArray()).GetProperty("outcome").GetString());
        Assert.Equal([$"/dokumente/{Sample.Id}/top/2#seite-2"], station.GetProperty("sources").EnumerateArray().Select(source => source.GetString()));
        Assert.Equal(["SV-9-1", "SV-9-2", "SV-9-1604/1"], new[] { "citedBy", "cites", "supplements" }
            .Select(name => Assert.Single(paper.GetProperty(name).EnumerateArray()).GetProperty("number").GetString()));
        Assert.Equal(JsonValueKind.Null, paper.GetProperty("parent").ValueKind);
    }

    [Theory]
    [InlineData("/api/papers/2016/0727")]
    [InlineData("/api/papers/2016%2F0727")]
    [InlineData("/api/papers/2016%2f0727")]
    public async Task A_number_may_hold_slashes_plain_or_encoded(string address)
    {
        await using var site = await Site.StartAsync();
        site.Engine.Papers["2016/0727"] = new([], [], [Sample.Hit()], []);

        var paper = await site.Client().GetFromJsonAsync<JsonElement>(address, TestContext.Current.CancellationToken);

        Assert.Equal("2016/0727", paper.GetProperty("number").GetString());
        Assert.False(paper.GetProperty("known").GetBoolean());
        Assert.Equal(0, paper.GetProperty("documents").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/papers/SV-1-1")]
    [InlineData("/api/papers/")]
    public async Task A_paper_nobody_knows_is_a_problem(string address)
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.GetAsync(address);
        await SearchApiTests.ProblemAsync(answer, HttpStatusCode.NotFound);
    }
}
