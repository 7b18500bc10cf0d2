using System.Text;
using System.Text.Json.Nodes;
using Publishing.Search;
using Publishing.Search.Elastic;

namespace Publishing.Tests.Search.Elastic;

public class ElasticBulkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Bodies_are_cut_by_bytes_and_lose_nothing()
    {
        var items = Enumerable.Range(0, 50).Select(n => BulkItem.Index("ä", n, new string('ü', n * 7))).ToArray();

        var bodies = ElasticBulk.Bodies(items, 500).ToArray();

        Assert.Equal(items, bodies.SelectMany(body => body));
        Assert.All(bodies, body => Assert.True(body.Count == 1 || body.Sum(item => Encoding.UTF8.GetByteCount(item.Lines)) <= 500));
        Assert.True(bodies.Length < items.Length);
    }

    [Fact]
    public void Surplus_entries_go_first_and_the_first_entry_last()
    {
        var lines = ElasticWriter.Items(new Replacement("a", ["{}"]), 3).Concat(ElasticWriter.Items(new Replacement("b", []), 2))
            .Select(item => (item.IsDelete, JsonNode.Parse(item.Lines.Split('\n')[0])!.AsObject().First().Value!["_id"]!.GetValue<string>()));

        Assert.Equal([(true, "a/2"), (true, "a/1"), (false, "a/0"), (true, "b/1"), (true, "b/0")], lines);
    }

    [Fact]
    public async Task Only_what_was_put_off_is_sent_again()
    {
        var cluster = new Cluster([201, 429, 503, 404], [201, 429], [201]);
        var refused = await Bulk(cluster).SendAsync("/i/_bulk", [Item("a"), Item("b"), Item("c"), BulkItem.Delete("d", 0)], Stop);

        Assert.Empty(refused);
        Assert.Equal(["a/0 b/0 c/0 d/0", "b/0 c/0", "c/0"], cluster.Sent);
    }

    [Fact]
    public async Task What_is_refused_is_named_with_its_reason()
    {
        var refused = await Bulk(new Cluster([201, 400, 201])).SendAsync("/i/_bulk", [Item("a"), Item("b"), Item("c")], Stop);

        Assert.Equal(["b"], refused.Keys);
        Assert.Contains("status 400", refused["b"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_closed_or_missing_index_is_no_fault_of_the_document(int status) =>
        await Assert.ThrowsAsync<SearchUnavailableException>(() => Bulk(new Cluster([status])).SendAsync("/i/_bulk", [Item("a")], Stop));

    [Fact]
    public async Task An_answer_that_leaves_something_out_is_a_fault() =>
        await Assert.ThrowsAsync<SearchUnavailableException>(() => Bulk(new Cluster([201])).SendAsync("/i/_bulk", [Item("a"), Item("b")], Stop));

    [Fact]
    public async Task An_overload_that_lasts_is_told() =>
        await Assert.ThrowsAsync<SearchUnavailableException>(() => Bulk(new Cluster([.. Enumerable.Repeat(new[] { 429 }, 10)])).SendAsync("/i/_bulk", [Item("a")], Stop));

    private static BulkItem Item(string id) => BulkItem.Index(id, 0, "{}");

    private static ElasticBulk Bulk(IElasticConnection cluster) => new(new ElasticClient(cluster), TimeSpan.FromSeconds(2), TimeProvider.System);

    /// <summary>Answers each request with the next row of states.</summary>
    private sealed class Cluster(params int[][] answers) : IElasticConnection
    {
        public List<string> Sent { get; } = [];

        public Task<ElasticResponse> SendAsync(HttpMethod method, string path, string? body, CancellationToken stop)
        {
            var actions = body!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).Where(line => line.Count > 0);
            Sent.Add(string.Join(' ', actions.Select(line => line.First().Value!["_id"]!.GetValue<string>())));
            var states = answers[Sent.Count - 1];
            var items = states.Index().Select(state => (JsonNode)new JsonObject { [Sent[^1].Split(' ')[state.Index] == "d/0" ? "delete" : "index"] = Told(state.Item, Sent[^1].Split(' ')[state.Index] == "d/0") });
            return Task.FromResult(new ElasticResponse(200, new JsonObject { ["errors"] = states.Any(status => status >= 300), ["items"] = new JsonArray([.. items]) }.ToJsonString()));
        }

        // Elasticsearch gives no error with a deletion of what is not there.
        private static JsonObject Told(int status, bool gone) => status < 300 || gone
            ? new() { ["status"] = status }
            : new() { ["status"] = status, ["error"] = new JsonObject { ["type"] = "some_exception", ["reason"] = $"status {status}" } };
    }
}
