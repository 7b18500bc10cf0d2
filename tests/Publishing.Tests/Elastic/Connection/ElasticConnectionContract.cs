using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Publishing.Elastic.Connection;
using Publishing.Search;

namespace Publishing.Tests.Elastic.Connection;

/// <summary>What every way to a cluster has to do.</summary>
public abstract class ElasticConnectionContract : IAsyncDisposable
{
    protected List<WebApplication> Nodes { get; } = [];

    protected ConcurrentQueue<string> Asked { get; } = [];

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var node in Nodes) await node.DisposeAsync();
    }

    [Fact]
    public async Task What_is_sent_arrives_as_it_is()
    {
        var sent = new List<string>();
        var node = await Node("one", _ => 200, async request =>
        {
            using var reader = new StreamReader(request.Body);
            sent.Add($"{request.Method} {request.Path}{request.QueryString} {request.ContentType?.Split(';')[0]} {request.Headers.Authorization} {await reader.ReadToEndAsync(Stop)}");
        });
        var connection = Connect(options => options.ApiKey = "c2NobMO8c3NlbA==", node);

        var answer = await connection.SendAsync(HttpMethod.Put, "/a/_doc/1?refresh=true", "{\"title\":\"Straße\"}", Stop);
        await connection.SendAsync(HttpMethod.Get, "/_cluster/health", null, Stop);

        Assert.Equal(new ElasticResponse(200, "{}"), answer);
        Assert.Equal(["PUT /a/_doc/1?refresh=true application/json ApiKey c2NobMO8c3NlbA== {\"title\":\"Straße\"}", "GET /_cluster/health  ApiKey c2NobMO8c3NlbA== "], sent);
    }

    [Fact]
    public async Task A_user_proves_himself_with_his_password()
    {
        string? header = null;
        var node = await Node("one", _ => 200, request =>
        {
            header = request.Headers.Authorization;
            return Task.CompletedTask;
        });
        await Connect(options => (options.User, options.Password) = ("käthe", "geheim"), node).SendAsync(HttpMethod.Get, "/", null, Stop);

        Assert.Equal("Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("käthe:geheim")), header);
    }

    [Fact]
    public async Task Who_stops_waiting_is_not_told_of_a_fault()
    {
        var node = await Node("one", _ => 200, _ => Task.Delay(TimeSpan.FromMinutes(1), Stop));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Connect(node).SendAsync(HttpMethod.Get, "/", null, soon.Token));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        var connection = Connect(await Node("one", call => call < 3 ? status : 200));

        Assert.Equal(200, (await connection.SendAsync(HttpMethod.Post, "/_search", "{}", Stop)).Status);
        Assert.Equal(3, Asked.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(500)]
    public async Task What_will_not_pass_is_told_at_once(int status)
    {
        var connection = Connect(await Node("one", _ => status));

        Assert.Equal(status, (await connection.SendAsync(HttpMethod.Get, "/", null, Stop)).Status);
        Assert.Single(Asked);
    }

    [Fact]
    public async Task Trying_ends_with_the_time_that_is_set()
    {
        var connection = Connect(TimeSpan.FromSeconds(1), await Node("one", _ => 503));
        var start = TimeProvider.System.GetTimestamp();

        await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => connection.SendAsync(HttpMethod.Get, "/", null, Stop));

        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 5);
        Assert.True(Asked.Count > 1);
    }

    [Fact]
    public async Task A_node_that_is_not_there_is_no_answer()
    {
        var connection = Connect(TimeSpan.FromSeconds(1), new Uri("http://127.0.0.1:9"));

        await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => connection.SendAsync(HttpMethod.Get, "/", null, Stop));
    }

    [Fact]
    public async Task A_cluster_that_is_down_is_told_at_once_and_found_again_when_it_is_back()
    {
        var down = true;
        var connection = Connect(await Node("one", _ => down ? 503 : 200));
        await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => connection.SendAsync(HttpMethod.Get, "/", null, Stop));

        Asked.Clear();
        await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => connection.SendAsync(HttpMethod.Get, "/", null, Stop));
        Assert.Empty(Asked);

        down = false;
        await Task.Delay(TimeSpan.FromSeconds(3.5), Stop);
        Assert.Equal(200, (await connection.SendAsync(HttpMethod.Get, "/", null, Stop)).Status);
    }

    protected abstract IElasticConnection Create(SearchOptions options);

    protected IElasticConnection Connect(params Uri[] nodes) => Connect(_ => { }, nodes);

    private IElasticConnection Connect(TimeSpan timeout, params Uri[] nodes) => Connect(options => options.Timeout = timeout, nodes);

    private IElasticConnection Connect(Action<SearchOptions> set, params Uri[] nodes)
    {
        var options = new SearchOptions { Timeout = TimeSpan.FromSeconds(20) };
        foreach (var node in nodes) options.Nodes.Add(node);
        set(options);
        return Create(options);
    }

    protected async Task<Uri> Node(string name, Func<int, int> status, Func<HttpRequest, Task>? look = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var node = builder.Build();
        var calls = 0;
        node.Run(async context =>
        {
            Asked.Enqueue(name);
            if (look is not null) await look(context.Request);
            context.Response.StatusCode = status(Interlocked.Increment(ref calls));
            await context.Response.WriteAsync("{}");
        });
        await node.StartAsync(Stop);
        Nodes.Add(node);
        return new Uri(node.Urls.Single());
    }
}
