using System.Net;
using System.Text.RegularExpressions;

namespace Publishing.Tests.Pages;

public partial class PageTests
{
    public static readonly TheoryData<string, HttpStatusCode> Addresses = new()
    {
        { "/", HttpStatusCode.OK },
        { "/suche", HttpStatusCode.OK },
        { "/suche?q=linde&sort=date&kind=minutes", HttpStatusCode.OK },
        { $"/dokumente/{Sample.Id}", HttpStatusCode.OK },
        { $"/dokumente/{Sample.Id}/top/1", HttpStatusCode.OK },
        { "/vorlagen/SV-9-1604", HttpStatusCode.OK },
        { "/vorlagen/2016/0727", HttpStatusCode.OK },
        { "/vorlagen/2016%2F0727", HttpStatusCode.OK },
        { "/hochladen", HttpStatusCode.OK },
        { "/hochladen/u1", HttpStatusCode.Unauthorized },
        { "/suche?page=0", HttpStatusCode.BadRequest },
        { "/suche?q=x&page=9999", HttpStatusCode.BadRequest },
        { "/gibt/es/nicht", HttpStatusCode.NotFound },
        { "/favicon.ico", HttpStatusCode.NotFound },
        { "/dokumente/unbekannt", HttpStatusCode.NotFound },
        { $"/dokumente/{Sample.Id}/top/99", HttpStatusCode.NotFound },
        { "/vorlagen/SV-1-1", HttpStatusCode.NotFound },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_page_is_sound_German_html_that_loads_nothing_foreign(string address, HttpStatusCode status)
    {
        await using var site = await FilledAsync();

        using var answer = await site.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("default-src 'self'; script-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"de\">", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        Assert.Contains("<main id=\"inhalt\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#inhalt\"", html, StringComparison.Ordinal);
        Assert.Equal([], Foreign().Matches(html).Select(match => match.Value));
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        // Line ends alone are written as numbers, umlauts never.
        Assert.DoesNotContain("&#x", html.Replace("&#xA;", "", StringComparison.Ordinal), StringComparison.Ordinal);
        AssertBalanced(html);
        AssertLabelled(html);
    }

    [Theory]
    [InlineData("/suche?q=linde")]
    [InlineData("/vorlagen/SV-9-1604")]
    public async Task A_dead_index_is_an_error_page_and_no_empty_list(string address)
    {
        await using var site = await FilledAsync();
        site.Engine.Down = true;

        using var answer = await site.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotEmpty(answer.Headers.GetValues("Retry-After"));
        Assert.Contains("Die Suche antwortet gerade nicht", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Fundstelle", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_sheet_is_kept_by_browsers_until_it_changes()
    {
        await using var site = await FilledAsync();
        using var client = site.Client();

        using var first = await client.GetAsync("/site.css", TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync("/site.css", TestContext.Current.CancellationToken);

        Assert.Equal("text/css", first.Content.Headers.ContentType!.MediaType);
        Assert.True(first.Headers.CacheControl!.MaxAge > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.DoesNotMatch("url\\(|@import|//", await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_head_request_is_answered_as_the_page_would_be()
    {
        await using var site = await FilledAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/suche?q=x");
        Assert.Equal(HttpStatusCode.OK, (await site.Client().SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<Site> FilledAsync()
    {
        var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Sample.Hit(item: new("1", "1", "Bericht über Linden"), parts: [new("eine ", false), new("Linde", true)]));
        site.Engine.Papers["SV-9-1604"] = new([Sample.Hit("Vorlage")], [Sample.Hit()], [Sample.Hit()], ["2016/0727"]);
        site.Engine.Papers["2016/0727"] = new([], [], [Sample.Hit()], []);
        return site;
    }

    /// <summary>Every element that is opened is closed, in the right order.</summary>
    private static void AssertBalanced(string html)
    {
        string[] alone = ["meta", "link", "input", "!DOCTYPE"];
        Stack<string> open = new();
        foreach (Match tag in Tags().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            if (alone.Contains(name)) continue;
            if (tag.Groups["end"].Length == 0) open.Push(name);
            else Assert.Equal(open.Pop(), name);
        }

        Assert.Empty(open);
    }

    private static void AssertLabelled(string html)
    {
        var ids = Regex.Matches(html, " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (Match field in Regex.Matches(html, "<(input|select) id=\"([^\"]*)\""))
            Assert.Contains($"<label for=\"{field.Groups[2].Value}\">", html, StringComparison.Ordinal);
        Assert.All(Regex.Matches(html, "aria-(labelledby|describedby)=\"([^\"]*)\"").Select(match => match.Groups[2].Value), id => Assert.Contains(id, ids));
    }

    [GeneratedRegex("(src|href|action)=\"(https?:|//)[^\"]*\"|@import")]
    private static partial Regex Foreign();

    [GeneratedRegex("<(?<end>/?)(?<name>[!a-zA-Z][a-zA-Z0-9]*)[^>]*>")]
    private static partial Regex Tags();
}
