using System.Text.Json;
using System.Text.Json.Nodes;

namespace Publishing.Search.Elastic;

/// <summary>A document's entries as they shall be, each as one line of JSON; none to take it out.</summary>
internal sealed record Replacement(string DocumentId, IReadOnlyList<string> Entries);

/// <summary>Puts entries in the place of those that were there.</summary>
internal sealed class ElasticWriter(ElasticClient client, ElasticIndex index, ElasticBulk bulk)
{
    /// <returns>Documents that were refused, each with the reason; all others are found when this returns.</returns>
    public async Task<IReadOnlyDictionary<string, string>> WriteAsync(IReadOnlyCollection<Replacement> replacements, CancellationToken stop)
    {
        await index.EnsureAsync(stop);
        try
        {
            var before = await CountsAsync([.. replacements.Select(replacement => replacement.DocumentId)], stop);
            var items = replacements.SelectMany(replacement => Items(replacement, before[replacement.DocumentId]));
            var refused = await bulk.SendAsync($"/{index.Alias}/_bulk?require_alias=true", items, stop);
            await client.SendAsync(HttpMethod.Post, $"/{index.Alias}/_refresh", (JsonNode?)null, stop);
            return refused;
        }
        catch (SearchUnavailableException)
        {
            index.Doubt();
            throw;
        }
    }

    /// <summary>From the last surplus entry down: the first, which knows how many there are, is touched when the others are gone.</summary>
    public static IEnumerable<BulkItem> Items(Replacement replacement, int before)
    {
        for (var ordinal = before - 1; ordinal >= replacement.Entries.Count; ordinal--)
            yield return BulkItem.Delete(replacement.DocumentId, ordinal);
        for (var ordinal = 0; ordinal < replacement.Entries.Count; ordinal++)
            yield return BulkItem.Index(replacement.DocumentId, ordinal, replacement.Entries[ordinal]);
    }

    /// <summary>How many entries each document has, also those that no search sees yet.</summary>
    private async Task<Dictionary<string, int>> CountsAsync(string[] documentIds, CancellationToken stop)
    {
        var wanted = documentIds.Select(id => (JsonNode)BulkItem.IdOf(id, 0)).ToArray();
        var answer = await client.SendAsync(HttpMethod.Post, $"/{index.Alias}/_mget?_source_includes={ElasticFields.Entries}",
            new JsonObject { ["ids"] = new JsonArray(wanted) }, stop);
        return documentIds.Zip(answer.GetProperty("docs").EnumerateArray(), (id, entry) => (id, Count: CountOf(entry)))
            .ToDictionary(count => count.id, count => count.Count, StringComparer.Ordinal);
    }

    private static int CountOf(JsonElement entry)
    {
        if (entry.TryGetProperty("error", out var error)) throw new SearchUnavailableException($"Elasticsearch kann nicht lesen: {error}");
        return entry.GetProperty("found").GetBoolean() ? entry.GetProperty("_source").GetProperty(ElasticFields.Entries).GetInt32() : 0;
    }
}
