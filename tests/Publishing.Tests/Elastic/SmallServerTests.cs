using Publishing.Elastic;
using Publishing.Elastic.Connection;
using Publishing.Search;
using Publishing.Search.Writing;
using Publishing.Tests.Search;

namespace Publishing.Tests.Elastic;

/// <summary>A real Elasticsearch that takes less at once than some entries have.</summary>
public sealed class SmallServerTests(MortalServer server) : IClassFixture<MortalServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_larger_than_the_server_takes_is_refused_and_the_others_go_on()
    {
        server.Need();
        await server.RestartAsync("indexing_pressure.memory.limit: 2mb", "http.max_content_length: 6mb");
        var options = new SearchOptions
        {
            Provider = SearchProvider.Elasticsearch, Nodes = { server.Need().Nodes[0] }, User = server.Need().User, Password = server.Need().Password,
            Index = $"small-{Guid.NewGuid():N}", Timeout = TimeSpan.FromSeconds(6),
        };
        using var connection = new HttpElasticConnection(options, TimeProvider.System);
        using var engine = new ElasticEngine(connection, options, Council.Normalize, TimeProvider.System);
        var (rejected, oversized) = (Council.Make("rejected", "Anlage", [Long(20_000)]), Council.Make("oversized", "Anlage", [Long(200_000)]));
        var others = Enumerable.Range(0, 10).Select(number => Council.Make($"d{number}", "Anlage", [$"Gartenweg {number}"])).ToArray();

        var refusals = await Task.WhenAll(new[] { rejected, oversized }.Concat(others).Select(document => engine.IndexAsync(document, 1, Stop)));

        Assert.All(refusals[..2], reason => Assert.Contains("zu groß", reason, StringComparison.Ordinal));
        Assert.All(refusals[2..], Assert.Null);
        Assert.Equal(10, (await engine.ListAsync(Stop)).Count);

        var report = await engine.RebuildAsync(
            new[] { rejected, oversized }.Concat(others).Select(document => new ArchivedState(document.Id, 2, document)).ToAsyncEnumerable(), Stop);
        Assert.Equal(["oversized", "rejected"], report.Refused.Keys.Order());
        Assert.Equal(10, report.Documents);
        Assert.Equal(10, (await engine.SearchAsync(new SearchQuery { Text = "Gartenweg" }, Stop)).Total);
    }

    private static string Long(int words) => string.Join(' ', Enumerable.Range(0, words).Select(number => $"Zacken{OutageTests.Word("", number)}"));
}
