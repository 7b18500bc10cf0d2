using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Elastic.Connection;
using Publishing.Elastic.Indexes;
using Publishing.Search;

namespace Publishing.Elastic.Answers;

/// <summary>The index as it was at one moment, whatever is written meanwhile: a point in time of Elasticsearch.</summary>
internal sealed class ElasticMoment
{
    // Renewed by every search.
    private const string Longest = "5m";

    private readonly ElasticClient _client;
    private readonly string _indexes;

    private ElasticMoment(ElasticClient client, string alias, string name) => (_client, _indexes, Name) = (client, alias + "-", name);

    /// <summary>What the cluster calls it now.</summary>
    public string Name { get; private set; }

    public static async Task<ElasticMoment> OpenAsync(ElasticClient client, ElasticIndex index, CancellationToken stop)
    {
        await index.DemandAsync(stop);
        var opened = await client.SendAsync(HttpMethod.Post, $"/{index.Alias}/_pit?keep_alive={Longest}", (JsonNode?)null, stop);
        return new ElasticMoment(client, index.Alias, opened.GetProperty("id").GetString()!);
    }

    /// <param name="client">Reaches the cluster.</param>
    /// <param name="index">Whose moment it has to be.</param>
    /// <param name="name">From outside: may be anything.</param>
    public static ElasticMoment Known(ElasticClient client, ElasticIndex index, string name) => new(client, index.Alias, name);

    /// <exception cref="CursorExpiredException">The cluster does not keep it any more, or it is another index's.</exception>
    public async Task<JsonElement> SearchAsync(JsonObject request, CancellationToken stop)
    {
        request["pit"] = new JsonObject { ["id"] = Name, ["keep_alive"] = Longest };
        if (await _client.TryAsync(HttpMethod.Post, $"/_search?{ElasticRequests.Exact}", request, stop) is not { } answer) throw new CursorExpiredException();
        if (answer.GetProperty("hits").GetProperty("hits").EnumerateArray().Any(IsForeign)) throw new CursorExpiredException();
        Name = answer.GetProperty("pit_id").GetString()!;
        return ElasticIndex.Timely(answer);
    }

    public async Task CloseAsync(CancellationToken stop)
    {
        try
        {
            await _client.TryAsync(HttpMethod.Delete, "/_pit", new JsonObject { ["id"] = Name }, stop);
        }
        catch (SearchUnavailableException)
        {
            // All that was asked for is there, and the cluster forgets the moment by itself.
        }
    }

    private bool IsForeign(JsonElement hit) => !hit.GetProperty("_index").GetString()!.StartsWith(_indexes, StringComparison.Ordinal);
}
