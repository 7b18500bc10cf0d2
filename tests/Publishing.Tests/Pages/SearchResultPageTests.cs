using System.Net;
using Publishing.Search;

namespace Publishing.Tests.Pages;

/// <summary>Documents with their passages, counts by year, filters, ways on.</summary>
public class SearchResultPageTests
{
    private static readonly Hit Group = Sample.Hit() with
    {
        PassageCount = 7,
        Passages = [.. Enumerable.Range(1, 3).Select(page => new Passage(null, page, [new Snippet(page, [new($"Linde {page}", true)])], false))],
    };

    [Fact]
    public async Task A_document_shows_its_best_passages_and_leads_to_all()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Group);

        var html = await site.ReadAsync("/suche?q=linde&page=2");

        Assert.Contains("7 Fundstellen in einem Dokument<", html, StringComparison.Ordinal);
        foreach (var page in new[] { 1, 2, 3 }) Assert.Contains($"<a href=\"/dokumente/{Sample.Id}#seite-{page}\">Seite {page}</a>", html, StringComparison.Ordinal);
        Assert.Contains("<mark>Linde 3</mark>", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/suche?q=linde&amp;document={Sample.Id}\">alle 7 Fundstellen in diesem Dokument", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_one_document_passages_are_listed_singly_and_the_way_back_is_there()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Sample.Hit(), Sample.Hit());

        var html = await site.ReadAsync($"/suche?q=linde&document={Sample.Id}");

        Assert.Equal(Sample.Id, site.Engine.Asked!.Document);
        Assert.Contains("2 Fundstellen<", html, StringComparison.Ordinal);
        Assert.Contains("Dokument „Niederschrift Ausschuss für Bäume“ <a href=\"/suche?q=linde\">aufheben", html, StringComparison.Ordinal);
        Assert.DoesNotContain("in diesem Dokument", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_are_bars_that_narrow_and_a_list_without_them()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Group) with { Facets = new Facets { Years = [new("2021", 40), new("2019", 10)] } };

        var html = await site.ReadAsync("/suche?q=linde");

        Assert.Contains("<h2 id=\"jahre\">Fundstellen je Jahr</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<rect width=\"1000\" height=\"10\">", html, StringComparison.Ordinal);
        Assert.Contains("<rect width=\"250\" height=\"10\">", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("from=2019-01-01", StringComparison.Ordinal) < html.IndexOf("from=2021-01-01", StringComparison.Ordinal));
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_filter_can_be_given_up_by_itself_even_where_nothing_is_left()
    {
        await using var site = await Site.StartAsync();

        var html = await site.ReadAsync("/suche?q=linde&organization=Rat&kind=paper&paper=1604&from=2020-01-01&to=2020-12-31&page=3");

        foreach (var (name, rest) in new[]
        {
            ("Gremium Rat", "from=2020-01-01&amp;to=2020-12-31&amp;paper=SV-9-1604&amp;kind=paper"),
            ("Art Vorlage", "organization=Rat&amp;from=2020-01-01&amp;to=2020-12-31&amp;paper=SV-9-1604"),
            ("Vorlage SV-9-1604", "organization=Rat&amp;from=2020-01-01&amp;to=2020-12-31&amp;kind=paper"),
            ("Sitzung ab 1. Januar 2020", "organization=Rat&amp;to=2020-12-31&amp;paper=SV-9-1604&amp;kind=paper"),
            ("Sitzung bis 31. Dezember 2020", "organization=Rat&amp;from=2020-01-01&amp;paper=SV-9-1604&amp;kind=paper"),
        })
            Assert.Contains($"{name} <a href=\"/suche?q=linde&amp;{rest}\">aufheben", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_by_cursor_leads_on_and_an_expired_one_says_so()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Group) with { Next = "abc" };
        Assert.Contains("rel=\"next\" href=\"/suche?q=linde&amp;after=abc\"", await site.ReadAsync("/suche?q=linde&after=start"), StringComparison.Ordinal);
        Assert.Contains("Das waren die letzten Treffer", (site.Engine.Results = Sample.Results(Group)) is null ? "" : await site.ReadAsync("/suche?q=linde&after=start"), StringComparison.Ordinal);

        site.Engine.Expired = true;
        using var page = await site.GetAsync("/suche?q=linde&after=start");
        using var answer = await site.GetAsync("/api/search?q=linde&after=start");
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (page.StatusCode, answer.StatusCode));
        Assert.Contains("Die Fortsetzung ist abgelaufen", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_leads_to_the_files_of_the_same_search()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Group);

        var html = await site.ReadAsync("/suche?q=linde&kind=minutes&page=2&size=5");

        Assert.Contains("href=\"/api/search/export?q=linde&amp;kind=minutes&amp;format=csv\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/api/search/export?q=linde&amp;kind=minutes&amp;format=jsonl\"", html, StringComparison.Ordinal);
    }
}
