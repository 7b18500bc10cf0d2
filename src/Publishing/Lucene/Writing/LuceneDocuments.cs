using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Publishing.German;
using Publishing.Index;
using Publishing.Queries;
using Publishing.Search.Writing;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace Publishing.Lucene.Writing;

/// <summary>Makes of a document's entries what Lucene indexes.</summary>
internal static class LuceneDocuments
{
    private static readonly FieldType Ranked = Make(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static readonly FieldType Positions = Make(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static readonly FieldType Weak = Make(IndexOptions.DOCS_ONLY, true);

    public static IReadOnlyList<LuceneDocument> Of(IReadOnlyList<IndexEntry> entries, long version)
    {
        var fingerprint = IndexEntries.Fingerprint(entries);
        return [.. entries.Select(entry => Of(entry, fingerprint, version))];
    }

    /// <summary>Remembers the version in which a document was taken out; no search sees it.</summary>
    public static LuceneDocument Gone(string documentId, long version) =>
    [
        new StringField(Fields.Document, documentId, Field.Store.NO),
        new SortedDocValuesField(Fields.Document, new BytesRef(documentId)),
        new NumericDocValuesField(Fields.Version, version),
        new StringField(Fields.Gone, "1", Field.Store.NO),
    ];

    private static LuceneDocument Of(IndexEntry entry, string fingerprint, long version)
    {
        var terms = new EntryTerms(entry);
        var document = new LuceneDocument
        {
            new StringField(Fields.Document, entry.DocumentId, Field.Store.NO),
            new SortedDocValuesField(Fields.Document, new BytesRef(entry.DocumentId)),
            new NumericDocValuesField(Fields.Ordinal, entry.Ordinal),
            new StringField(Fields.Kind, entry.Kind.ToString(), Field.Store.NO),
            new SortedDocValuesField(Fields.Kind, new BytesRef(entry.Kind.ToString())),
            new Int32Field(Fields.Day, terms.Day, Field.Store.NO),
            new NumericDocValuesField(Fields.Day, terms.Day),
            new StoredField(Fields.Stored, StoredEntry.Of(entry).Write()),
            new StoredField(Fields.StoredText, entry.Text),
        };
        if (terms.Year is { } year) document.Add(new SortedDocValuesField(Fields.Year, new BytesRef(year)));
        if (terms.Organization is { } organization)
        {
            document.Add(new StringField(Fields.Organization, organization, Field.Store.NO));
            document.Add(new SortedDocValuesField(Fields.Organization, new BytesRef(organization)));
        }

        if (entry.IsData) document.Add(new StringField(Fields.Data, "1", Field.Store.NO));
        if (entry.Ordinal == 0)
        {
            document.Add(new StringField(Fields.First, "1", Field.Store.NO));
            document.Add(new BinaryDocValuesField(Fields.Fingerprint, new BytesRef(fingerprint)));
            document.Add(new NumericDocValuesField(Fields.Version, version));
        }

        AddNumbers(document, terms);
        AddWords(document, terms);
        foreach (var skeleton in entry.Skeletons) document.Add(new StringField(Fields.Skeletons, skeleton, Field.Store.NO));
        return document;
    }

    private static void AddNumbers(LuceneDocument document, EntryTerms terms)
    {
        Add(Fields.Own, terms.Own);
        Add(Fields.Candidates, terms.Candidates);
        Add(Fields.Consults, terms.Consults);
        Add(Fields.Mentions, terms.Mentions);
        Add(Fields.Sections, terms.Sections);
        if (terms.ItemNumber is { } number) document.Add(new StringField(Fields.ItemNumber, number, Field.Store.NO));
        foreach (var paper in terms.Papers) document.Add(new SortedSetDocValuesField(Fields.Paper, new BytesRef(paper)));

        void Add(string field, IReadOnlyList<string> values)
        {
            foreach (var value in values) document.Add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static void AddWords(LuceneDocument document, EntryTerms terms)
    {
        Add(Fields.Title, terms.Title, word => word.Keys, Ranked);
        Add(Fields.TitleExact, terms.Title, word => word.Exact, Positions);
        Add(Fields.Item, terms.Item, word => word.Keys, Ranked);
        Add(Fields.ItemExact, terms.Item, word => word.Exact, Positions);
        Add(Fields.Text, terms.Text, word => word.Keys, Ranked);
        Add(Fields.TextExact, terms.Text, word => word.Exact, Positions);
        Add(Fields.Parts, terms.Compounds, word => word.Within, Weak);
        Add(Fields.Plain, terms.Plain, word => [word.Plain!], Weak);
        Add(Fields.Readings, terms.Readings, word => word.Keys, Weak);
        Add(Fields.OrganizationWords, terms.OrganizationWords, OrganizationNode.FormsOf, Weak);

        void Add(string field, List<WordForms> words, Func<WordForms, string[]> forms, FieldType type)
        {
            if (words.Count > 0) document.Add(new Field(field, new WordStream(words, forms), type));
        }
    }

    private static FieldType Make(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = omitNorms, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
