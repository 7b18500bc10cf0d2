using System.Text.Json;
using System.Text.Json.Nodes;

namespace Publishing.Search.Elastic;

/// <summary>The index behind its alias: whether it is there, whether it has the right form, and what it answers.</summary>
internal sealed class ElasticIndex(ElasticClient client, string alias, TimeProvider clock)
{
    public const string Missing = "Es gibt noch keinen Index. „publishing reindex“ baut ihn aus dem Archiv.";

    private const string OtherForm =
        "Der Index stammt aus einer anderen Fassung des Programms. „publishing reindex“ baut ihn aus dem Archiv neu auf.";

    // Another process may put an index of another form in its place.
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(10);

    private long _checked;

    public string Alias => alias;

    public async Task<JsonElement> SearchAsync(JsonObject request, CancellationToken stop)
    {
        await NeedAsync(stop);
        return Timely(await client.SendAsync(HttpMethod.Post, $"/{alias}/_search?{ElasticRequests.Exact}", request, stop));
    }

    /// <summary>Makes sure that there is an index of the right form to search in.</summary>
    public async Task NeedAsync(CancellationToken stop)
    {
        if (!IsChecked && !await CheckAsync(stop)) throw new SearchUnavailableException(Missing);
    }

    /// <summary>An answer of a search, unless it ends in its midst.</summary>
    public static JsonElement Timely(JsonElement answer) => answer.GetProperty("timed_out").GetBoolean()
        ? throw new SearchUnavailableException("Elasticsearch ist mit der Suche nicht rechtzeitig fertig geworden.")
        : answer;

    /// <summary>Makes sure that there is an index to write to.</summary>
    public async Task EnsureAsync(CancellationToken stop)
    {
        if (IsChecked || await CheckAsync(stop)) return;

        // Two that begin at once make the same index, not two.
        await client.MakeAsync($"/{alias}-1", ElasticMapping.Of(alias, aliased: true), stop);
        if (!await CheckAsync(stop)) throw new SearchUnavailableException(Missing);
    }

    /// <summary>Forgets what is known of the index, after something has shown it to be wrong.</summary>
    public void Doubt() => Volatile.Write(ref _checked, 0);

    private bool IsChecked => Volatile.Read(ref _checked) is not 0 and var since && clock.GetElapsedTime(since) < Trusted;

    private async Task<bool> CheckAsync(CancellationToken stop)
    {
        var now = clock.GetTimestamp();
        var found = await client.FindAsync(HttpMethod.Get, $"/{alias}/_mapping?filter_path=*.mappings._meta", stop);
        if (found is not { } indexes) return false;
        var forms = indexes.EnumerateObject().Select(index => FormOf(index.Value)).ToArray();
        if (forms is not [IndexEntries.Form]) throw new SearchUnavailableException(OtherForm);
        Volatile.Write(ref _checked, now);
        return true;
    }

    private static int? FormOf(JsonElement index) =>
        index.GetProperty("mappings").GetProperty("_meta").TryGetProperty(ElasticMapping.FormKey, out var form) ? form.GetInt32() : null;
}
