using Publishing.Documents;
using Publishing.Search;

namespace Publishing.Tests.Pages;

public class SearchPageTests
{
    [Fact]
    public async Task A_hit_opens_at_its_agenda_item_and_page_and_shows_where_the_words_are()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Sample.Hit(
            item: new("1", "1", "Bericht über Linden"), parts: [new("die ", false), new("Straßenlinde", true), new("nbäume", false)]));

        var html = await site.ReadAsync("/suche?q=linde");

        Assert.Contains($"<h3><a href=\"/dokumente/{Sample.Id}\">Niederschrift Ausschuss für Bäume</a></h3>", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/dokumente/{Sample.Id}/top/1#seite-2\">TOP 1: Bericht über Linden, Seite 2</a>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"snippet\">die <mark>Straßenlinde</mark>nbäume</p>", html, StringComparison.Ordinal);
        Assert.Contains("Niederschrift · Ausschuss für Bäume · 2. März 2021<", html, StringComparison.Ordinal);
        Assert.Contains("1 Fundstelle in einem Dokument<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hit_by_a_similar_spelling_says_so()
    {
        await using var site = await Site.StartAsync();
        var hit = Sample.Hit(parts: [new("Viele ", false), new("Fhichtlinge", true)]);
        site.Engine.Results = Sample.Results(hit);
        Assert.DoesNotContain("class=\"similar\"", await site.ReadAsync("/suche?q=Fl%C3%BCchtlinge"), StringComparison.Ordinal);

        site.Engine.Results = Sample.Results(hit with { SimilarSpelling = true, Passages = [hit.Passages[0] with { SimilarSpelling = true }] });
        Assert.Contains("<p class=\"similar\">ähnliche Schreibweise (OCR)</p>", await site.ReadAsync("/suche?q=Fl%C3%BCchtlinge"), StringComparison.Ordinal);
        Assert.Contains("\"similarSpelling\":true", await site.ReadAsync("/api/search?q=Fl%C3%BCchtlinge"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_what_was_asked()
    {
        await using var site = await Site.StartAsync();
        var html = await site.ReadAsync("/suche?q=Gr%C3%B6%C3%9Fe&organization=Rat&from=2020-01-01&kind=paper&sort=date");
        Assert.Contains("value=\"Größe\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Rat\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"2020-01-01\"", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"paper\" selected>Vorlage</option>", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"date\" selected>neueste zuerst</option>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_narrow_the_search_and_can_be_given_up()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(Sample.Hit());

        var wide = await site.ReadAsync("/suche?q=linde&page=2");
        var narrow = await site.ReadAsync("/suche?q=linde&from=2021-01-01&to=2021-12-31");

        Assert.Contains("href=\"/suche?q=linde&amp;from=2021-01-01&amp;to=2021-12-31\"", wide, StringComparison.Ordinal);
        Assert.Contains("href=\"/suche?q=linde&amp;kind=minutes\"", wide, StringComparison.Ordinal);
        Assert.Contains("href=\"/suche?q=linde&amp;paper=SV-9-1600\"", wide, StringComparison.Ordinal);
        Assert.Contains("<strong>2021</strong>", narrow, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/suche?q=linde\">aufheben", narrow, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_said_and_explained()
    {
        await using var site = await Site.StartAsync();
        var html = await site.ReadAsync("/suche?q=linde&kind=paper");
        Assert.Contains("0 Fundstellen", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ergebnis eingrenzen", html, StringComparison.Ordinal);
        Assert.Contains("Prüfen Sie die Schreibweise", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/suche?q=linde\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_lead_on_and_back_up_to_the_deepest()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = new(1_000_000, 1, 20, [Sample.Hit()], new Facets()) { TotalPassages = 3_000_000 };

        var second = await site.ReadAsync("/suche?q=linde&page=2");
        var last = await site.ReadAsync("/suche?q=linde&page=500");

        Assert.Contains("rel=\"prev\" href=\"/suche?q=linde\"", second, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\" href=\"/suche?q=linde&amp;page=3\"", second, StringComparison.Ordinal);
        Assert.Contains("start=\"21\"", second, StringComparison.Ordinal);
        Assert.Contains("3.000.000 Fundstellen in 1.000.000 Dokumenten", last, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", last, StringComparison.Ordinal);
        Assert.Contains("href=\"/suche?q=linde&amp;page=500\"", second, StringComparison.Ordinal);
        Assert.Contains("href=\"/suche?q=linde&amp;after=start\"", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_asks_the_index_nothing()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Down = true;
        Assert.Contains("name=\"q\"", await site.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_reads_the_query_as_the_api_does()
    {
        await using var site = await Site.StartAsync();
        const string parameters = "?q=a&organization=Rat&to=2020-12-31&paper=sv+9+1604&kind=minutes&page=2&size=10";
        await site.ReadAsync("/suche" + parameters);
        var page = site.Engine.Asked;
        await site.ReadAsync("/api/search" + parameters);
        Assert.Equal(site.Engine.Asked, page);
        Assert.Equal(DocumentKind.Minutes, page!.Kind);
    }
}
