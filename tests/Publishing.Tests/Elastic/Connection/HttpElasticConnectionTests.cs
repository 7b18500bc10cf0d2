using Publishing.Elastic.Connection;
using Publishing.Search;

namespace Publishing.Tests.Elastic.Connection;

public sealed class HttpElasticConnectionTests : ElasticConnectionContract
{
    [Fact]
    public async Task Nodes_areAsked_in_turn_and_one_that_fails_is_passed_over()
    {
        var (one, two) = (await Node("one", _ => 200), await Node("two", _ => 200));
        var connection = Connect(one, two);
        for (var n = 0; n < 4; n++) await connection.SendAsync(HttpMethod.Get, "/", null, Stop);
        Assert.Equal(["one", "one", "two", "two"], Asked.Order());

        await Nodes[0].StopAsync(Stop);
        Asked.Clear();
        for (var n = 0; n < 4; n++) Assert.Equal(200, (await connection.SendAsync(HttpMethod.Get, "/", null, Stop)).Status);
        Assert.Equal(["two", "two", "two", "two"], Asked);
    }

    protected override IElasticConnection Create(SearchOptions options) => new HttpElasticConnection(options, TimeProvider.System);
}
