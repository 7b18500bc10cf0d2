using System.Text.Json.Nodes;
using Publishing.Index;
using Publishing.Search;
using static Publishing.Elastic.ElasticFields;

namespace Publishing.Elastic.Indexes;

/// <summary>What an index is made with. Words come analysed: Elasticsearch only takes them apart at blanks, and forms of one word at bars.</summary>
internal static class ElasticMapping
{
    public const string FormKey = "form";
    public const string AliasKey = "alias";

    private const string Words = "words";
    private const string Flat = "flat";

    public static JsonObject Of(string alias, bool aliased)
    {
        var index = new JsonObject { ["settings"] = Settings(), ["mappings"] = Mappings(alias) };
        if (aliased) index["aliases"] = new JsonObject { [alias] = new JsonObject { ["filter"] = OnlyEntries() }, [ElasticIndexes.WriteOf(alias)] = new JsonObject() };
        return index;
    }

    /// <summary>Goes with the alias that is searched, so that no search can forget it.</summary>
    public static JsonObject OnlyEntries() => Dsl.Bool(not: [Dsl.Term(Note, true)]);

    private static JsonObject Settings() => new()
    {
        // One shard: totals, facets and scores are exact as they are, and a council's archive is far from filling one.
        ["number_of_shards"] = 1,
        ["auto_expand_replicas"] = "0-1",
        // Every write refreshes when it is complete, and not half way.
        ["refresh_interval"] = "-1",
        ["max_result_window"] = SearchQuery.Deepest,
        ["analysis"] = new JsonObject
        {
            ["tokenizer"] = new JsonObject { ["blanks"] = new JsonObject { ["type"] = "whitespace", ["max_token_length"] = 10_000 } },
            ["filter"] = new JsonObject
            {
                ["forms"] = new JsonObject { ["type"] = "pattern_capture", ["preserve_original"] = false, ["patterns"] = new JsonArray("([^|]+)") },
            },
            ["analyzer"] = new JsonObject
            {
                [Words] = new JsonObject { ["type"] = "custom", ["tokenizer"] = "blanks", ["filter"] = new JsonArray("forms") },
            },
        },
        ["similarity"] = new JsonObject { [Flat] = new JsonObject { ["type"] = "BM25", ["b"] = 0 } },
    };

    private static JsonObject Mappings(string alias) => new()
    {
        ["dynamic"] = "strict",
        ["_meta"] = new JsonObject { [FormKey] = IndexEntries.Form, [AliasKey] = alias },
        ["_source"] = new JsonObject
        {
            ["excludes"] = new JsonArray(Text, TextExact, Item, ItemExact, Title, TitleExact, Parts, Plain, Readings, Skeletons, OrganizationWords),
        },
        ["properties"] = new JsonObject
        {
            [Text] = Ranked(), [TextExact] = Positions(),
            [Item] = Ranked(), [ItemExact] = Positions(),
            [Title] = Ranked(), [TitleExact] = Positions(),
            [Parts] = Weak(), [Plain] = Weak(), [Readings] = Weak(), [Skeletons] = Weak(), [OrganizationWords] = Weak(),
            [Own] = Filtered(), [Consults] = Filtered(), [Mentions] = Filtered(), [Candidates] = Filtered(), [Paper] = Filtered(),
            [Sections] = Filtered(), [ElasticFields.Data] = Filtered(), [ItemNumber] = Filtered(),
            [ElasticFields.Document] = Filtered(), [Organization] = Filtered(), [Kind] = Filtered(), [Year] = Filtered(),
            [Ordinal] = Number(), [Day] = Number(),
            [Fingerprint] = new JsonObject { ["type"] = "keyword", ["index"] = false },
            [Entries] = new JsonObject { ["type"] = "integer", ["index"] = false },
            [Shown] = new JsonObject { ["type"] = "object", ["enabled"] = false },
            [Note] = new JsonObject { ["type"] = "boolean" },
            [ElasticFields.Version] = new JsonObject { ["type"] = "long", ["index"] = false },
            [Span] = new JsonObject { ["type"] = "integer", ["index"] = false },
        },
    };

    private static JsonObject Ranked() => new() { ["type"] = "text", ["analyzer"] = Words };

    private static JsonObject Positions() => new() { ["type"] = "text", ["analyzer"] = Words, ["norms"] = false, ["similarity"] = Flat };

    private static JsonObject Weak() =>
        new() { ["type"] = "text", ["analyzer"] = Words, ["norms"] = false, ["index_options"] = "docs", ["similarity"] = Flat };

    private static JsonObject Filtered() => new() { ["type"] = "keyword" };

    private static JsonObject Number() => new() { ["type"] = "integer" };
}
