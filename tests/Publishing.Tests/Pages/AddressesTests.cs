using Publishing.Documents;
using Publishing.Pages;
using Publishing.Search;

namespace Publishing.Tests.Pages;

public class AddressesTests
{
    [Theory]
    [InlineData("SV-9-1604", "/vorlagen/SV-9-1604")]
    [InlineData("AN/1995/2022", "/vorlagen/AN/1995/2022")]
    [InlineData("15-2316/2020 N1 S1", "/vorlagen/15-2316/2020%20N1%20S1")]
    [InlineData("a?b#c", "/vorlagen/a%3Fb%23c")]
    public void A_number_keeps_its_slashes(string number, string address) => Assert.Equal(address, Addresses.Paper(number));

    [Fact]
    public void A_search_is_spelled_with_what_differs_from_the_plain_one()
    {
        Assert.Equal("/suche", Addresses.Search(new SearchQuery()));
        Assert.Equal(
            "/suche?q=B%C3%A4ume%20%26%20Beete&organization=Rat&from=2020-01-01&kind=paper&sort=date&page=3&size=50",
            Addresses.Search(new SearchQuery
            {
                Text = "Bäume & Beete",
                Organization = "Rat",
                From = new DateOnly(2020, 1, 1),
                Kind = DocumentKind.Paper,
                Sort = SearchSort.Date,
                Page = 3,
                Size = 50,
            }));
    }

    [Fact]
    public void A_hit_opens_at_its_item_and_page()
    {
        Assert.Equal($"/dokumente/{Sample.Id}#seite-2", Addresses.Hit(Sample.Hit()));
        Assert.Equal($"/dokumente/{Sample.Id}/top/6.4-2#seite-2", Addresses.Hit(Sample.Hit(item: new("6.4-2", "6.4", "Linden"))));
    }
}
