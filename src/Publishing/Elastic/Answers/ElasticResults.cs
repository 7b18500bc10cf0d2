using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Search;
using static Publishing.Elastic.Dsl;

namespace Publishing.Elastic.Answers;

/// <summary>Bodies of searches whose answers are grouped by document, and how to read these.</summary>
internal static class ElasticResults
{
    private const string Best = "best";
    private const string Found = "found";
    private const string Each = "each";
    private const string Number = "number";
    private const string Values = "values";

    private static readonly (string Field, Func<SearchQuery, SearchQuery> Without)[] Lists =
    [
        (ElasticFields.Organization, asked => asked with { Organization = null }),
        (ElasticFields.Year, asked => asked with { From = null, To = null }),
        (ElasticFields.Kind, asked => asked with { Kind = null }),
        (ElasticFields.Paper, asked => asked with { Paper = null }),
    ];

    /// <summary>One page, its totals and its counts.</summary>
    /// <param name="search">What is asked.</param>
    /// <param name="show">Whether hits are wanted beside the counts.</param>
    public static JsonObject Page(ElasticSearch search, bool show)
    {
        var asked = search.Asked;
        var request = new JsonObject
        {
            ["query"] = search.Within(asked with { Organization = null, Kind = null, Paper = null, From = null, To = null }),
            ["size"] = show ? asked.Size : 0,
            ["track_total_hits"] = true,
            ["aggs"] = Counts(search),
        };
        if (show)
        {
            request["from"] = (asked.Page - 1) * asked.Size;
            request["sort"] = search.Order();
            Show(request, asked);
        }

        // A list of counts leaves its own filter out, so the filters come behind the counting.
        if (search.Filters(asked) is { Count: > 0 } filters) request["post_filter"] = Bool(filter: filters);
        return request;
    }

    /// <summary>Passages in their order, behind a place.</summary>
    public static JsonObject Passages(ElasticSearch search, JsonArray? after, bool shown)
    {
        var request = new JsonObject
        {
            ["query"] = search.Within(search.Asked),
            ["size"] = ElasticRequests.Piece,
            ["sort"] = search.Order(),
            ["track_total_hits"] = false,
            ["_source"] = shown ? Array([ElasticFields.Shown]) : false,
        };
        if (!shown) request["docvalue_fields"] = Array([ElasticFields.Document]);
        if (after is not null) request["search_after"] = after;
        return request;
    }

    /// <summary>Of some documents the passage that stands first in the order.</summary>
    public static JsonObject Heads(ElasticSearch search, IReadOnlyCollection<string> documents)
    {
        var request = Of(search, Terms(ElasticFields.Document, documents), documents.Count);
        request["_source"] = false;
        request["collapse"] = new JsonObject { ["field"] = ElasticFields.Document };
        return request;
    }

    /// <summary>Some of the passages of one document, with all that is shown of them.</summary>
    public static JsonObject Shown(ElasticSearch search, IReadOnlyCollection<Place> places)
    {
        var which = new JsonObject { ["terms"] = new JsonObject { [ElasticFields.Ordinal] = Array(places.Select(place => (JsonNode)place.Ordinal)) } };
        var request = Of(search, which, places.Count);
        request["_source"] = Array([ElasticFields.Shown]);
        return request;
    }

    /// <summary>The best passages of some documents, with all that is shown of them.</summary>
    /// <remarks>As inner hits of the page itself they would be searched for in the whole index, document by document.</remarks>
    public static JsonObject Passages(ElasticSearch search, IReadOnlyCollection<string> documents)
    {
        var request = Of(search, Terms(ElasticFields.Document, documents), 0);
        var best = new JsonObject
        {
            ["size"] = Hit.MostPassages,
            ["sort"] = Array([By("_score", "desc"), By(ElasticFields.Ordinal)]),
            ["_source"] = Array([ElasticFields.Shown]),
        };
        request.Remove("sort");
        request["aggs"] = new JsonObject
        {
            [Best] = new JsonObject
            {
                ["terms"] = new JsonObject { ["field"] = ElasticFields.Document, ["size"] = documents.Count },
                ["aggs"] = new JsonObject { [Best] = new JsonObject { ["top_hits"] = best } },
            },
        };
        return request;
    }

