using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Publishing.Tests.Api.Searching;
using Publishing.Tests.Pages;

namespace Publishing.Tests.Api;

public class DocumentApiTests
{
    private static readonly string Address = $"/api/documents/{Sample.Id}";

    [Fact]
    public async Task A_document_tells_its_facts_with_their_places()
    {
        await using var site = await Site.StartAsync();

        var document = JsonSerializer.Deserialize<JsonElement>(await site.ReadAsync(Address));

        Assert.Equal("minutes", document.GetProperty("kind").GetString());
        Assert.Equal("2021-03-02", document.GetProperty("date").GetString());
        Assert.Equal("2021-03-11", document.GetProperty("documentDate").GetString());
        Assert.Equal(3, document.GetProperty("pageCount").GetInt32());
        var organization = document.GetProperty("meeting").GetProperty("organization");
        Assert.Equal("Ausschuss für Bäume", organization.GetProperty("value").GetString());
        Assert.Equal(1, organization.GetProperty("source").GetProperty("page").GetInt32());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("meeting").GetProperty("chair").ValueKind);
        var item = document.GetProperty("agenda")[0];
        Assert.Equal("1", item.GetProperty("key").GetString());
        Assert.Equal("[2,3]", item.GetProperty("pages").GetRawText());
        Assert.Equal($"/dokumente/{Sample.Id}/top/1", item.GetProperty("url").GetString());
        Assert.Equal($"/files/{Sample.Id}", document.GetProperty("links").GetProperty("original").GetString());
    }

    [Fact]
    public async Task A_candidate_is_a_link_only_once_the_paper_is_there()
    {
        await using var site = await Site.StartAsync();
        Assert.Equal(["/vorlagen/SV-9-1604", "/vorlagen/SV-9-1600", null], await UrlsAsync(site));

        site.Engine.Papers["12/34"] = new([Sample.Hit()], [], [], []);
        Assert.Equal(["/vorlagen/SV-9-1604", "/vorlagen/SV-9-1600", "/vorlagen/12/34"], await UrlsAsync(site));
    }

    [Fact]
    public async Task The_text_comes_page_by_page()
    {
        await using var site = await Site.StartAsync();
        var pages = JsonSerializer.Deserialize<JsonElement>(await site.ReadAsync(Address + "/text")).GetProperty("pages");
        Assert.Equal([1, 2, 3], pages.EnumerateArray().Select(page => page.GetProperty("number").GetInt32()));
        Assert.EndsWith("Der Ausschuss stimmt zu.", pages[2].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=txt", "*/*")]
    [InlineData("", "text/plain")]
    [InlineData("", "application/json;q=0.5, text/plain")]
    public async Task The_text_comes_plain_with_form_feeds_on_request(string parameters, string accept)
    {
        await using var site = await Site.StartAsync();
        using var client = site.Client();
        client.DefaultRequestHeaders.Accept.ParseAdd(accept);

        using var answer = await client.GetAsync(Address + "/text" + parameters, TestContext.Current.CancellationToken);

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(site.Documents[Sample.Id].Text.Whole, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/api/documents/{0}")]
    [InlineData("/api/documents/{0}/text")]
    [InlineData("/files/{0}")]
    public async Task An_unknown_document_is_a_problem(string form)
    {
        await using var site = await Site.StartAsync();
        foreach (var id in new[] { new string('b', 64), "x", "..%2F..%2Fetc", Sample.Id.ToUpperInvariant() })
        {
            using var answer = await site.GetAsync(string.Format(null, form, id));
            await SearchApiTests.ProblemAsync(answer, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_original_is_a_file_to_keep_and_never_a_page()
    {
        await using var site = await Site.StartAsync();
        site.Originals[Sample.Id] = new(new MemoryStream("0123456789"u8.ToArray()), "Bäume \"neu\".html");

        using var answer = await site.GetAsync($"/files/{Sample.Id}");

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal("Bäume \"neu\".html", disposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal($"\"{Sample.Id}\"", answer.Headers.ETag!.Tag);
        Assert.Equal("0123456789", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_part_of_the_original_is_served_on_request()
    {
        await using var site = await Site.StartAsync();
        site.Originals[Sample.Id] = new(new MemoryStream("0123456789"u8.ToArray()), "bäume.pdf", "application/pdf");
        using var client = site.Client();
        client.DefaultRequestHeaders.Range = new RangeHeaderValue(2, 4);

        using var answer = await client.GetAsync($"/files/{Sample.Id}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("234", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_reader_has_already_is_not_sent_again()
    {
        await using var site = await Site.StartAsync();
        site.Originals[Sample.Id] = new(new MemoryStream(Encoding.UTF8.GetBytes("x")), "bäume.pdf");
        using var client = site.Client();
        client.DefaultRequestHeaders.IfNoneMatch.ParseAdd($"\"{Sample.Id}\"");
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync($"/files/{Sample.Id}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_original_with_a_non_public_part_is_refused_and_nothing_links_to_it()
    {
        await using var site = await Site.StartAsync();
        site.Documents[Sample.Id] = Sample.Minutes(nonPublic: true);
        site.Originals[Sample.Id] = new(new MemoryStream("Geheimweg"u8.ToArray()), "bäume.pdf");

        using var answer = await site.GetAsync($"/files/{Sample.Id}");

        await SearchApiTests.ProblemAsync(answer, HttpStatusCode.Forbidden);
        foreach (var address in new[] { Address, Address + "/text", $"/dokumente/{Sample.Id}" })
        {
            var body = await site.ReadAsync(address);
            Assert.DoesNotContain("Geheimweg", body, StringComparison.Ordinal);
            Assert.DoesNotContain("/files/", body, StringComparison.Ordinal);
        }
    }

    private static async Task<IEnumerable<string?>> UrlsAsync(Site site) =>
        JsonSerializer.Deserialize<JsonElement>(await site.ReadAsync(Address)).GetProperty("references").EnumerateArray()
            .Select(one => one.GetProperty("url").GetString());
}
