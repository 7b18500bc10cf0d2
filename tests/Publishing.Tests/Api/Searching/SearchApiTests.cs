using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Publishing.Documents;
using Publishing.Search;
using Publishing.Tests.Pages;

namespace Publishing.Tests.Api.Searching;

public class SearchApiTests
{
    [Fact]
    public async Task A_search_answers_in_exactly_the_agreed_form()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Sample.Hit(
            item: new("6.4", "6.4", "Bäume & Beete"), parts: [new("Die ", false), new("Linde", true), new(" " + Sample.Evil, false)]));

        var body = await site.ReadAsync("/api/search?q=linde");

        Assert.Equal(
            $$"""
            {"total":1,"totalPassages":1,"page":1,"size":20,"next":null,"hits":[{"documentId":"{{Sample.Id}}","fileName":"bäume.txt","kind":"minutes",
            "title":"Niederschrift Ausschuss für Bäume","organization":"Ausschuss für Bäume","date":"2021-03-02",
            "agendaItem":{"key":"6.4","number":"6.4","title":"Bäume \u0026 Beete","decisions":[]},"pageNumber":2,
            "url":"/dokumente/{{Sample.Id}}/top/6.4#seite-2","snippets":["Die \u003Cmark\u003ELinde\u003C/mark\u003E
             \u0026lt;script\u0026gt;alert(\u0026quot;x\u0026quot;)\u0026lt;/script\u0026gt;"],"similarSpelling":false,"references":["SV-9-1600"],"passageCount":1,
            "passages":[{"agendaItem":{"key":"6.4","number":"6.4","title":"Bäume \u0026 Beete","decisions":[]},"pageNumber":2,
            "url":"/dokumente/{{Sample.Id}}/top/6.4#seite-2","snippets":["Die \u003Cmark\u003ELinde\u003C/mark\u003E
             \u0026lt;script\u0026gt;alert(\u0026quot;x\u0026quot;)\u0026lt;/script\u0026gt;"],"similarSpelling":false}]}],
            "facets":{"unit":"passages","organizations":[{"value":"Ausschuss für Bäume","count":1}],"years":[{"value":"2021","count":1}],
            "kinds":[{"value":"minutes","count":1}],"papers":[{"value":"SV-9-1600","count":1}]}
            }
            """.ReplaceLineEndings(""),
            body);
    }

    [Fact]
    public async Task Every_parameter_reaches_the_engine_and_unknown_ones_are_ignored()
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.GetAsync(
            "/api/search?q=B%C3%A4ume&organization=Rat&from=2020-01-01&to=2020-12-31&paper=sv%209%201604&kind=paper&sort=date&page=3&size=50&document=d1&utm=x");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            new SearchQuery
            {
                Text = "Bäume",
                Organization = "Rat",
                From = new DateOnly(2020, 1, 1),
                To = new DateOnly(2020, 12, 31),
                Paper = "SV-9-1604",
                Kind = DocumentKind.Paper,
                Sort = SearchSort.Date,
                Page = 3,
                Size = 50,
                Document = "d1",
            },
            site.Engine.Asked);
    }

    [Theory]
    [InlineData("after=x", "after")]
    [InlineData("after=start&page=2", "page")]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=zwei", "page")]
    [InlineData("page=99999999999999", "page")]
    [InlineData("size=0", "size")]
    [InlineData("size=1000", "size")]
    [InlineData("page=501&size=20", "page")]
    [InlineData("from=11.03.2020", "from")]
    [InlineData("to=2020-02-30", "to")]
    [InlineData("from=2021-01-02&to=2021-01-01", "from")]
    [InlineData("kind=brief", "kind")]
    [InlineData("sort=neu", "sort")]
    [InlineData("q=a&q=b", "q")]
    public async Task A_wrong_parameter_is_named_and_nothing_is_searched(string parameters, string field)
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.GetAsync("/api/search?" + parameters);

        var problem = await ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("name").GetString());
        Assert.Null(site.Engine.Asked);
    }

    [Theory]
    [InlineData(501, "x", "zu lang: 501 Zeichen")]
    [InlineData(2000, "x", "zu lang: 2000 Zeichen")]
    [InlineData(51, "x ", "zu viele Wörter: 51")]
    public async Task A_query_beyond_the_limits_is_told_so_by_api_and_page(int times, string piece, string sentence)
    {
        await using var site = await Site.StartAsync();
        var asked = "q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat(piece, times)));

        using var answer = await site.GetAsync("/api/search?" + asked);
        using var page = await site.GetAsync("/suche?" + asked);

        var problem = await ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Contains(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains(sentence, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(site.Engine.Asked);
    }

    [Fact]
    public async Task The_deepest_page_is_still_answered()
    {
        await using var site = await Site.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/api/search?page=500&size=20")).StatusCode);
    }

    [Fact]
    public async Task A_dead_index_is_an_error_and_no_empty_list()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Down = true;

        using var answer = await site.GetAsync("/api/search?q=linde");

        var problem = await ProblemAsync(answer, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("Suche", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("30", Assert.Single(answer.Headers.GetValues("Retry-After")));
    }

    [Theory]
    [InlineData("/api/gibtesnicht")]
    [InlineData("/api/")]
    [InlineData("/api/search/tiefer")]
    public async Task An_unknown_address_of_the_api_is_a_problem(string address)
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.GetAsync(address);
        var problem = await ProblemAsync(answer, HttpStatusCode.NotFound);
        Assert.Equal(address, problem.GetProperty("instance").GetString());
    }

    [Fact]
    public async Task A_fault_of_our_own_is_told_without_its_inside()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Broken = true;

        using var api = await site.GetAsync("/api/search?q=linde");
        var page = await site.ReadAsync("/suche?q=linde");

        var problem = await ProblemAsync(api, HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("engine", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("<h1>Unerwarteter Fehler</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("engine", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_the_address_does_not_take_is_a_problem()
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Client().DeleteAsync("/api/search", TestContext.Current.CancellationToken);
        await ProblemAsync(answer, HttpStatusCode.MethodNotAllowed);
    }

    internal static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal("about:blank", problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }
}
