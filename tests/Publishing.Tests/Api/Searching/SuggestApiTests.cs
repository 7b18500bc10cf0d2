using Publishing.Tests.Pages;

namespace Publishing.Tests.Api.Searching;

public class SuggestApiTests
{
    [Fact]
    public async Task Suggestions_come_with_the_addresses_they_lead_to()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Completions = new([new("SV-9-1604", "Radweg")], [new("d1", "4", "Ausbau & Pflege")], ["Rat"]);

        Assert.Equal(
            """
            {"papers":[{"text":"SV-9-1604","title":"Radweg","url":"/vorlagen/SV-9-1604"}],
            "agendaItems":[{"text":"Ausbau \u0026 Pflege","title":null,"url":"/dokumente/d1/top/4"}],
            "organizations":[{"text":"Rat","title":null,"url":"/suche?organization=Rat"}],"words":[]}
            """.ReplaceLineEndings(""),
            await site.ReadAsync("/api/suggest?q=ra"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%00%22%28")]
    public async Task Nothing_typed_is_no_error(string query)
    {
        await using var site = await Site.StartAsync();

        Assert.Equal("{\"papers\":[],\"agendaItems\":[],\"organizations\":[],\"words\":[]}", await site.ReadAsync("/api/suggest" + query));
    }

    [Fact]
    public async Task While_the_index_is_down_there_is_a_503_and_no_empty_list()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Down = true;

        Assert.Equal(503, (int)(await site.GetAsync("/api/suggest?q=rad")).StatusCode);
    }
}
