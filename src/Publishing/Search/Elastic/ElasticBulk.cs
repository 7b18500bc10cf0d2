using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly;
using Polly.Timeout;

namespace Publishing.Search.Elastic;

/// <summary>One action on one entry, as the lines of a bulk request.</summary>
internal sealed record BulkItem(string DocumentId, bool IsDelete, string Lines)
{
    public static BulkItem Index(string documentId, int ordinal, string entry) =>
        new(documentId, false, $"{Action("index", documentId, ordinal)}\n{entry}\n");

    public static BulkItem Delete(string documentId, int ordinal) => new(documentId, true, $"{Action("delete", documentId, ordinal)}\n");

    public static string IdOf(string documentId, int ordinal) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{documentId}/{ordinal}");

    private static string Action(string verb, string documentId, int ordinal) =>
        ElasticClient.Text(new JsonObject { [verb] = new JsonObject { ["_id"] = IdOf(documentId, ordinal) } });
}

/// <summary>Sends many actions in bodies of bounded size, and reads the answer to each.</summary>
internal sealed class ElasticBulk(ElasticClient client, TimeSpan patience, TimeProvider clock)
{
    private const int LargestBody = 8_000_000;

    private readonly ResiliencePipeline<List<BulkItem>> _pipeline = new ResiliencePipelineBuilder<List<BulkItem>> { TimeProvider = clock }
        .AddTimeout(patience)
        .AddRetry(Retries.Of(new PredicateBuilder<List<BulkItem>>().HandleResult(rest => rest.Count > 0)))
        .Build();

    /// <returns>Documents that were refused, each with the reason; whatever is not among them is in the index.</returns>
    /// <exception cref="SearchUnavailableException">The cluster had no time, no room or no permission for some of it.</exception>
    public async Task<IReadOnlyDictionary<string, string>> SendAsync(string target, IEnumerable<BulkItem> items, CancellationToken stop)
    {
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var body in Bodies(items)) await SendAllAsync(target, body, refused, stop);
        return refused;
    }

    /// <summary>Cuts at a size in bytes; an entry that is larger by itself goes alone.</summary>
    public static IEnumerable<List<BulkItem>> Bodies(IEnumerable<BulkItem> items, int largest = LargestBody)
    {
        var (body, size) = (new List<BulkItem>(), 0L);
        foreach (var item in items)
        {
            var bytes = Encoding.UTF8.GetByteCount(item.Lines);
            if (body.Count > 0 && size + bytes > largest)
            {
                yield return body;
                (body, size) = ([], 0);
            }

            body.Add(item);
            size += bytes;
        }

        if (body.Count > 0) yield return body;
    }

    private async Task SendAllAsync(string target, List<BulkItem> body, Dictionary<string, string> refused, CancellationToken stop)
    {
        var rest = body;
        try
        {
            await _pipeline.ExecuteAsync(async stop => rest = await SendOnceAsync(target, rest, refused, stop), stop);
        }
        catch (TimeoutRejectedException e)
        {
            throw new SearchUnavailableException("Elasticsearch nimmt gerade nichts auf.", e);
        }

        if (rest.Count > 0) throw new SearchUnavailableException("Elasticsearch ist mit Schreiben überlastet.");
    }

    /// <returns>What the cluster had no time for.</returns>
    private async ValueTask<List<BulkItem>> SendOnceAsync(string target, List<BulkItem> items, Dictionary<string, string> refused, CancellationToken stop)
    {
        var answer = await client.SendAsync(HttpMethod.Post, target, string.Concat(items.Select(item => item.Lines)), stop);
        var results = answer.GetProperty("items");
        if (results.GetArrayLength() != items.Count) throw new SearchUnavailableException("Elasticsearch hat nicht auf alles geantwortet.");
        if (!answer.GetProperty("errors").GetBoolean()) return [];
        var rest = new List<BulkItem>();
        foreach (var (item, result) in items.Zip(results.EnumerateArray()))
        {
            var told = result.EnumerateObject().Single().Value;
            var status = told.GetProperty("status").GetInt32();
            if (status < 300 || !told.TryGetProperty("error", out var error)) continue;
            if (Retries.AreWorthIt(status)) rest.Add(item);
            else if (status is 403 or 404) throw new SearchUnavailableException($"Elasticsearch nimmt nichts auf: {Reason(error)}");
            else refused[item.DocumentId] = Reason(error);
        }

        return rest;
    }

    private static string Reason(JsonElement error)
    {
        var reason = error.GetProperty("reason").ToString();
        return error.TryGetProperty("caused_by", out var cause) && cause.TryGetProperty("reason", out var deeper) ? $"{reason}: {deeper}" : reason;
    }
}
