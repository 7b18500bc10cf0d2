using System.Net;
using Publishing.Documents;
using Publishing.Search;

namespace Publishing.Tests.Pages;

public class MeetingPageTests
{
    private const string Address = "/sitzung?organization=Kreistag&date=2019-12-11";

    private static Hit Entry(char id, string? number = null, DocumentKind kind = DocumentKind.Minutes) =>
        Sample.Hit(item: number is null ? null : new(number, number, "Schule")) with { DocumentId = new(id, 64), Kind = kind };

    [Fact]
    public async Task A_meeting_leads_to_its_one_document()
    {
        Assert.Equal($"/dokumente/{new string('b', 64)}", await TargetAsync(Address, Entry('b'), Entry('b', "3")));
        Assert.Equal($"/dokumente/{new string('b', 64)}", await TargetAsync(Address, Entry('c', kind: DocumentKind.Invitation), Entry('b', "3")));
    }

    [Fact]
    public async Task An_item_of_it_leads_to_the_item_where_the_document_has_it()
    {
        Assert.Equal($"/dokumente/{new string('b', 64)}/top/3", await TargetAsync(Address + "&item=3", Entry('b', "3")));
        Assert.Equal($"/dokumente/{new string('b', 64)}", await TargetAsync(Address + "&item=4", Entry('b', "3")));
    }

    [Fact]
    public async Task Where_it_is_in_doubt_a_narrowed_search_follows()
    {
        Assert.Equal("/suche?organization=Kreistag&from=2019-12-11&to=2019-12-11", await TargetAsync(Address, Entry('b'), Entry('c')));
        Assert.Equal("/suche?q=Kreistag&from=2019-12-11&to=2019-12-11", await TargetAsync(Address));
        Assert.Equal("/suche?from=2019-12-11&to=2019-12-11", await TargetAsync("/sitzung?date=2019-12-11", Entry('b')));
    }

    [Fact]
    public async Task A_day_that_is_none_is_no_address()
    {
        await using var site = await Site.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/sitzung?organization=Kreistag&date=gestern")).StatusCode);
    }

    private static async Task<string> TargetAsync(string address, params Hit[] hits)
    {
        await using var site = await Site.StartAsync();
        site.Engine.Results = Sample.Results(hits);
        var response = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }
}
