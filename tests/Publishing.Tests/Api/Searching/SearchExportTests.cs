using System.Net;
using System.Text;
using System.Text.Json;
using Publishing.Tests.Pages;

namespace Publishing.Tests.Api.Searching;

public class SearchExportTests
{
    private static readonly string Header = "\uFEFFdocumentId,fileName,kind,title,organization,date,agendaItem,agendaTitle,pageNumber,url,text,similarSpelling,references\r\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_holds_a_line_for_each_passage_and_opens_with_its_umlauts()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Sample.Hit(
            title: "Bäume, \"groß\"", item: new("1", "1", "Bericht"), parts: [new("Die ", false), new("Linde", true), new("\nam Weg", false)]));

        using var answer = await site.GetAsync("/api/search/export?q=linde");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment; filename=\"fundstellen.csv\"", answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal(
            Header + $"{Sample.Id},bäume.txt,minutes,\"Bäume, \"\"groß\"\"\",Ausschuss für Bäume,2021-03-02,1,Bericht,2,"
            + $"http://localhost/dokumente/{Sample.Id}/top/1#seite-2,\"Die Linde\nam Weg\",false,SV-9-1600\r\n",
            Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Stop)));
    }

    [Fact]
    public async Task The_same_fields_come_as_lines_of_json()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Sample.Hit(parts: [new("Linde", true)]), Sample.Hit());

        var lines = (await site.ReadAsync("/api/search/export?q=linde&format=jsonl")).Split('\n');

        Assert.Equal((3, ""), (lines.Length, lines[2]));
        var line = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(Header.Trim('\uFEFF').TrimEnd().Split(','), line.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("Linde", JsonValueKind.Null), (line.GetProperty("text").GetString(), line.GetProperty("agendaItem").ValueKind));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-x", "'-x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("'a", "'a")]
    [InlineData(" =1", " =1")]
    [InlineData("§ 34", "§ 34")]
    public async Task What_a_spreadsheet_would_take_for_a_formula_stays_text(string title, string cell)
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Sample.Hit(title: title));

        Assert.StartsWith($"{Header}{Sample.Id},bäume.txt,minutes,{cell},Ausschuss", await ReadRawAsync(site, "/api/search/export?q=x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_a_table_with_its_head_only()
    {
        await using var site = await Site.StartAsync();
        Assert.Equal(Header, await ReadRawAsync(site, "/api/search/export?q=x"));
        Assert.Equal("", await site.ReadAsync("/api/search/export?q=x&format=jsonl"));
    }

    [Fact]
    public async Task A_search_that_is_down_or_wrong_is_a_problem_and_no_file()
    {
        await using var site = await Site.StartAsync();
        using var format = await site.GetAsync("/api/search/export?format=xls");
        await SearchApiTests.ProblemAsync(format, HttpStatusCode.BadRequest);
        using var cursor = await site.GetAsync("/api/search/export?after=start");
        await SearchApiTests.ProblemAsync(cursor, HttpStatusCode.BadRequest);

        site.Engine.Down = true;
        using var down = await site.GetAsync("/api/search/export?q=x");
        await SearchApiTests.ProblemAsync(down, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("30", Assert.Single(down.Headers.GetValues("Retry-After")));
    }

    [Theory]
    [InlineData("csv", 1)]
    [InlineData("jsonl", 1)]
    [InlineData("jsonl", 5_000)]
    public async Task A_file_that_breaks_off_does_not_look_whole(string format, int hits)
    {
        await using var site = await Site.StartAsync(network: true);
        site.Engine.Results = Sample.Results([.. Enumerable.Repeat(Sample.Hit(), hits)]);
        using var client = new HttpClient { BaseAddress = site.Address };
        var address = new Uri($"/api/search/export?q=x&format={format}", UriKind.Relative);
        Assert.NotEmpty(await client.GetStringAsync(address, Stop));

        site.Engine.BreaksOff = true;
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(address, Stop));
    }

    private static async Task<string> ReadRawAsync(Site site, string address)
    {
        using var answer = await site.GetAsync(address);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Stop));
    }
}
