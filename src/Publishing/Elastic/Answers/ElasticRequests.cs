using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Index.Keys;
using static Publishing.Elastic.Dsl;

namespace Publishing.Elastic.Answers;

/// <summary>Bodies of searches.</summary>
internal static class ElasticRequests
{
    /// <summary>How many entries one answer holds where all are wanted.</summary>
    public const int Piece = 500;

    /// <summary>A supplement's number has two figures at most and one letter, twice at most: there are not so many.</summary>
    private const int MostSupplements = 10_000;

    /// <summary>Parameters of every search: an answer of a part of the index is none, and buckets that are only counted are not sent.</summary>
    public const string Exact = "allow_partial_search_results=false&filter_path=-aggregations.each.buckets,-aggregations.found.each.buckets";

    /// <summary>One piece of all entries that answer, with what is shown of them.</summary>
    public static JsonObject All(JsonObject query, JsonArray sort, JsonElement? after) => After(after, new JsonObject
    {
        ["query"] = Bool(filter: [query]),
        ["size"] = Piece,
        ["sort"] = sort,
        ["_source"] = Array([ElasticFields.Shown]),
    });

    /// <summary>The newest entries that answer, with what is shown of them but their text.</summary>
    public static JsonObject Newest(JsonObject query, int most) => new()
    {
        ["query"] = query,
        ["size"] = most,
        ["sort"] = ByDate(),
        ["track_total_hits"] = false,
        ["_source"] = Array([$"{ElasticFields.Shown}.{ElasticFields.ShownEntry}"]),
    };

    /// <summary>All organizations with the number of their entries.</summary>
    public static JsonObject Organizations(int most) => new()
    {
        ["size"] = 0,
        ["track_total_hits"] = false,
        ["aggs"] = new JsonObject { [ElasticFields.Organization] = Counts(ElasticFields.Organization, most) },
    };

    /// <summary>Which of the numbers are some document's own.</summary>
    public static JsonObject Known(IReadOnlyCollection<string> numbers) => new()
    {
        ["query"] = Bool(filter: [Terms(ElasticFields.Own, numbers)]),
        ["size"] = 0,
        ["track_total_hits"] = false,
        ["aggs"] = new JsonObject
        {
            [ElasticFields.Own] = new JsonObject
            {
                ["terms"] = new JsonObject
                {
                    ["field"] = ElasticFields.Own, ["size"] = Math.Max(1, numbers.Count),
                    ["include"] = Array(numbers.Select(number => (JsonNode)number)),
                },
            },
        },
    };

    /// <summary>All papers' numbers that go on behind a number with a supplement's sign.</summary>
    public static JsonObject BeginningWith(string number) => new()
    {
        ["query"] = Bool(filter: [Bool(should: PaperNumbers.SupplementSigns.Select(sign => StartsWith(ElasticFields.Paper, number + sign, 1)))]),
        ["size"] = 0,
        ["track_total_hits"] = false,
        ["aggs"] = new JsonObject
        {
            [ElasticFields.Paper] = new JsonObject
            {
                ["terms"] = new JsonObject
                {
                    ["field"] = ElasticFields.Paper, ["size"] = MostSupplements,
                    ["include"] = $"{string.Concat(number.Select(c => char.IsLetterOrDigit(c) ? $"{c}" : $"\\{c}"))}[{PaperNumbers.SupplementSigns.Replace("-", "\\-", StringComparison.Ordinal)}].*",
                },
            },
        },
    };

    /// <summary>What deals with a paper or names it; what may be its number counts only where the paper itself is in the index.</summary>
    public static JsonObject Naming(string number, bool isThere) => Bool(should: NamingWays(number, isThere));

    /// <summary>All that is or names a paper.</summary>
    public static JsonObject OfPaper(string number, bool isThere) => Bool(should: [.. NamingWays(number, isThere), Term(ElasticFields.Own, number)]);

    public static JsonArray ByDate() => Array([By(ElasticFields.Day, "desc"), .. InOrder()]);

    public static JsonArray InPlace() => Array(InOrder());

    public static JsonArray ByScore() => Array([By("_score", "desc"), .. InOrder()]);

    // What scores alike keeps its place from page to page.
    private static JsonObject[] InOrder() => [By(ElasticFields.Document), By(ElasticFields.Ordinal)];

    private static IEnumerable<JsonObject> NamingWays(string number, bool isThere)
    {
        yield return Term(ElasticFields.Consults, number);
        yield return Term(ElasticFields.Mentions, number);
        if (isThere) yield return Term(ElasticFields.Candidates, number);
    }

    public static JsonObject Counts(string field, int most) =>
        new() { ["terms"] = new JsonObject { ["field"] = field, ["size"] = most } };

    private static JsonObject After(JsonElement? after, JsonObject request)
    {
        if (after is { } place) request["search_after"] = JsonArray.Create(place);
        return request;
    }
}
