using System.Text.Json.Nodes;

namespace Publishing.Elastic;

/// <summary>The clauses of Elasticsearch's query language that are used here.</summary>
internal static class Dsl
{
    // Elasticsearch leaves the factor k1 + 1 out of BM25; with it, word scores weigh the same against constant ones as in Lucene 4.8.
    private const float Bm25 = 2.2f;

    public static JsonObject Everything() => new() { ["match_all"] = new JsonObject() };

    public static JsonObject Nothing() => new() { ["match_none"] = new JsonObject() };

    public static JsonObject Term(string field, JsonNode value) => new() { ["term"] = new JsonObject { [field] = new JsonObject { ["value"] = value } } };

    public static JsonObject Terms(string field, IEnumerable<string> values) =>
        new() { ["terms"] = new JsonObject { [field] = Array(values.Select(value => (JsonNode)value)) } };

    public static JsonObject Ranked(string field, string word, float boost) =>
        new() { ["term"] = new JsonObject { [field] = new JsonObject { ["value"] = word, ["boost"] = boost * Bm25 } } };

    public static JsonObject MatchPhrase(string field, string words, float boost, int slop = 0) => new()
    {
        ["match_phrase"] = new JsonObject { [field] = new JsonObject { ["query"] = words, ["slop"] = slop, ["boost"] = boost * Bm25 } },
    };

    public static JsonObject StartsWith(string field, string start, float boost) =>
        new() { ["prefix"] = new JsonObject { [field] = new JsonObject { ["value"] = start, ["boost"] = boost } } };

    /// <param name="field">Where a word is to be.</param>
    /// <param name="pattern">A regular expression that must be the whole word.</param>
    /// <param name="boost">The score.</param>
    public static JsonObject Matches(string field, string pattern, float boost) =>
        new() { ["regexp"] = new JsonObject { [field] = new JsonObject { ["value"] = pattern, ["boost"] = boost } } };

    public static JsonObject Constant(JsonObject filter, float score) =>
        new() { ["constant_score"] = new JsonObject { ["filter"] = filter, ["boost"] = score } };

    /// <summary>What also answers <paramref name="few"/> weighs only a fraction.</summary>
    public static JsonObject Demoting(JsonObject query, JsonObject few, float factor) =>
        new() { ["boosting"] = new JsonObject { ["positive"] = query, ["negative"] = few, ["negative_boost"] = factor } };

    public static JsonObject Best(IEnumerable<JsonObject> ways, float tie) =>
        new() { ["dis_max"] = new JsonObject { ["queries"] = Array(ways), ["tie_breaker"] = tie } };

    public static JsonObject Range(string field, int? from, int? to) => new()
    {
        ["range"] = new JsonObject { [field] = new JsonObject { ["gte"] = from, ["lte"] = to } },
    };

    public static JsonObject Bool(
        IEnumerable<JsonObject>? must = null, IEnumerable<JsonObject>? should = null, IEnumerable<JsonObject>? not = null,
        IEnumerable<JsonObject>? filter = null)
    {
        var clauses = new JsonObject();
        Add("must", must);
        Add("should", should);
        Add("must_not", not);
        Add("filter", filter);
        return new JsonObject { ["bool"] = clauses };

        void Add(string name, IEnumerable<JsonObject>? some)
        {
            if (some is not null && Array(some) is { Count: > 0 } array) clauses[name] = array;
        }
    }

    public static JsonObject By(string field, string order = "asc") => new() { [field] = new JsonObject { ["order"] = order } };

    public static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];
}
