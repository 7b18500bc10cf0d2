using System.Globalization;
using System.Text.Json.Nodes;
using Publishing.Documents;
using Publishing.Elastic.Connection;
using Publishing.German;
using Publishing.Index;
using Publishing.Index.Keys;
using Publishing.Queries;

namespace Publishing.Elastic.Writing;

/// <summary>Makes of a document's entries what Elasticsearch indexes.</summary>
internal static class ElasticDocuments
{
    /// <summary>Stands for a day that is not known; sorts behind all that are.</summary>
    public const int NoDay = -1;

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
        var document = new JsonObject
        {
            [ElasticFields.Document] = entry.DocumentId,
            [ElasticFields.Ordinal] = entry.Ordinal,
            [ElasticFields.Kind] = entry.Kind.ToString(),
            [ElasticFields.Day] = entry.Date?.DayNumber ?? NoDay,
            [ElasticFields.Shown] = new JsonObject
            {
                [ElasticFields.ShownEntry] = StoredEntry.Of(entry).Write(),
                [ElasticFields.ShownText] = entry.Text,
            },
        };
        if (entry.Date is { } date) document[ElasticFields.Year] = date.Year.ToString("0000", CultureInfo.InvariantCulture);
        if (entry.Organization is { } organization && Fits(organization)) document[ElasticFields.Organization] = organization;
        if (entry.IsData) document[ElasticFields.Data] = "1";
        if (entry.Ordinal == 0)
        {
            document[ElasticFields.Fingerprint] = fingerprint;
            document[ElasticFields.Entries] = count;
        }

        AddNumbers(document, entry);
        AddWords(document, entry);
        return document;
    }

    private static void AddNumbers(JsonObject document, IndexEntry entry)
    {
        Add(ElasticFields.Own, entry.Own);
        Add(ElasticFields.Candidates, Of(reference => reference.Certainty == Certainty.Candidate));
        Add(ElasticFields.Consults, Of(reference => reference is { Certainty: not Certainty.Candidate, Role: ReferenceRole.Consultation }));
        Add(ElasticFields.Mentions, Of(reference => reference is { Certainty: not Certainty.Candidate, Role: not ReferenceRole.Consultation }));
        Add(ElasticFields.Paper, Of(reference => reference.Certainty == Certainty.Certain).Concat(entry.Own));

        Add(ElasticFields.Sections, entry.SectionKeys);
        if (entry.AgendaItem is { } item && ItemNumbers.Normal(item.Number) is { } ordinal) document[ElasticFields.ItemNumber] = ordinal;

        IEnumerable<string> Of(Func<EntryReference, bool> which) => entry.References.Where(which).Select(reference => reference.Number);

        void Add(string field, IEnumerable<string> numbers)
        {
            var values = numbers.Where(Fits).Distinct(StringComparer.Ordinal).Select(number => (JsonNode)number).ToArray();
            if (values.Length > 0) document[field] = new JsonArray(values);
        }
    }

    private static void AddWords(JsonObject document, IndexEntry entry)
    {
        var title = WordForms.OfText(entry.Title);
        var item = entry.AgendaItem is { } named ? WordForms.OfText(named.Title) : [];
        var text = WordForms.OfText(entry.Text);
        Add(ElasticFields.Title, title, word => word.Keys);
        Add(ElasticFields.TitleExact, title, word => word.Exact);
        Add(ElasticFields.Item, item, word => word.Keys);
        Add(ElasticFields.ItemExact, item, word => word.Exact);
        Add(ElasticFields.Text, text, word => word.Keys);
        Add(ElasticFields.TextExact, text, word => word.Exact);

        // Once an entry is enough for what weighs little.
        var all = title.Concat(item).Concat(text).ToHashSet<WordForms>(ReferenceEqualityComparer.Instance);
        Add(ElasticFields.Parts, [.. all.Where(word => word.Within.Length > 0)], word => word.Within);
        Add(ElasticFields.Plain, [.. all.Where(word => word.Plain is not null)], word => [word.Plain!]);
        Add(ElasticFields.Readings, [.. entry.ReadingWords.SelectMany(WordForms.OfText)], word => word.Keys);

        if (string.Join(' ', entry.Skeletons) is { Length: > 0 } skeletons) document[ElasticFields.Skeletons] = skeletons;
        Add(ElasticFields.OrganizationWords, WordForms.OfText(entry.Organization ?? ""), OrganizationNode.FormsOf);

        void Add(string field, List<WordForms> words, Func<WordForms, string[]> forms)
        {
            if (words.Count > 0) document[field] = Encode(words, forms);
        }
    }

    // A keyword of the index has at most 32,766 bytes; such a name is still shown.
    private static bool Fits(string text) => text.Length is > 0 and < 8_000;
}
