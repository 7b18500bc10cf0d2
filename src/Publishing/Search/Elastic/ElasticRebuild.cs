using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Guard;

namespace Publishing.Search.Elastic;

/// <summary>Fills a new index beside the old one, and lets the alias move when it is complete.</summary>
internal sealed class ElasticRebuild(ElasticClient client, ElasticBulk bulk, string alias, TimeProvider clock)
{
    private const int Together = 4_000_000;

    private readonly string _name =
        $"{alias}-{clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N")[..6]}";

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private List<BulkItem> _items = [];
    private long _size;

    public async Task RunAsync(IAsyncEnumerable<PublicDocument> documents, CancellationToken stop)
    {
        await client.MakeAsync($"/{_name}", ElasticMapping.Of(alias, aliased: false), stop);
        try
        {
            await Parallel.ForEachAsync(documents,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop },
                async (document, stop) => await SendAsync(Add(document), stop));
            await SendAsync(_items, stop);
            await CheckAsync(stop);
            await MoveAsync(stop);
        }
        catch
        {
            await DropAsync();
            throw;
        }
    }

    /// <returns>What has gathered, where it is enough to be sent.</returns>
    private List<BulkItem> Add(PublicDocument document)
    {
        var entries = ElasticDocuments.Of(IndexEntries.Of(document));
        if (!_counts.TryAdd(document.Id, entries.Length))
            throw new InvalidOperationException($"The archive gave the document {document.Id} twice.");
        lock (_lock)
        {
            _items.AddRange(ElasticWriter.Items(new Replacement(document.Id, entries), 0));
            _size += entries.Sum(entry => (long)entry.Length);
            if (_size < Together) return [];
            var full = _items;
            (_items, _size) = ([], 0);
            return full;
        }
    }

    private async Task SendAsync(List<BulkItem> items, CancellationToken stop)
    {
        var refused = await bulk.SendAsync($"/{_name}/_bulk", items, stop);
        foreach (var (id, reason) in refused) throw new InvalidOperationException($"Elasticsearch refused the document {id}: {reason}");
    }

    private async Task CheckAsync(CancellationToken stop)
    {
        await client.SendAsync(HttpMethod.Post, $"/{_name}/_refresh", (JsonNode?)null, stop);
        var count = await client.SendAsync(HttpMethod.Get, $"/{_name}/_count", (JsonNode?)null, stop);
        var (written, found) = (_counts.Values.Sum(entries => (long)entries), count.GetProperty("count").GetInt64());
        if (written != found) throw new SearchUnavailableException($"Im neuen Index stehen {found} Einträge statt {written}; der alte bleibt.");
    }

    /// <summary>In one step: the alias names the new index, and all others of this portal are gone, left-overs of broken rebuilds included.</summary>
    private async Task MoveAsync(CancellationToken stop)
    {
        var all = await client.SendAsync(HttpMethod.Get, $"/{alias}-*/_mapping?filter_path=*.mappings._meta", (JsonNode?)null, stop);
        var old = all.EnumerateObject().Where(index => index.Name != _name && IsOurs(index.Value)).Select(index => index.Name);
        var actions = old.Select(name => new JsonObject { ["remove_index"] = new JsonObject { ["index"] = name } })
            .Append(new JsonObject { ["add"] = new JsonObject { ["index"] = _name, ["alias"] = alias, ["is_write_index"] = true } });
        await client.SendAsync(HttpMethod.Post, "/_aliases", new JsonObject { ["actions"] = Dsl.Array(actions) }, stop);
    }

    private bool IsOurs(JsonElement index) =>
        index.GetProperty("mappings").GetProperty("_meta").TryGetProperty(ElasticMapping.AliasKey, out var owner) && owner.GetString() == alias;

    private async Task DropAsync()
    {
        try
        {
            await client.FindAsync(HttpMethod.Delete, $"/{_name}", CancellationToken.None);
        }
        catch (SearchUnavailableException)
        {
            // The next rebuild takes it away; what broke this one is told.
        }
    }
}
