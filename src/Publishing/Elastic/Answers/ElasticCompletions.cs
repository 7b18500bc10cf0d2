using System.Text.Json.Nodes;
using Publishing.Documents;
using Publishing.Elastic.Indexes;
using Publishing.Index;
using Publishing.Search;
using Publishing.Search.Spelling;
using static Publishing.Elastic.Dsl;

namespace Publishing.Elastic.Answers;

/// <summary>Completes what is typed from what the index holds.</summary>
internal sealed class ElasticCompletions(ElasticIndex index)
{
    private const int MostOrganizations = 1_000;

    public async Task<Completions> OfAsync(TypedSoFar typed, CancellationToken stop)
    {
        var first = Term(ElasticFields.Ordinal, 0);
        var isPaper = Term(ElasticFields.Kind, nameof(DocumentKind.Paper));
        var numbered = typed.NumberStarts.Count == 0 ? NoneAsync() : FindAsync([first, Starting(ElasticFields.Own, typed.NumberStarts)], stop);
        var titled = FindAsync([first.DeepClone().AsObject(), isPaper, .. Named(typed, ElasticFields.Title, ElasticFields.TitleExact)], stop);
        var items = FindAsync(Named(typed, ElasticFields.Item, ElasticFields.ItemExact), stop);
        var organizations = OrganizationsAsync(stop);
        return Completing.Of(typed, await numbered, await titled, await items, await organizations);
    }

    private static Task<StoredEntry[]> NoneAsync() => Task.FromResult<StoredEntry[]>([]);

    private async Task<StoredEntry[]> FindAsync(IEnumerable<JsonObject> filter, CancellationToken stop)
    {
        var answer = await index.SearchAsync(ElasticRequests.Newest(Bool(filter: filter), Completing.Depth), stop);
        return [.. answer.GetProperty("hits").GetProperty("hits").EnumerateArray().Select(hit => StoredEntry.Read(
            hit.GetProperty("_source").GetProperty(ElasticFields.Shown).GetProperty(ElasticFields.ShownEntry).GetString()!))];
    }

    private async Task<FacetValue[]> OrganizationsAsync(CancellationToken stop)
    {
        // Of size 0, so that the cluster answers from its cache until something is written.
        var answer = await index.SearchAsync(ElasticRequests.Organizations(MostOrganizations), stop);
        return [.. answer.GetProperty("aggregations").GetProperty(ElasticFields.Organization).GetProperty("buckets").EnumerateArray()
            .Select(bucket => new FacetValue(bucket.GetProperty("key").GetString()!, bucket.GetProperty("doc_count").GetInt32()))];
    }

    private static IEnumerable<JsonObject> Named(TypedSoFar typed, string keys, string exact) =>
        [.. typed.Whole.Select(word => Terms(keys, word.Keys)), Starting(exact, typed.Starts)];

    private static JsonObject Starting(string field, IReadOnlyList<string> starts) => Bool(should: starts.Select(start => StartsWith(field, start, 1)));
}
