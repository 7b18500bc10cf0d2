using Publishing.Documents;
using Publishing.Search;

namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    private static readonly (string Query, string Expected)[] Operators =
    [
        ("Radweg Brücke", "a"),
        ("Radweg OR Spielplatz", "a b"),
        ("Radweg -Brücke", ""),
        ("Sitzung NOT Radweg", "b"),
        ("-Radweg", "b"),
        ("\"Brücke am Mühlenbach\"", "a"),
        ("\"am Brücke\"", ""),
        ("\"Brücken am Mühlenbach\"", ""),
        ("\"die Brücke am Mühlenbach wird gebaut\"", "a"),
        ("(Spielplatz OR Radweg) Brücke", "a"),
        ("Mühlen*", "a"),
        ("muehlenb*", "a"),
        ("Spielpla*", "b"),
        ("aktu*", "b"),
        ("***", ""),
        ("Gibtesnicht", ""),
    ];

    [Fact]
    public async Task Operators_do_what_they_say()
    {
        await Index(
            Council.Make("a", "Erste Anlage", ["Sitzung: Der Radweg und die\nBrücke am\nMühlenbach wird gebaut."]),
            Council.Make("b", "Zweite Anlage", ["Sitzung: Der Spielplatz, aktuell."]));

        foreach (var (query, expected) in Operators)
        {
            var found = string.Join(' ', (await Found(query)).Order());
            Assert.True(found == expected, $"{query} should find '{expected}', but found '{found}'");
        }
    }

    [Fact]
    public async Task A_papers_number_answers_the_paper_then_what_deals_with_it_and_never_its_neighbours()
    {
        await Index(
            Council.Make("mention", "Bericht", ["Siehe SV-9-1604 und nochmals SV-9-1604."]),
            Council.Paper("SV-9-1604", "Sprachmittler", "Erste Seite", "Zweite Seite"),
            Council.Paper("SV-9-1605", "Nachbar", "Vorlage SV-9-1605"),
            Council.Paper("SV-9-1604/1", "Ergänzung", "Vorlage SV-9-1604/1"),
            Council.Make("far", "Bericht", ["SV-9-16041 ist eine andere."]));

        foreach (var spelling in new[] { "SV-9-1604", "sv 9 1604", "SV 9-1604" })
            Assert.Equal(["SV-9-1604", "mention"], await Found(spelling));
    }

    [Fact]
    public async Task A_number_among_words_narrows_to_the_passage()
    {
        await Index(Council.Paper("SV-9-1604", "Sprachmittler", "Erste Seite", "Der Haushalt steht hier"));

        Assert.Equal(2, Assert.Single((await Search("Haushalt SV-9-1604")).Hits).PageNumber);
    }

    [Fact]
    public async Task A_paper_knows_its_mentions_and_what_it_cites()
    {
        await Index(
            Council.Paper("SV-9-1604", "Sprachmittler", "Löst SV-9-1500 ab.", "Siehe SV-8-0770/1 und SV-9-1500."),
            Council.Minutes("old", "Rat", new(2019, 1, 1), "Zu SV-9-1604."),
            Council.Minutes("new", "Rat", new(2021, 1, 1), "Anfang", "Zu SV-9-1604."),
            Council.Minutes("maybe", "Rat", null, "Zu SV-9-1604? vielleicht, auch SV-9-9999? vielleicht."));

        var paper = await Engine.FindPaperAsync("SV-9-1604", Stop);
        Assert.Equal(["SV-9-1604"], paper.Own.Select(hit => hit.DocumentId));
        Assert.Equal(["new", "old", "maybe"], paper.Mentions.Select(hit => hit.DocumentId));
        Assert.Equal((2, "SV-9-1604"), (paper.Mentions[0].PageNumber, paper.Mentions[0].Snippets[0].Parts.Single(part => part.Marked).Text));
        Assert.Equal(["SV-9-1500", "SV-8-0770/1"], paper.Cites);

        Assert.Empty(paper.Consultations);

        var absent = await Engine.FindPaperAsync("SV-9-9999", Stop);
        Assert.Empty(absent.Mentions);
        var only = await Engine.FindPaperAsync("SV-9-1500", Stop);
        Assert.Equal((0, 2), (only.Own.Count, only.Mentions.Count));
    }

    [Fact]
    public async Task Known_papers_are_those_whose_own_documents_are_there()
    {
        await Index(
            Council.Paper("SV-9-1604", "Sprachmittler", "Siehe SV-9-1500."),
            Council.Paper("SV-9-1700", "Brücke", "Text"));
        await Engine.RemoveAsync("SV-9-1700", Stop);

        Assert.Equal(["SV-9-1604"], await Engine.KnownPapersAsync(["SV-9-1700", "SV-9-1604", "SV-9-1500", ""], Stop));
        Assert.Empty(await Engine.KnownPapersAsync([], Stop));
    }

    [Fact]
    public async Task Filters_narrow_and_facets_count_what_is_left()
    {
        await Index(
            Council.Minutes("a", "Kulturausschuss", new(2020, 1, 31), "Thema SV-9-1604"),
            Council.Minutes("b", "Kulturausschuss", new(2020, 2, 1), "Thema SV-9-1604 SV-9-1605"),
            Council.Minutes("c", "Bauausschuss", new(2021, 2, 1), "Thema"),
            Council.Make("d", "Anlage", ["Thema"]));

        var all = (await Search("Thema")).Facets;
        Assert.Equal([new("Kulturausschuss", 2), new("Bauausschuss", 1)], all.Organizations);
        Assert.Equal([new("2020", 2), new("2021", 1)], all.Years);
        Assert.Equal([new("Minutes", 3), new("Attachment", 1)], all.Kinds);
        Assert.Equal([new("SV-9-1604", 2), new("SV-9-1605", 1)], all.Papers);

        Assert.Equal(["a", "b"], await Ids(new() { Text = "Thema", Organization = "Kulturausschuss" }));
        Assert.Equal(["b", "c"], await Ids(new() { Text = "Thema", From = new(2020, 2, 1) }));
        Assert.Equal(["a", "b"], await Ids(new() { From = new(2020, 1, 31), To = new(2020, 2, 1) }));
        Assert.Equal(["a"], await Ids(new() { To = new(2020, 1, 31) }));
        Assert.Equal(["d"], await Ids(new() { Kind = DocumentKind.Attachment }));
        Assert.Equal(["b"], await Ids(new() { Paper = "SV-9-1605" }));
        Assert.Equal([new("2020", 1)], (await Engine.SearchAsync(new() { Paper = "SV-9-1605" }, Stop)).Facets.Years);
    }

    [Fact]
    public async Task By_date_the_newest_comes_first_and_the_unknown_last()
    {
        await Index(
            Council.Minutes("old", "Rat", new(2019, 5, 1), "Thema Thema Thema"),
            Council.Make("unknown", "Anlage", ["Thema Thema"]),
            Council.Minutes("new", "Rat", new(2022, 5, 1), "Ein Thema unter vielen anderen"));

        var hits = (await Engine.SearchAsync(new() { Text = "Thema", Sort = SearchSort.Date }, Stop)).Hits;

        Assert.Equal(["new", "old", "unknown"], hits.Select(hit => hit.DocumentId));
    }

    [Theory]
    [InlineData(SearchSort.Relevance, 7)]
    [InlineData(SearchSort.Date, 10)]
    [InlineData(SearchSort.Relevance, 100)]
    public async Task Pages_part_the_hits_without_gap_or_double(SearchSort sort, int size)
    {
        var random = new Random(3);
        await Index([.. Enumerable.Range(0, 60).Select(n => Council.Minutes($"d{n:00}", "Rat",
            random.Next(3) == 0 ? null : new DateOnly(2020, 1, 1 + random.Next(3)), "Thema gleich", "Thema gleich", "anders"))]);

        var seen = new List<string>();
        var total = 0;
        for (var page = 1; page == 1 || seen.Count < total; page++)
        {
            var results = await Engine.SearchAsync(new() { Text = "Thema", Sort = sort, Page = page, Size = size }, Stop);
            Assert.True(results.Hits.Count > 0, $"page {page} is empty after {seen.Count} of {total}");
            total = results.Total;
            Assert.Equal(120, results.TotalPassages);
            seen.AddRange(results.Hits.Select(hit => hit.DocumentId));
        }

        Assert.Equal(60, total);
        Assert.Equal(60, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_query_beyond_the_limits_is_refused_in_words() =>
        Assert.Contains("zu lang", (await Assert.ThrowsAsync<ArgumentException>(() => Search(new string('a', 1000)))).Message, StringComparison.Ordinal);

    private async Task<string[]> Ids(SearchQuery query) =>
        [.. (await Engine.SearchAsync(query, Stop)).Hits.Select(hit => hit.DocumentId).Order()];
}
