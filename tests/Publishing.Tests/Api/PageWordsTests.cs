using System.Net;
using System.Text.Json;
using Publishing.Documents;
using Publishing.Tests.Api.Searching;
using Publishing.Tests.Pages;

namespace Publishing.Tests.Api;

public sealed class PageWordsTests
{
    private static readonly string Address = $"/api/documents/{Sample.Id}/pages/2/words";

    [Fact]
    public async Task The_words_of_a_page_come_with_their_places()
    {
        await using var site = await SiteAsync();

        var page = JsonSerializer.Deserialize<JsonElement>(await site.ReadAsync(Address));

        Assert.Equal((2, 595, 842), (page.GetProperty("number").GetInt32(), page.GetProperty("width").GetDouble(), page.GetProperty("height").GetDouble()));
        var word = Assert.Single(page.GetProperty("words").EnumerateArray());
        Assert.Equal(Sample.Minutes().Text.Pages[1].Text[..5], word.GetProperty("text").GetString());
        Assert.Equal("[60,70.5,120,84]", word.GetProperty("box").GetRawText());
        Assert.Equal(91, word.GetProperty("confidence").GetInt32());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("x")]
    public async Task A_page_that_is_not_there_is_not_found(string number)
    {
        await using var site = await SiteAsync();
        using var answer = await site.GetAsync($"/api/documents/{Sample.Id}/pages/{number}/words");
        await SearchApiTests.ProblemAsync(answer, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_document_with_a_non_public_part_gives_no_places()
    {
        await using var site = await SiteAsync();
        site.Documents[Sample.Id] = Sample.Minutes(nonPublic: true);
        using var answer = await site.GetAsync(Address);
        await SearchApiTests.ProblemAsync(answer, HttpStatusCode.Forbidden);
    }

    private static async Task<Site> SiteAsync()
    {
        var site = await Site.StartAsync();
        site.Layouts[Sample.Id] = [.. Enumerable.Range(1, 3).Select(number => new PageLayout { Number = number, Width = 595, Height = 842, Words = [new(0, 5, 60, 70.5f, 120, 84, 91)] })];
        return site;
    }
}