    /// <summary>How many documents there are in one of several parts of all that are found.</summary>
    public static JsonObject Part(ElasticSearch search, int part, int parts) => new()
    {
        ["query"] = search.Within(search.Asked),
        ["size"] = 0,
        ["track_total_hits"] = false,
        ["aggs"] = Documents(search.CountedAtOnce, new JsonObject { ["partition"] = part, ["num_partitions"] = parts }),
    };

    /// <returns>Null where there are more than one answer counts.</returns>
    public static int? DocumentsOf(JsonElement answer)
    {
        var counts = answer.GetProperty("aggregations");
        if (counts.TryGetProperty(Found, out var within)) counts = within;
        return counts.GetProperty(Each).GetProperty("sum_other_doc_count").GetInt64() > 0 ? null : counts.GetProperty(Number).GetProperty("count").GetInt32();
    }

    public static Facets FacetsOf(JsonElement answer)
    {
        var counts = answer.GetProperty("aggregations");
        return new Facets { Organizations = Of(ElasticFields.Organization), Years = Of(ElasticFields.Year), Kinds = Of(ElasticFields.Kind), Papers = Of(ElasticFields.Paper) };

        FacetValue[] Of(string field) => counts.GetProperty(field) is var list && list.TryGetProperty(Values, out _)
            ? ElasticAnswers.Counts(list, Values) : ElasticAnswers.Counts(counts, field);
    }

    /// <summary>Reads the answer of <see cref="Passages(ElasticSearch, IReadOnlyCollection{string})"/>: by document its best passages, and how many it has.</summary>
    public static Dictionary<string, (IEnumerable<JsonElement> Best, int Count)> PassagesOf(JsonElement answer) =>
        answer.GetProperty("aggregations").GetProperty(Best).GetProperty("buckets").EnumerateArray().ToDictionary(
            document => document.GetProperty("key").GetString()!,
            document => (ElasticAnswers.Found(document.GetProperty(Best)).AsEnumerable(), document.GetProperty("doc_count").GetInt32()),
            StringComparer.Ordinal);

    /// <summary>The document that a hit stands for.</summary>
    public static string DocumentOf(JsonElement hit) => hit.GetProperty("fields").GetProperty(ElasticFields.Document)[0].GetString()!;

    public static int PassageCountOf(JsonElement answer) => answer.GetProperty("hits").GetProperty("total").GetProperty("value").GetInt32();

    private static JsonObject Of(ElasticSearch search, JsonObject which, int size) => new()
    {
        ["query"] = search.Within(search.Asked, which),
        ["size"] = size,
        ["sort"] = search.Order(),
        ["track_total_hits"] = false,
    };

    private static void Show(JsonObject request, SearchQuery asked)
    {
        if (asked.Document is null) (request["_source"], request["collapse"]) = (false, new JsonObject { ["field"] = ElasticFields.Document });
        else request["_source"] = Array([ElasticFields.Shown]);
    }

    private static JsonObject Counts(ElasticSearch search)
    {
        var counts = new JsonObject();
        foreach (var (field, without) in Lists)
        {
            var values = ElasticRequests.Counts(field, Facets.Longest);
            counts[field] = search.Filters(without(search.Asked)) is { Count: > 0 } others
                ? new JsonObject { ["filter"] = Bool(filter: others), ["aggs"] = new JsonObject { [Values] = values } }
                : values;
        }

        if (search.Asked.Document is not null) return counts;
        var documents = Documents(search.CountedAtOnce, null);
        if (search.Filters(search.Asked) is { Count: > 0 } filters) counts[Found] = new JsonObject { ["filter"] = Bool(filter: filters), ["aggs"] = documents };
        else foreach (var name in new[] { Each, Number }) counts[name] = documents[name]!.DeepClone();
        return counts;
    }

    /// <summary>Counts exactly: a bucket for each document, and how many buckets there are. The buckets themselves are not sent.</summary>
    private static JsonObject Documents(int most, JsonObject? part)
    {
        // In the order of their names, which the index has: by size the buckets would all have to be sorted.
        var terms = new JsonObject { ["field"] = ElasticFields.Document, ["size"] = most, ["order"] = new JsonObject { ["_key"] = "asc" } };
        if (part is not null) terms["include"] = part;
        return new JsonObject
        {
            [Each] = new JsonObject { ["terms"] = terms },
            [Number] = new JsonObject { ["stats_bucket"] = new JsonObject { ["buckets_path"] = $"{Each}>_count" } },
        };
    }
}
