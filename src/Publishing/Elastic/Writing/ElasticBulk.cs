using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly;
using Polly.Timeout;
using Publishing.Elastic.Connection;
using Publishing.Elastic.Indexes;
using Publishing.Search;

namespace Publishing.Elastic.Writing;

/// <summary>One action on one entry, as the lines of a bulk request.</summary>
internal sealed record BulkItem(string DocumentId, string Lines)
{
    public int Bytes { get; } = Encoding.UTF8.GetByteCount(Lines);

    private static readonly string Nothing = ElasticClient.Text(new JsonObject { [ElasticFields.Note] = true });

    /// <summary>An entry, unless one of a newer version has its place; the same once more changes nothing.</summary>
    public static BulkItem Entry(string documentId, int ordinal, long version, string entry) => Of(documentId, "index", new JsonObject
    {
        ["_id"] = IdOf(documentId, ordinal), ["version"] = version, ["version_type"] = "external_gte",
    }, entry);

    /// <summary>That there is no such entry. A deletion would be forgotten after a minute, and an older entry might come back.</summary>
    public static BulkItem Gone(string documentId, int ordinal, long version) => Entry(documentId, ordinal, version, Nothing);

    public static BulkItem Of(string documentId, string verb, JsonObject action, string content) =>
        new(documentId, $"{ElasticClient.Text(new JsonObject { [verb] = action })}\n{content}\n");

    private static string IdOf(string documentId, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{documentId}/{ordinal}");
}

/// <summary>What became of a bulk request; whatever is not named is in the index.</summary>
/// <param name="Refused">Documents with the reason.</param>
/// <param name="Overtaken">Documents of which something newer is there.</param>
internal sealed record BulkAnswer(IReadOnlyDictionary<string, string> Refused, IReadOnlySet<string> Overtaken);

/// <summary>Sends many actions in bodies of bounded size, and reads the answer to each.</summary>
/// <param name="client">The way to the cluster.</param>
/// <param name="patience">How long one body is tried.</param>
/// <param name="clock">Times the repetitions.</param>
/// <param name="largestEntry">Bytes; Elasticsearch takes no request of more than 100 MiB.</param>
/// <param name="small">Bytes; a cluster that does not take as little as that is busy, whatever else it takes.</param>
internal sealed class ElasticBulk(ElasticClient client, TimeSpan patience, TimeProvider clock, int largestEntry = 100_000_000, int small = 500_000)
{
    private const int LargestBody = 8_000_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Changes nothing, and is refused where nothing can be written.
    private static readonly BulkItem Probe = new("", """{"delete":{"_id":"probe"}}""" + "\n");

    private readonly ResiliencePipeline<List<BulkItem>> _pipeline = new ResiliencePipelineBuilder<List<BulkItem>> { TimeProvider = clock }
        .AddTimeout(patience)
        .AddRetry(Retries.Of(new PredicateBuilder<List<BulkItem>>().HandleResult(rest => rest.Count > 0)))
        .Build();

    // What the cluster has refused for its size it need not be asked again and again.
    private volatile int _largest = LargestBody;

    /// <exception cref="SearchUnavailableException">The cluster had no time, no room or no permission for some of it.</exception>
    public async Task<BulkAnswer> SendAsync(string target, IEnumerable<BulkItem> items, CancellationToken stop)
    {
        var told = new Told();
        foreach (var body in Bodies(items.Where(item => !IsTooLarge(item, told)), _largest)) await SendAllAsync(target, body, told, stop);
        return new(told.Refused, told.Overtaken);
    }

    /// <summary>Cuts at a size in bytes; an entry that is larger by itself goes alone.</summary>
    public static IEnumerable<List<BulkItem>> Bodies(IEnumerable<BulkItem> items, int largest = LargestBody)
    {
        var (body, size) = (new List<BulkItem>(), 0L);
        foreach (var item in items)
        {
            if (body.Count > 0 && size + item.Bytes > largest)
            {
                yield return body;
                (body, size) = ([], 0);
            }

            body.Add(item);
            size += item.Bytes;
        }

        if (body.Count > 0) yield return body;
    }

    private bool IsTooLarge(BulkItem item, Told told)
    {
        if (item.Bytes <= largestEntry) return false;
        told.Refused[item.DocumentId] = TooLarge(item);
        return true;
    }

