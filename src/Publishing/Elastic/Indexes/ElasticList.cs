using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Elastic.Connection;
using Publishing.Search;
using Publishing.Search.Writing;
using static Publishing.Elastic.ElasticFields;

namespace Publishing.Elastic.Indexes;

/// <summary>All documents of an index and the number of all entries, at one moment.</summary>
internal sealed record ElasticList(IReadOnlyDictionary<string, IndexedDocument> Documents, long Entries)
{
    private const int Piece = 5_000;
    private const string Held = "5m";

    /// <param name="client">The way to the cluster.</param>
    /// <param name="index">Or alias.</param>
    /// <param name="stop">Ends waiting.</param>
    public static async Task<ElasticList> ReadAsync(ElasticClient client, string index, CancellationToken stop)
    {
        var opened = await client.SendAsync(HttpMethod.Post, $"/{index}/_pit?keep_alive={Held}", (JsonNode?)null, stop);
        var moment = opened.GetProperty("id").GetString()!;
        try
        {
            var counted = await client.SendAsync(HttpMethod.Post, "/_search", At(moment, new() { ["size"] = 0, ["query"] = ElasticMapping.OnlyEntries(), ["track_total_hits"] = true }), stop);
            var found = new Dictionary<string, IndexedDocument>(StringComparer.Ordinal);
            await foreach (var hit in WalkAsync(client, moment, stop))
            {
                var fields = hit.GetProperty("fields");
                found[fields.GetProperty(ElasticFields.Document)[0].GetString()!] = new(
                    hit.GetProperty("_version").GetInt64(), fields.GetProperty(Fingerprint)[0].GetString()!, fields.GetProperty(ElasticFields.Entries)[0].GetInt32());
            }

            return new(found, counted.GetProperty("hits").GetProperty("total").GetProperty("value").GetInt64());
        }
        finally
        {
            await CloseAsync(client, moment);
        }
    }

    private static async IAsyncEnumerable<JsonElement> WalkAsync(ElasticClient client, string moment, [EnumeratorCancellation] CancellationToken stop)
    {
        JsonElement? after = null;
        while (true)
        {
            var request = At(moment, new()
            {
                ["query"] = Dsl.Bool(filter: [Dsl.Term(Ordinal, 0)]),
                ["size"] = Piece,
                ["sort"] = Dsl.Array([Dsl.By(ElasticFields.Document)]),
                ["version"] = true,
                ["_source"] = false,
                ["docvalue_fields"] = Dsl.Array([ElasticFields.Document, Fingerprint, ElasticFields.Entries]),
                ["track_total_hits"] = false,
            });
            if (after is { } place) request["search_after"] = JsonArray.Create(place);
            var hits = (await client.SendAsync(HttpMethod.Post, "/_search?allow_partial_search_results=false", request, stop))
                .GetProperty("hits").GetProperty("hits").EnumerateArray().ToArray();
            foreach (var hit in hits) yield return hit;
            if (hits.Length < Piece) yield break;
            after = hits[^1].GetProperty("sort");
        }
    }

    private static JsonObject At(string moment, JsonObject request)
    {
        request["pit"] = new JsonObject { ["id"] = moment, ["keep_alive"] = Held };
        return request;
    }

    private static async Task CloseAsync(ElasticClient client, string moment)
    {
        try
        {
            await client.SendAsync(HttpMethod.Delete, "/_pit", new JsonObject { ["id"] = moment }, CancellationToken.None);
        }
        catch (SearchUnavailableException)
        {
            // It ends by itself.
        }
    }
}
