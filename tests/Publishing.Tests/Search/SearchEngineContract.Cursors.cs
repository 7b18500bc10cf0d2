using System.Text;
using Publishing.Search;

namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    [Theory]
    [InlineData(SearchSort.Relevance, 7)]
    [InlineData(SearchSort.Date, 10)]
    [InlineData(SearchSort.Relevance, 20)]
    public async Task By_cursor_each_document_of_the_first_moment_comes_exactly_once_whatever_is_written_meanwhile(SearchSort sort, int size)
    {
        var random = new Random(5);
        await Index([.. Enumerable.Range(0, 60).Select(n => Council.Minutes($"d{n:00}", "Rat",
            random.Next(3) == 0 ? null : new DateOnly(2020, 1, 1 + random.Next(3)),
            [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => random.Next(4) == 0 ? "anders" : "Thema " + string.Join(' ', Enumerable.Repeat("Wort", random.Next(5)))), "Thema"]))]);
        var asked = new SearchQuery { Text = "Thema", Sort = sort, Size = size, After = SearchQuery.Start };
        var wanted = (await Engine.SearchAsync(asked with { After = null, Size = 100 }, Stop)).Hits;

        var seen = new List<Hit>();
        for (var step = 0; ; step++)
        {
            var results = await Engine.SearchAsync(asked, Stop);
            Assert.Equal(60, results.Total);
            seen.AddRange(results.Hits);
            await Engine.RemoveAsync($"d{step:00}", Stop);
            await Engine.RemoveAsync($"d{59 - step:00}", Stop);
            await Index(Council.Make($"new{step}", "Anlage", ["Thema Thema"]), Council.Make($"d{30 + step}", "Anlage", ["anders"]));
            if (results.Next is not { } next) break;
            asked = asked with { After = next };
        }

        Assert.Equal(wanted.Select(hit => hit.DocumentId), seen.Select(hit => hit.DocumentId));
        Assert.Equal(wanted.Select(hit => (hit.PageNumber, hit.PassageCount)), seen.Select(hit => (hit.PageNumber, hit.PassageCount)));
    }

    [Fact]
    public async Task By_cursor_the_passages_of_one_document_come_each_once()
    {
        await Index(Council.Make("a", "Anlage", [.. Enumerable.Range(1, 25).Select(page => $"Linde {page}")]), Council.Make("b", "Anlage", ["Linde"]));
        var asked = new SearchQuery { Text = "Linde", Document = "a", Size = 10, After = SearchQuery.Start };

        var pages = new List<int>();
        while (true)
        {
            var results = await Engine.SearchAsync(asked, Stop);
            pages.AddRange(results.Hits.Select(hit => hit.PageNumber));
            if (results.Next is null) break;
            asked = asked with { After = results.Next };
        }

        Assert.Equal(Enumerable.Range(1, 25), pages.Order());
        Assert.Equal(pages[^5..], (await Engine.SearchAsync(asked, Stop)).Hits.Select(hit => hit.PageNumber));
    }

    [Fact]
    public async Task A_page_by_number_has_no_cursor_and_an_answer_that_holds_all_has_no_next()
    {
        await Index(Council.Make("a", "Anlage", ["Linde"]), Council.Make("b", "Anlage", ["Linde"]));

        Assert.Null((await Engine.SearchAsync(new() { Text = "Linde", Size = 1 }, Stop)).Next);
        Assert.Null((await Engine.SearchAsync(new() { Text = "Linde", Size = 2, After = SearchQuery.Start }, Stop)).Next);
        var none = await Engine.SearchAsync(new() { Text = "Ahorn", After = SearchQuery.Start }, Stop);
        Assert.Equal((0, null, 0), (none.Total, none.Next, none.Hits.Count));
    }

    [Fact]
    public async Task A_cursor_that_was_not_given_out_for_this_search_is_refused()
    {
        await Index(Council.Make("a", "Anlage", ["Linde"]), Council.Make("b", "Anlage", ["Linde"]));
        var asked = new SearchQuery { Text = "Linde", Size = 1, After = SearchQuery.Start };
        var next = (await Engine.SearchAsync(asked, Stop)).Next!;
        var bytes = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(next));

        string[] forged = ["", "x", "start2", next[..^4], next + "AAAA", "{}", "\"", Encode("{}"), Encode("null"), Encode("[]"), Encode(bytes.Replace("\"k\":", "\"k\":1e999", StringComparison.Ordinal))];
        foreach (var after in forged)
            await Assert.ThrowsAsync<ArgumentException>(() => Engine.SearchAsync(asked with { After = after }, Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => Engine.SearchAsync(asked with { After = next, Text = "Ahorn" }, Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => Engine.SearchAsync(asked with { After = next, Organization = "Rat" }, Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => Engine.SearchAsync(asked with { After = next, Page = 2 }, Stop));

        // Formed as it should be, but of no moment that is kept.
        foreach (var moment in new[] { "x", "", "{\\\"match_all\\\":{}}", "../_all", new string('a', 900), "AAAA" })
        {
            var other = System.Text.RegularExpressions.Regex.Replace(bytes, "\"m\":\"[^\"]*\"", $"\"m\":\"{moment}\"");
            await Assert.ThrowsAsync<CursorExpiredException>(() => Engine.SearchAsync(asked with { After = Encode(other) }, Stop));
        }

        static string Encode(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
    }

    [Fact]
    public async Task An_export_holds_every_passage_once_in_the_order_of_the_search_as_of_its_beginning()
    {
        // More than an engine gives in one piece.
        await Index([.. Enumerable.Range(0, 130).Select(n => Council.Minutes($"d{n:000}", n % 2 == 0 ? "Rat" : "Ausschuss", new(2020, 1, 1 + (n % 28)), "Thema", "Thema Thema", "anders", "Thema", "Thema", "Thema"))]);

        var seen = new List<(string, int)>();
        await foreach (var hit in Engine.ExportAsync(new SearchQuery { Text = "Thema" }, Stop))
        {
            if (seen.Count == 10)
            {
                await Engine.RemoveAsync("d001", Stop);
                await Index(Council.Make("new", "Anlage", ["Thema"]));
            }

            Assert.Single(hit.Passages);
            seen.Add((hit.DocumentId, hit.PageNumber));
        }

        Assert.Equal(650, seen.Count);
        Assert.Equal(650, seen.Distinct().Count());
        Assert.DoesNotContain(seen, one => one.Item2 == 3 || one.Item1 == "new");

        var narrowed = new SearchQuery { Text = "Thema", Organization = "Rat", Sort = SearchSort.Date };
        var dates = new List<DateOnly?>();
        await foreach (var hit in Engine.ExportAsync(narrowed, Stop)) dates.Add(hit.Date);
        Assert.Equal((await Engine.SearchAsync(narrowed, Stop)).TotalPassages, dates.Count);
        Assert.Equal(dates.OrderDescending(), dates);
    }
}
