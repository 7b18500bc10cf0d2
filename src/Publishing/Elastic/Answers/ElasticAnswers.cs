using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Elastic.Indexes;
using Publishing.Index.Keys;
using Publishing.Queries;
using Publishing.Search;
using Publishing.Search.Passages;

namespace Publishing.Elastic.Answers;

/// <summary>Asks the index for papers and documents as a whole.</summary>
internal sealed class ElasticAnswers(ElasticIndex index)
{
    public async Task<PaperEntries> PaperAsync(string number, CancellationToken stop)
    {
        var isOwn = Dsl.Term(ElasticFields.Own, number);
        var own = await AllAsync(isOwn, ElasticRequests.InPlace, stop).ToArrayAsync(stop);
        var named = Dsl.Bool([ElasticRequests.Naming(number, own.Length > 0)], not: [isOwn.DeepClone().AsObject()]);
        var highlighter = new Highlighter(new NumberNode(number, true));
        List<Hit> consultations = [], mentions = [];
        await foreach (var other in AllAsync(named, ElasticRequests.ByDate, stop))
            (other.Entry.Consults(number) ? consultations : mentions).Add(other.ToHit(highlighter));

        var cites = new PaperCites(own.Select(shown => shown.Entry));
        return new PaperEntries(
            [.. own.DistinctBy(shown => shown.Entry.DocumentId).Select(shown => shown.ToHit(highlighter))], consultations, mentions,
            cites.With(await KnownAsync(cites.Doubtful, stop)))
        {
            Supplements = await SupplementsAsync(number, stop),
        };
    }

    private async Task<IReadOnlyList<string>> SupplementsAsync(string number, CancellationToken stop)
    {
        if (number.Length == 0) return [];
        var answer = await index.SearchAsync(ElasticRequests.BeginningWith(number), stop);
        return [.. Counts(answer.GetProperty("aggregations"), ElasticFields.Paper).Select(facet => facet.Value)
            .Where(other => PaperNumbers.IsSupplement(number, other)).Order(StringComparer.Ordinal)];
    }

    public async Task<IReadOnlySet<string>> KnownAsync(IReadOnlyCollection<string> numbers, CancellationToken stop)
    {
        if (numbers.Count == 0) return new HashSet<string>();
        return KnownOf(await index.SearchAsync(ElasticRequests.Known(numbers), stop));
    }

    /// <summary>Reads the answer of <see cref="ElasticRequests.Known"/>.</summary>
    public static IReadOnlySet<string> KnownOf(JsonElement answer) =>
        Counts(answer.GetProperty("aggregations"), ElasticFields.Own).Select(facet => facet.Value).ToHashSet(StringComparer.Ordinal);

    private IAsyncEnumerable<ElasticEntry> AllAsync(JsonObject query, Func<JsonArray> sort, CancellationToken stop) =>
        WalkAsync(after => ElasticRequests.All(query.DeepClone().AsObject(), sort(), after), stop).Select(ElasticEntry.Of);

    /// <summary>All hits, piece by piece, each piece beginning behind the last hit of the one before.</summary>
    private async IAsyncEnumerable<JsonElement> WalkAsync(Func<JsonElement?, JsonObject> request, [EnumeratorCancellation] CancellationToken stop)
    {
        JsonElement? after = null;
        while (true)
        {
            var hits = Found(await index.SearchAsync(request(after), stop)).ToArray();
            if (hits.Length == 0) yield break;
            foreach (var hit in hits) yield return hit;
            after = hits[^1].GetProperty("sort");
        }
    }

    public static JsonElement.ArrayEnumerator Found(JsonElement answer) => answer.GetProperty("hits").GetProperty("hits").EnumerateArray();

    public static FacetValue[] Counts(JsonElement counts, string field) => [.. counts.GetProperty(field).GetProperty("buckets").EnumerateArray()
        .Select(bucket => new FacetValue(bucket.GetProperty("key").GetString()!, bucket.GetProperty("doc_count").GetInt32()))];
}
