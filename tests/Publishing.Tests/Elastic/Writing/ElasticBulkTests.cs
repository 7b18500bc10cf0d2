using System.Text;
using System.Text.Json.Nodes;
using Publishing.Elastic.Connection;
using Publishing.Elastic.Writing;
using Publishing.Search;

namespace Publishing.Tests.Elastic.Writing;

public class ElasticBulkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Bodies_are_cut_by_bytes_and_lose_nothing()
    {
        var items = Enumerable.Range(0, 50).Select(n => BulkItem.Entry("ä", n, 1, new string('ü', n * 7))).ToArray();

        var bodies = ElasticBulk.Bodies(items, 500).ToArray();

        Assert.Equal(items, bodies.SelectMany(body => body));
        Assert.All(bodies, body => Assert.True(body.Count == 1 || body.Sum(item => Encoding.UTF8.GetByteCount(item.Lines)) <= 500));
        Assert.True(bodies.Length < items.Length);
    }

    [Fact]
    public void Surplus_entries_go_first_and_everything_has_its_version()
    {
        var lines = ElasticWriter.Items(new(new("a", 7, ["{}"]), 3)).Concat(ElasticWriter.Items(new(new("b", 8, []), 2)))
            .Select(item => (item.Lines.Contains("\"note\":true", StringComparison.Ordinal), JsonNode.Parse(item.Lines.Split('\n')[0])!["index"]!))
            .Select(item => $"{(item.Item1 ? "gone" : "entry")} {item.Item2["_id"]} {item.Item2["version"]} {item.Item2["version_type"]}");

        Assert.Equal(["gone a/1 7 external_gte", "gone a/2 7 external_gte", "entry a/0 7 external_gte", "gone b/0 8 external_gte", "gone b/1 8 external_gte"], lines);
    }

    [Fact]
    public async Task Only_what_was_put_off_is_sent_again()
    {
        var cluster = new Cluster([201, 429, 503, 409], [201, 429], [201]);
        var answer = await Bulk(cluster).SendAsync("/i/_bulk", [Item("a"), Item("b"), Item("c"), Item("d")], Stop);

        Assert.Empty(answer.Refused);
        Assert.Equal(["a/0 b/0 c/0 d/0", "b/0 c/0", "c/0"], cluster.Sent);
    }

    [Fact]
    public async Task What_was_overtaken_is_no_fault()
    {
        var answer = await Bulk(new Cluster([201, 409])).SendAsync("/i/_bulk", [Item("a"), Item("b")], Stop);

        Assert.Empty(answer.Refused);
        Assert.Equal(["b"], answer.Overtaken);
    }

    [Fact]
    public async Task An_entry_that_is_too_large_is_told_and_the_others_go_on()
    {
        var cluster = new Cluster([201, 201]);
        var bulk = new ElasticBulk(new ElasticClient(cluster), TimeSpan.FromSeconds(2), TimeProvider.System, largestEntry: 200);

        var answer = await bulk.SendAsync("/i/_bulk", [Item("a"), BulkItem.Entry("b", 0, 1, new string('x', 200)), Item("c")], Stop);

        Assert.Equal(["b"], answer.Refused.Keys);
        Assert.Equal(["a/0 c/0"], cluster.Sent);
    }

    [Fact]
    public async Task A_cluster_that_takes_less_gets_it_in_smaller_bodies()
    {
        var cluster = new Cluster([201], [201]) { Most = 150 };
        var answer = await Bulk(cluster).SendAsync("/i/_bulk", [Item("a"), BulkItem.Entry("b", 0, 1, new string('x', 200)), Item("c")], Stop);

        Assert.Equal(["b"], answer.Refused.Keys);
        Assert.Equal(["a/0", "c/0"], cluster.Sent);
    }

    [Fact]
    public async Task An_entry_that_is_never_taken_while_others_are_is_told_and_the_others_go_on()
    {
        var cluster = new Cluster([.. Enumerable.Repeat(new[] { 201 }, 99)]) { Busy = 150 };
        var answer = await Bulk(cluster, small: 100).SendAsync("/i/_bulk", [Item("a"), BulkItem.Entry("b", 0, 1, new string('x', 200)), Item("c")], Stop);

        Assert.Equal("Ein Abschnitt ist mit 0,0 MB zu groß.", Assert.Single(answer.Refused, refused => refused.Key == "b").Value);
        Assert.Equal(["a/0", "c/0"], cluster.Sent.Where(sent => sent != "probe"));
        Assert.True(cluster.Turned > 4, "It was given up at once.");
    }

    [Fact]
    public async Task An_entry_that_is_put_off_alone_is_told_too()
    {
        var cluster = new Cluster { Answer = sent => sent == "b/0" ? 429 : 201 };
        var answer = await Bulk(cluster, small: 100).SendAsync("/i/_bulk", [Item("a"), BulkItem.Entry("b", 0, 1, new string('x', 200))], Stop);

        Assert.Equal(["b"], answer.Refused.Keys);
    }

    [Theory]
    [InlineData(0, 100, false)]
    [InlineData(150, 1000, false)]
    [InlineData(150, 100, true)]
    public async Task A_cluster_that_takes_or_answers_nothing_and_an_entry_that_is_small_are_waited_for(int busy, int small, bool away)
    {
        var bulk = Bulk(new Cluster([.. Enumerable.Repeat(new[] { 201 }, 99)]) { Busy = busy, Away = away }, small);
        await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => bulk.SendAsync("/i/_bulk", [BulkItem.Entry("b", 0, 1, new string('x', 200))], Stop));
    }

    [Fact]
    public async Task Bodies_that_were_too_large_are_not_sent_again()
    {
        var cluster = new Cluster([.. Enumerable.Repeat(new[] { 201, 201 }, 99)]) { Most = 350 };
        var bulk = Bulk(cluster, small: 100);
        BulkItem[] four = [.. "abcd".Select(id => BulkItem.Entry($"{id}", 0, 1, $$"""{"x":"{{new string('x', 30)}}"}"""))];
        await bulk.SendAsync("/i/_bulk", four, Stop);
        cluster.Sent.Clear();
        var turned = cluster.Turned;

        Assert.Empty((await bulk.SendAsync("/i/_bulk", four, Stop)).Refused);
        Assert.Equal(["a/0 b/0", "c/0 d/0"], cluster.Sent);
        Assert.Equal(turned, cluster.Turned);
    }

    [Fact]
    public async Task What_is_refused_is_named_with_its_reason()
    {
        var refused = (await Bulk(new Cluster([201, 400, 201])).SendAsync("/i/_bulk", [Item("a"), Item("b"), Item("c")], Stop)).Refused;

        Assert.Equal(["b"], refused.Keys);
        Assert.Contains("status 400", refused["b"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_closed_or_missing_index_is_no_fault_of_the_document(int status) =>
        await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => Bulk(new Cluster([status])).SendAsync("/i/_bulk", [Item("a")], Stop));

    [Fact]
    public async Task An_answer_that_leaves_something_out_is_a_fault() =>
        await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => Bulk(new Cluster([201])).SendAsync("/i/_bulk", [Item("a"), Item("b")], Stop));

    [Fact]
    public async Task An_overload_that_lasts_is_told() =>
        await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => Bulk(new Cluster([.. Enumerable.Repeat(new[] { 429 }, 10)])).SendAsync("/i/_bulk", [Item("a")], Stop));

    private static BulkItem Item(string id) => BulkItem.Entry(id, 0, 1, "{}");

    private static ElasticBulk Bulk(IElasticConnection cluster, int small = 500_000) =>
        new(new ElasticClient(cluster), TimeSpan.FromSeconds(2), TimeProvider.System, small: small);

    /// <summary>Answers each request with the next row of states.</summary>
    private sealed class Cluster(params int[][] answers) : IElasticConnection
    {
        public List<string> Sent { get; } = [];

        /// <summary>Larger bodies are turned away for good.</summary>
        public int Most { get; init; } = int.MaxValue;

        /// <summary>For larger bodies there is no time.</summary>
        public int Busy { get; init; } = int.MaxValue;

        /// <summary>Larger bodies are not turned away, but not answered.</summary>
        public bool Away { get; init; }

        /// <summary>In place of the rows.</summary>
        public Func<string, int>? Answer { get; init; }

        public int Turned { get; private set; }

        public Task<ElasticResponse> SendAsync(HttpMethod method, string path, string? body, CancellationToken stop)
        {
            if (body!.Length > Math.Min(Most, Busy)) Turned++;
            if (body.Length > Most) return Task.FromResult(new ElasticResponse(413, ""));
            if (body.Length > Busy) throw Away ? new SearchUnavailableException("Nicht da.") : new ClusterBusyException();
            var actions = body.Split('\n').Where(line => line.Contains("\"_id\"", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line)!.AsObject());
            Sent.Add(string.Join(' ', actions.Select(line => line.First().Value!["_id"]!.GetValue<string>())));
            var states = Answer is null ? answers[Sent.Count - 1] : [.. Sent[^1].Split(' ').Select(Answer)];
            if (Sent[^1] == "probe") states = [200];
            var items = states.Index().Select(state => (JsonNode)new JsonObject { ["index"] = Told(state.Item) });
            return Task.FromResult(new ElasticResponse(200, new JsonObject { ["errors"] = states.Any(status => status >= 300), ["items"] = new JsonArray([.. items]) }.ToJsonString()));
        }

        private static JsonObject Told(int status) => status < 300
            ? new() { ["status"] = status }
            : new() { ["status"] = status, ["error"] = new JsonObject { ["type"] = "some_exception", ["reason"] = $"status {status}" } };
    }
}
