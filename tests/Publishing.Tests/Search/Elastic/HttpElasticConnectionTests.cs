using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Publishing.Search;
using Publishing.Search.Elastic;

namespace Publishing.Tests.Search.Elastic;

public sealed class HttpElasticConnectionTests : IAsyncDisposable
{
    private readonly List<WebApplication> _nodes = [];
    private readonly ConcurrentQueue<string> _asked = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
    }

    [Fact]
    public async Task Nodes_are_asked_in_turn_and_one_that_fails_is_passed_over()
    {
        var (one, two) = (await Node("one", _ => 200), await Node("two", _ => 200));
        using var connection = Connect(one, two);
        for (var n = 0; n < 4; n++) await connection.SendAsync(HttpMethod.Get, "/", null, Stop);
        Assert.Equal(["one", "one", "two", "two"], _asked.Order());

        await _nodes[0].StopAsync(Stop);
        _asked.Clear();
        for (var n = 0; n < 4; n++) Assert.Equal(200, (await connection.SendAsync(HttpMethod.Get, "/", null, Stop)).Status);
        Assert.Equal(["two", "two", "two", "two"], _asked);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        using var connection = Connect(await Node("one", call => call < 3 ? status : 200));

        Assert.Equal(200, (await connection.SendAsync(HttpMethod.Post, "/_search", "{}", Stop)).Status);
        Assert.Equal(3, _asked.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(500)]
    public async Task What_will_not_pass_is_told_at_once(int status)
    {
        using var connection = Connect(await Node("one", _ => status));

        Assert.Equal(status, (await connection.SendAsync(HttpMethod.Get, "/", null, Stop)).Status);
        Assert.Single(_asked);
    }

    [Fact]
    public async Task Trying_ends_with_the_time_that_is_set()
    {
        using var connection = Connect(TimeSpan.FromSeconds(1), await Node("one", _ => 503));
        var start = TimeProvider.System.GetTimestamp();

        await Assert.ThrowsAsync<SearchUnavailableException>(() => connection.SendAsync(HttpMethod.Get, "/", null, Stop));

        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 5);
        Assert.True(_asked.Count > 1);
    }

    [Fact]
    public async Task A_node_that_is_not_there_is_no_answer()
    {
        using var connection = Connect(TimeSpan.FromSeconds(1), new Uri("http://127.0.0.1:9"));

        await Assert.ThrowsAsync<SearchUnavailableException>(() => connection.SendAsync(HttpMethod.Get, "/", null, Stop));
    }

    [Fact]
    public async Task A_cluster_that_is_down_is_told_at_once_and_found_again_when_it_is_back()
    {
        var down = true;
        using var connection = Connect(await Node("one", _ => down ? 503 : 200));
        await Assert.ThrowsAsync<SearchUnavailableException>(() => connection.SendAsync(HttpMethod.Get, "/", null, Stop));

        _asked.Clear();
        await Assert.ThrowsAsync<SearchUnavailableException>(() => connection.SendAsync(HttpMethod.Get, "/", null, Stop));
        Assert.Empty(_asked);

        down = false;
        await Task.Delay(TimeSpan.FromSeconds(3.5), Stop);
        Assert.Equal(200, (await connection.SendAsync(HttpMethod.Get, "/", null, Stop)).Status);
    }

    private static HttpElasticConnection Connect(params Uri[] nodes) => Connect(TimeSpan.FromSeconds(20), nodes);

    private static HttpElasticConnection Connect(TimeSpan timeout, params Uri[] nodes)
    {
        var options = new SearchOptions { Timeout = timeout };
        foreach (var node in nodes) options.Nodes.Add(node);
        return new HttpElasticConnection(options, TimeProvider.System);
    }

    private async Task<Uri> Node(string name, Func<int, int> status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var node = builder.Build();
        var calls = 0;
        node.Run(async context =>
        {
            _asked.Enqueue(name);
            context.Response.StatusCode = status(Interlocked.Increment(ref calls));
            await context.Response.WriteAsync("{}");
        });
        await node.StartAsync(Stop);
        _nodes.Add(node);
        return new Uri(node.Urls.Single());
    }
}
