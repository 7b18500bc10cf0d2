using Publishing.Search;

namespace Publishing.Tests.Search.Elastic;

public class ElasticEngineTests : SearchEngineContract
{
    private readonly ElasticHome _home;

    public ElasticEngineTests(ElasticServer server)
        : this(new ElasticHome(server))
    {
    }

    private ElasticEngineTests(ElasticHome home)
        : base(home) => _home = home;

    [Fact]
    public async Task Without_an_index_a_search_says_so_and_makes_none()
    {
        await Assert.ThrowsAsync<SearchUnavailableException>(() => Search("Apfel"));

        Assert.Empty(await _home.IndexesAsync());
    }
}
