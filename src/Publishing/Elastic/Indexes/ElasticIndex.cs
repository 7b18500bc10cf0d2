using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Elastic.Answers;
using Publishing.Elastic.Connection;
using Publishing.Search;
using static Publishing.Elastic.Indexes.ElasticIndexes;

namespace Publishing.Elastic.Indexes;

/// <summary>The index behind its alias: whether it is there, whether it has the right form, what it answers, and where writes go.</summary>
internal sealed class ElasticIndex(ElasticClient client, string alias, TimeProvider clock)
{
    public const string Missing = "Es gibt noch keinen Index. „publishing reindex“ baut ihn aus dem Archiv.";

    private const string OtherForm =
        "Der Index stammt aus einer anderen Fassung des Programms. „publishing reindex“ baut ihn aus dem Archiv neu auf.";

    private const string OtherNext = "Der Index wird gerade für eine andere Fassung des Programms neu gebaut; bis dahin wird nichts geschrieben.";
    private const int MostTurns = 5;

    // Another process may put an index of another form in its place. Writers need not trust: they are told at once.
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(10);

    private long _checked;
    private Targets? _targets;

    public string Alias => alias;

    public async Task<JsonElement> SearchAsync(JsonObject request, CancellationToken stop)
    {
        await DemandAsync(stop);
        return Timely(await client.SendAsync(HttpMethod.Post, $"/{alias}/_search?{ElasticRequests.Exact}", request, stop));
    }

    /// <summary>An answer of a search, unless it ends in its midst.</summary>
    public static JsonElement Timely(JsonElement answer) => answer.GetProperty("timed_out").GetBoolean()
        ? throw new SearchUnavailableException("Elasticsearch ist mit der Suche nicht rechtzeitig fertig geworden.")
        : answer;

    /// <exception cref="SearchUnavailableException">There is no index, or none of our form.</exception>
    public async Task DemandAsync(CancellationToken stop)
    {
        if (!IsTrusted(Volatile.Read(ref _checked)) && !await CheckAsync(stop)) throw new SearchUnavailableException(Missing);
    }

    /// <summary>Writes to the index, made where there is none, and to the one beside it where a rebuild fills one, whichever process does.</summary>
    /// <param name="write">May be asked again for the same.</param>
    /// <param name="stop">Ends waiting.</param>
    public async Task WriteAsync(Func<string, CancellationToken, Task> write, CancellationToken stop)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                foreach (var target in await TargetsAsync(stop)) await write(target, stop);
                return;
            }
            catch (IndexMovedException) when (turn < MostTurns)
            {
                Doubt();
            }
            catch (SearchUnavailableException)
            {
                Doubt();
                throw;
            }
        }
    }

    /// <summary>Forgets what is known of the index, after something has shown it to be wrong.</summary>
    public void Doubt()
    {
        Volatile.Write(ref _checked, 0);
        Volatile.Write(ref _targets, null);
    }

    private bool IsTrusted(long since) => since != 0 && clock.GetElapsedTime(since) < Trusted;

    private async Task<bool> CheckAsync(CancellationToken stop)
    {
        var now = clock.GetTimestamp();
        if ((await ReadAsync(client, alias, stop)).Current is not { } current) return false;
        if (!current.IsOurForm) throw new SearchUnavailableException(OtherForm);
        Volatile.Write(ref _checked, now);
        return true;
    }

    private async Task<IReadOnlyList<string>> TargetsAsync(CancellationToken stop)
    {
        if (Volatile.Read(ref _targets) is { } known && IsTrusted(known.Since)) return known.Names;
        var now = clock.GetTimestamp();
        var found = await ReadAsync(client, alias, stop);
        if (found is { Current: null, Next: null })
        {
            // Two that begin at once make the same index, not two.
            await client.MakeAsync($"/{alias}-1", ElasticMapping.Of(alias, aliased: true), stop);
            found = await ReadAsync(client, alias, stop);
        }

        IReadOnlyList<string> names = found switch
        {
            { Next.IsOurForm: false } => throw new SearchUnavailableException(OtherNext),
            { Current: null, Next: null } => throw new SearchUnavailableException(Missing),
            // Nobody of our form searches the other: it need not be written.
            { Current: null or { IsOurForm: false }, Next: not null } => [NextOf(alias)],
            { Current.IsOurForm: false } => throw new SearchUnavailableException(OtherForm),
            { Current: { } current, Next: null } => [await SingleAsync(current, stop)],
            { Current: { } current } => [NextOf(alias), current.Aliases.Contains(CurrentOf(alias)) ? CurrentOf(alias) : WriteOf(alias)],
        };
        Volatile.Write(ref _targets, new(now, names));
        return names;
    }

    private async Task<string> SingleAsync(ElasticIndexEntry current, CancellationToken stop)
    {
        // Someone has deleted the index that a rebuild was filling.
        if (!current.Aliases.Contains(WriteOf(alias)))
            await client.SendAsync(HttpMethod.Post, "/_aliases", new JsonObject { ["actions"] = Dsl.Array([ElasticSwitch.Add(current.Name, WriteOf(alias))]) }, stop);
        return WriteOf(alias);
    }

    private sealed record Targets(long Since, IReadOnlyList<string> Names);
}

/// <summary>An index or alias is not there, or no longer.</summary>
internal sealed class IndexMovedException(string message) : SearchUnavailableException(message);
