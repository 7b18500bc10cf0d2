using Publishing.Documents;
using Publishing.Search;

namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    [Fact]
    public async Task A_document_is_one_hit_with_its_best_three_passages_and_the_number_of_all()
    {
        await Index(
            Council.Make("a", "Anlage", ["Linde am Markt und viele andere Bäume", "Ahorn", "Linde", "Linde und Ahorn", "Die Linde, die alte Linde, die Linde"]),
            Council.Make("b", "Anlage", ["Ahorn", "Eine Linde steht unter sehr vielen anderen Bäumen am Rande des Parks"]));

        var results = await Search("Linde");

        Assert.Equal((2, 5), (results.Total, results.TotalPassages));
        Assert.Equal(["a", "b"], results.Hits.Select(hit => hit.DocumentId));
        Assert.Equal([4, 1], results.Hits.Select(hit => hit.PassageCount));
        Assert.Equal([3, 1], results.Hits.Select(hit => hit.Passages.Count));
        Assert.Equal([5, 3, 4], results.Hits[0].Passages.Select(passage => passage.PageNumber));
        var (hit, best) = (results.Hits[0], results.Hits[0].Passages[0]);
        Assert.Equal((best.PageNumber, best.SimilarSpelling), (hit.PageNumber, hit.SimilarSpelling));
        Assert.Same(best.Snippets, hit.Snippets);
    }

    [Fact]
    public async Task In_one_document_every_passage_is_a_hit()
    {
        await Index(
            Council.Make("a", "Anlage", [.. Enumerable.Range(1, 25).Select(page => page == 7 ? "Ahorn" : $"Linde {page}")]),
            Council.Make("b", "Anlage", ["Linde"]));

        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var pages = new List<int>();
            for (var page = 1; page <= 3; page++)
            {
                var results = await Engine.SearchAsync(new() { Text = "Linde", Document = "a", Page = page, Size = 10, Sort = sort }, Stop);
                Assert.Equal((24, 24), (results.Total, results.TotalPassages));
                Assert.All(results.Hits, hit => Assert.Equal(("a", 1, 1), (hit.DocumentId, hit.PassageCount, hit.Passages.Count)));
                pages.AddRange(results.Hits.Select(hit => hit.PageNumber));
            }

            Assert.Equal(Enumerable.Range(1, 25).Except([7]), pages.Order());
        }
    }

    [Fact]
    public async Task By_date_a_document_is_still_shown_by_its_best_passage()
    {
        await Index(
            Council.Minutes("old", "Rat", new(2019, 5, 1), "Die Linde steht unter vielen anderen Bäumen", "Linde"),
            Council.Minutes("new", "Rat", new(2022, 5, 1), "Eine Linde unter vielen anderen Bäumen hier", "Ahorn", "Linde"));

        var hits = (await Engine.SearchAsync(new() { Text = "Linde", Sort = SearchSort.Date }, Stop)).Hits;

        Assert.Equal([("new", 3), ("old", 2)], hits.Select(hit => (hit.DocumentId, hit.PageNumber)));
    }

    [Fact]
    public async Task A_list_of_counts_leaves_its_own_filter_out_and_no_other()
    {
        await Index(
            Council.Minutes("a", "Kulturausschuss", new(2020, 1, 31), "Thema SV-9-1604", "Thema"),
            Council.Minutes("b", "Kulturausschuss", new(2021, 2, 1), "Thema SV-9-1605"),
            Council.Minutes("c", "Bauausschuss", new(2021, 2, 1), "Thema SV-9-1604", "anders"),
            Council.Make("d", "Anlage", ["Thema"]));

        var culture = await Engine.SearchAsync(new() { Text = "Thema", Organization = "Kulturausschuss" }, Stop);
        Assert.Equal((2, 3), (culture.Total, culture.TotalPassages));
        Assert.Equal([new("Kulturausschuss", 3), new("Bauausschuss", 1)], culture.Facets.Organizations);
        Assert.Equal([new("2020", 2), new("2021", 1)], culture.Facets.Years);
        Assert.Equal([new("Minutes", 3)], culture.Facets.Kinds);

        var both = await Engine.SearchAsync(
            new() { Text = "Thema", Organization = "Kulturausschuss", Paper = "SV-9-1604", From = new(2020, 1, 1), To = new(2020, 12, 31) }, Stop);
        Assert.Equal((1, 1), (both.Total, both.TotalPassages));
        Assert.Equal([new("Kulturausschuss", 1)], both.Facets.Organizations);
        Assert.Equal([new("2020", 1)], both.Facets.Years);
        Assert.Equal([new("SV-9-1604", 1)], both.Facets.Papers);

        var later = await Engine.SearchAsync(new() { Text = "Thema", Paper = "SV-9-1604", From = new(2021, 1, 1), Kind = DocumentKind.Minutes }, Stop);
        Assert.Equal([new("2020", 1), new("2021", 1)], later.Facets.Years);
        Assert.Equal([new("SV-9-1604", 1), new("SV-9-1605", 1)], later.Facets.Papers);
        Assert.Equal(["c"], later.Hits.Select(hit => hit.DocumentId));
    }

    [Theory]
    [InlineData("Kulturausschuss", null, null)]
    [InlineData(null, "2021", null)]
    [InlineData(null, null, DocumentKind.Attachment)]
    public async Task A_count_is_the_total_of_passages_after_narrowing(string? organization, string? year, DocumentKind? kind)
    {
        await Index([.. Enumerable.Range(0, 30).Select(n => n % 3 == 0
            ? Council.Make($"d{n}", "Anlage", ["Thema", "Thema", "anders"])
            : Council.Minutes($"d{n}", n % 2 == 0 ? "Kulturausschuss" : "Bauausschuss", new(2020 + (n % 4), 1, 1), "Thema", "anders"))]);
        var asked = new SearchQuery { Text = "Thema", Size = 3 };
        var facets = (await Engine.SearchAsync(asked, Stop)).Facets;

        var narrowed = year is null ? asked with { Organization = organization, Kind = kind }
            : asked with { From = new(int.Parse(year, null), 1, 1), To = new(int.Parse(year, null), 12, 31) };
        var (list, value) = organization is not null ? (facets.Organizations, organization) : year is not null ? (facets.Years, year) : (facets.Kinds, $"{kind}");

        Assert.Equal(list.Single(one => one.Value == value).Count, (await Engine.SearchAsync(narrowed, Stop)).TotalPassages);
    }

    [Fact]
    public async Task Totals_are_the_same_whatever_the_order_page_and_size()
    {
        await Index([.. Enumerable.Range(0, 40).Select(n => Council.Make($"d{n}", "Anlage", ["Thema", n % 2 == 0 ? "Thema" : "anders"]))]);

        var totals = new HashSet<(int, int)>();
        foreach (var sort in Enum.GetValues<SearchSort>())
        foreach (var (page, size) in new[] { (1, 1), (1, 100), (3, 7), (100, 100) })
        foreach (var after in new[] { null, page == 1 ? SearchQuery.Start : null })
        {
            var results = await Engine.SearchAsync(new() { Text = "Thema", Sort = sort, Page = page, Size = size, After = after }, Stop);
            totals.Add((results.Total, results.TotalPassages));
        }

        Assert.Equal([(40, 60)], totals);
    }

    [Fact]
    public async Task A_document_of_many_thousand_pages_is_counted_to_the_last()
    {
        await Index(Council.Make("a", "Anlage", [.. Enumerable.Range(1, 10_005).Select(_ => "Linde")]), Council.Make("b", "Anlage", ["Ahorn"]));

        var results = await Search("Linde");

        Assert.Equal((1, 10_005, 10_005), (results.Total, results.TotalPassages, results.Hits[0].PassageCount));
        Assert.Equal(10_005, (await Engine.SearchAsync(new() { Text = "Linde", Document = "a" }, Stop)).Total);
    }
}