    /// <summary>What the cluster does not take is sent in halves, down to one entry, where it takes other things at the same time.</summary>
    private async Task SendAllAsync(string target, List<BulkItem> body, Told told, CancellationToken stop)
    {
        for (var (rest, begin) = (body, clock.GetTimestamp()); ;)
        {
            (rest, var fault) = await TrySendAsync(target, rest, told, stop);
            if (fault is null) return;
            var size = rest.Sum(item => (long)item.Bytes);
            if (fault is SearchUnavailableException && (fault is not ClusterBusyException || size <= small || !await TakesAnythingAsync(target, stop))) throw fault;
            if (rest.Count > 1)
            {
                _largest = (int)Math.Clamp(size / 2, small, _largest);
                await SendAllAsync(target, rest[..(rest.Count / 2)], told, stop);
                await SendAllAsync(target, rest[(rest.Count / 2)..], told, stop);
                return;
            }

            if (fault is SearchUnavailableException && clock.GetElapsedTime(begin) < patience)
            {
                await Task.Delay(Pause, clock, stop);
                continue;
            }

            told.Refused[rest[0].DocumentId] = TooLarge(rest[0]);
            return;
        }
    }

    /// <returns>What was not taken, and why; null where all was.</returns>
    private async Task<(List<BulkItem> Left, Exception? Fault)> TrySendAsync(string target, List<BulkItem> items, Told told, CancellationToken stop)
    {
        var rest = items;
        try
        {
            await _pipeline.ExecuteAsync(async stop => rest = await SendOnceAsync(target, rest, told, stop), stop);
            return (rest, rest.Count == 0 ? null : told.IsBusy ? new ClusterBusyException() : new SearchUnavailableException("Elasticsearch ist nicht bereit."));
        }
        catch (TimeoutRejectedException e)
        {
            return (rest, told.IsBusy ? new ClusterBusyException() : new SearchUnavailableException("Elasticsearch nimmt gerade nichts auf.", e));
        }
        catch (Exception e) when (e is RequestTooLargeException or SearchUnavailableException and not IndexMovedException)
        {
            return (rest, e);
        }
    }

    private async Task<bool> TakesAnythingAsync(string target, CancellationToken stop)
    {
        try
        {
            return await SendOnceAsync(target, [Probe], new Told(), stop) is [];
        }
        catch (SearchUnavailableException)
        {
            return false;
        }
    }

    /// <returns>What the cluster had no time for.</returns>
    private async ValueTask<List<BulkItem>> SendOnceAsync(string target, List<BulkItem> items, Told told, CancellationToken stop)
    {
        told.IsBusy = false;
        var answer = await client.SendAsync(HttpMethod.Post, target, string.Concat(items.Select(item => item.Lines)), stop);
        var results = answer.GetProperty("items");
        if (results.GetArrayLength() != items.Count) throw new SearchUnavailableException("Elasticsearch hat nicht auf alles geantwortet.");
        if (!answer.GetProperty("errors").GetBoolean()) return [];
        var rest = new List<BulkItem>();
        foreach (var (item, result) in items.Zip(results.EnumerateArray()))
        {
            var one = result.EnumerateObject().Single().Value;
            var status = one.GetProperty("status").GetInt32();
            if (status < 300 || !one.TryGetProperty("error", out var error)) continue;
            if (status == 409) told.Overtaken.Add(item.DocumentId);
            else if (Retries.AreWorthIt(status))
            {
                told.IsBusy = status == 429 && (rest.Count == 0 || told.IsBusy);
                rest.Add(item);
            }
            else if (status == 404) throw new IndexMovedException($"Elasticsearch nimmt nichts auf: {Reason(error)}");
            else if (status == 403) throw new SearchUnavailableException($"Elasticsearch nimmt nichts auf: {Reason(error)}");
            else told.Refused[item.DocumentId] = Reason(error);
        }

        return rest;
    }

    private static string TooLarge(BulkItem item) => string.Create(CultureInfo.GetCultureInfo("de-DE"), $"Ein Abschnitt ist mit {item.Bytes / 1e6:0.0} MB zu groß.");

    private static string Reason(JsonElement error)
    {
        var reason = error.GetProperty("reason").ToString();
        return error.TryGetProperty("caused_by", out var cause) && cause.TryGetProperty("reason", out var deeper) ? $"{reason}: {deeper}" : reason;
    }

    private sealed class Told
    {
        public Dictionary<string, string> Refused { get; } = [];

        public HashSet<string> Overtaken { get; } = [];

        /// <summary>Whether all that was put off last was so for want of room.</summary>
        public bool IsBusy { get; set; }
    }
}
