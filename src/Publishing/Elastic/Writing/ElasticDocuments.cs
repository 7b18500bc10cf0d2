using System.Text.Json.Nodes;
using Publishing.Elastic.Connection;
using Publishing.German;
using Publishing.Index;
using Publishing.Queries;
using Publishing.Search.Writing;

namespace Publishing.Elastic.Writing;

/// <summary>Makes of a document's entries what Elasticsearch indexes.</summary>
internal static class ElasticDocuments
{
    /// <summary>The entries as JSON, each on one line, in their order.</summary>
    public static string[] Of(IReadOnlyList<IndexEntry> entries)
    {
        var fingerprint = IndexEntries.Fingerprint(entries);
        return [.. entries.Select(entry => ElasticClient.Text(Of(entry, fingerprint, entries.Count)))];
    }

    /// <summary>Words for the analyzer of the index: blanks between words, bars between the forms of one.</summary>
    public static string Encode(IEnumerable<WordForms> words, Func<WordForms, string[]> forms) =>
        string.Join(' ', words.Select(word => string.Join('|', forms(word))));

    private static JsonObject Of(IndexEntry entry, string fingerprint, int count)
    {
        var terms = new EntryTerms(entry);
        var document = new JsonObject
        {
            [ElasticFields.Document] = entry.DocumentId,
            [ElasticFields.Ordinal] = entry.Ordinal,
            [ElasticFields.Kind] = entry.Kind.ToString(),
            [ElasticFields.Day] = terms.Day,
            [ElasticFields.Shown] = new JsonObject
            {
                [ElasticFields.ShownEntry] = StoredEntry.Of(entry).Write(),
                [ElasticFields.ShownText] = entry.Text,
            },
        };
        if (terms.Year is { } year) document[ElasticFields.Year] = year;
        if (terms.Organization is { } organization) document[ElasticFields.Organization] = organization;
        if (entry.IsData) document[ElasticFields.Data] = "1";
        if (entry.Ordinal == 0)
        {
            document[ElasticFields.Fingerprint] = fingerprint;
            document[ElasticFields.Entries] = count;
        }

        AddNumbers(document, terms);
        AddWords(document, terms);
        if (string.Join(' ', entry.Skeletons) is { Length: > 0 } skeletons) document[ElasticFields.Skeletons] = skeletons;
        return document;
    }

    private static void AddNumbers(JsonObject document, EntryTerms terms)
    {
        Add(ElasticFields.Own, terms.Own);
        Add(ElasticFields.Candidates, terms.Candidates);
        Add(ElasticFields.Consults, terms.Consults);
        Add(ElasticFields.Mentions, terms.Mentions);
        Add(ElasticFields.Paper, terms.Papers);
        Add(ElasticFields.Sections, terms.Sections);
        if (terms.ItemNumber is { } number) document[ElasticFields.ItemNumber] = number;

        void Add(string field, IReadOnlyList<string> values)
        {
            if (values.Count > 0) document[field] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        }
    }

    private static void AddWords(JsonObject document, EntryTerms terms)
    {
        Add(ElasticFields.Title, terms.Title, word => word.Keys);
        Add(ElasticFields.TitleExact, terms.Title, word => word.Exact);
        Add(ElasticFields.Item, terms.Item, word => word.Keys);
        Add(ElasticFields.ItemExact, terms.Item, word => word.Exact);
        Add(ElasticFields.Text, terms.Text, word => word.Keys);
        Add(ElasticFields.TextExact, terms.Text, word => word.Exact);
        Add(ElasticFields.Parts, terms.Compounds, word => word.Within);
        Add(ElasticFields.Plain, terms.Plain, word => [word.Plain!]);
        Add(ElasticFields.Readings, terms.Readings, word => word.Keys);
        Add(ElasticFields.OrganizationWords, terms.OrganizationWords, OrganizationNode.FormsOf);

        void Add(string field, List<WordForms> words, Func<WordForms, string[]> forms)
        {
            if (words.Count > 0) document[field] = Encode(words, forms);
        }
    }
}
