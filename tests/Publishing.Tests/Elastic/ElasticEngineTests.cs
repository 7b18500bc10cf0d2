using System.Text.Json.Nodes;
using Publishing.Elastic;
using Publishing.Elastic.Connection;
using Publishing.Elastic.Indexes;
using Publishing.Elastic.Writing;
using Publishing.Search;
using Publishing.Search.Writing;
using Publishing.Tests.Search;

namespace Publishing.Tests.Elastic;

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
        await Assert.ThrowsAsync<SearchUnavailableException>(() => Engine.ListAsync(Stop));

        Assert.Empty(await _home.IndexesAsync());
    }

    [Fact]
    public async Task A_rebuild_leaves_the_index_before_and_a_failed_one_what_it_has_done()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        var first = await _home.IndexesAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Engine.RebuildAsync(Failing(), Stop));
        Assert.Equal(first.Append($"{_home.Options.Index}-2"), await _home.IndexesAsync());

        await Engine.RebuildAsync(Stream(Council.Paper("SV-9-1605", "Vorlage", "Birne")), Stop);
        Assert.Equal(first.Append($"{_home.Options.Index}-2"), await _home.IndexesAsync());
        await Engine.DropReplacedAsync(Stop);
        Assert.Equal([$"{_home.Options.Index}-2"], await _home.IndexesAsync());
    }

    [Fact]
    public async Task A_rebuild_takes_away_what_is_older_than_the_index_before_and_no_other_portals()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        await SendAsync(HttpMethod.Put, $"/{_home.Options.Index}-20200101000000-dead00", ElasticMapping.Of(_home.Options.Index, aliased: false));
        var neighbour = $"{_home.Options.Index}-neighbour-1";
        await SendAsync(HttpMethod.Put, $"/{neighbour}", ElasticMapping.Of($"{_home.Options.Index}-neighbour", aliased: true));

        await Engine.RebuildAsync(Stream(Council.Paper("SV-9-1605", "Vorlage", "Birne")), Stop);

        var left = await _home.IndexesAsync();
        Assert.Equal([$"{_home.Options.Index}-1", $"{_home.Options.Index}-2", neighbour], left.Order(StringComparer.Ordinal));
        Assert.Equal(["SV-9-1605"], await Found(""));
    }

    [Fact]
    public async Task An_index_of_another_form_asks_for_a_rebuild()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        await SendAsync(HttpMethod.Put, $"/{_home.Options.Index}/_mapping", new() { ["_meta"] = new JsonObject { ["form"] = -1, ["alias"] = _home.Options.Index } });
        Close();

        var fault = await Assert.ThrowsAsync<SearchUnavailableException>(() => Search("Apfel"));
        Assert.Contains("reindex", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SearchUnavailableException>(() => Index(Council.Paper("SV-9-1605", "Vorlage", "Birne")));

        await Engine.RebuildAsync(Stream(Council.Paper("SV-9-1605", "Vorlage", "Birne")), Stop);
        Assert.Equal(["SV-9-1605"], await Found(""));
    }

    [Fact]
    public async Task A_read_only_index_is_searched_on_and_takes_writes_again_when_it_can()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        await SendAsync(HttpMethod.Put, $"/{_home.Options.Index}/_settings", new() { ["index.blocks.write"] = true });

        await Assert.ThrowsAsync<SearchUnavailableException>(() => Index(Council.Paper("SV-9-1605", "Vorlage", "Birne")));
        Assert.Equal(["SV-9-1604"], await Found(""));

        await SendAsync(HttpMethod.Put, $"/{_home.Options.Index}/_settings", new() { ["index.blocks.write"] = false });
        await Index(Council.Paper("SV-9-1605", "Vorlage", "Birne"));
        Assert.Equal(["SV-9-1604", "SV-9-1605"], await Found(""));
    }

    [Fact]
    public async Task An_unknown_field_is_refused_with_its_name_and_nothing_of_the_document_stays()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        var bulk = new ElasticBulk(new ElasticClient(_home.Connection), TimeSpan.FromSeconds(10), TimeProvider.System);

        var writer = new ElasticWriter(new ElasticClient(_home.Connection), bulk);

        var refused = await writer.WriteAsync($"{_home.Options.Index}.write",
            [new("odd", 1, ["""{"document":"odd"}""", """{"document":"odd","colour":"red"}"""]), new("plain", 1, ["""{"document":"plain"}"""])], Stop);
        await writer.RefreshAsync(_home.Options.Index, Stop);

        Assert.Contains("colour", Assert.Single(refused).Value, StringComparison.Ordinal);
        Assert.Equal("odd", refused.Keys.Single());
        Assert.Equal(2, (await SendAsync(HttpMethod.Post, $"/{_home.Options.Index}/_count", []))["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_api_key_is_enough()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        var key = await SendAsync(HttpMethod.Post, "/_security/api_key", new()
        {
            ["name"] = _home.Options.Index,
            ["role_descriptors"] = new JsonObject
            {
                ["portal"] = new JsonObject
                {
                    ["indices"] = new JsonArray(new JsonObject
                    {
                        ["names"] = new JsonArray($"{_home.Options.Index}*"), ["privileges"] = new JsonArray("read", "write", "manage"),
                    }),
                },
            },
        });
        var options = new SearchOptions { Nodes = { _home.Options.Nodes[0] }, ApiKey = key["encoded"]!.GetValue<string>(), Index = _home.Options.Index };
        using var connection = new HttpElasticConnection(options, TimeProvider.System);
        using var engine = new ElasticEngine(connection, options, Council.Normalize, TimeProvider.System);

        await engine.IndexAsync(Council.Paper("SV-9-1605", "Vorlage", "Birne"), Stop);
        Assert.Equal(2, (await engine.ListAsync(Stop)).Count);
        await engine.RebuildAsync(Stream(Council.Paper("SV-9-1606", "Vorlage", "Kirsche")), Stop);

        Assert.Equal(1, (await engine.SearchAsync(new SearchQuery(), Stop)).Total);
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_such()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        var options = new SearchOptions { Nodes = { _home.Options.Nodes[0] }, User = "nobody", Password = "wrong", Index = _home.Options.Index };
        using var connection = new HttpElasticConnection(options, TimeProvider.System);
        using var engine = new ElasticEngine(connection, options, Council.Normalize, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<SearchUnavailableException>(() => engine.SearchAsync(new SearchQuery(), Stop));
        Assert.Contains("verweigert", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_process_that_writes_learns_of_a_rebuild_at_once_and_of_its_end()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        using var other = new ElasticEngine(_home.Connection, _home.Options, Council.Normalize, TimeProvider.System);
        await other.IndexAsync(Council.Paper("SV-9-1605", "Vorlage", "Birne"), Stop);
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var rebuild = Engine.RebuildAsync(Slow(), Stop);
        await begun.Task;

        await other.IndexAsync(Council.Paper("SV-9-1606", "Vorlage", "Kirsche"), Stop);
        go.SetResult();
        await rebuild;
        await other.IndexAsync(Council.Paper("SV-9-1607", "Vorlage", "Quitte"), Stop);

        Assert.Equal(["SV-9-1604", "SV-9-1606", "SV-9-1607"], await Found(""));

        async IAsyncEnumerable<Publishing.Guard.PublicDocument> Slow()
        {
            begun.SetResult();
            await go.Task;
            yield return Council.Paper("SV-9-1604", "Vorlage", "Apfel");
        }
    }

    [Fact]
    public async Task Writes_go_on_when_someone_deletes_the_index_of_a_rebuild_that_was_broken_off()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Engine.RebuildAsync(Failing(), Stop));
        await _home.Connection.SendAsync(HttpMethod.Delete, $"/{_home.Options.Index}-2", null, Stop);

        await Index(Council.Paper("SV-9-1605", "Vorlage", "Birne"));

        Assert.Equal(["SV-9-1604", "SV-9-1605"], await Found(""));
    }

    [Fact]
    public async Task A_new_index_that_lacks_an_entry_does_not_take_the_place_of_the_old()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));

        var fault = await Assert.ThrowsAsync<SearchUnavailableException>(() => Engine.RebuildAsync(Losing(), Stop));

        Assert.Contains("Im neuen Index", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["SV-9-1604"], await Found(""));

        async IAsyncEnumerable<ArchivedState> Losing()
        {
            var large = string.Join(' ', Enumerable.Range(0, 250_000).Select(n => $"Silbe{n}"));
            yield return new("SV-9-1605", 5, Council.Paper("SV-9-1605", "Vorlage", "Birne", large));
            var entry = $"/{_home.Options.Index}.next/_doc/SV-9-1605%2F1";
            while ((await _home.Connection.SendAsync(HttpMethod.Get, entry, null, Stop)).Status != 200) await Task.Delay(100, Stop);
            await _home.Connection.SendAsync(HttpMethod.Delete, entry, null, Stop);
        }
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, JsonObject body)
    {
        var answer = await _home.Connection.SendAsync(method, path, body.ToJsonString(), Stop);
        Assert.True(answer.Status < 300, answer.Body);
        return JsonNode.Parse(answer.Body)!;
    }
}
