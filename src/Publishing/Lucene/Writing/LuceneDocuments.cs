using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Publishing.Documents;
using Publishing.German;
using Publishing.Index;
using Publishing.Index.Keys;
using Publishing.Queries;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace Publishing.Lucene.Writing;

/// <summary>Makes of a document's entries what Lucene indexes.</summary>
internal static class LuceneDocuments
{
    /// <summary>Stands for a day that is not known; sorts behind all that are.</summary>
    public const int NoDay = -1;

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
        var document = new LuceneDocument
        {
            new StringField(Fields.Document, entry.DocumentId, Field.Store.NO),
            new SortedDocValuesField(Fields.Document, new BytesRef(entry.DocumentId)),
            new NumericDocValuesField(Fields.Ordinal, entry.Ordinal),
            new StringField(Fields.Kind, entry.Kind.ToString(), Field.Store.NO),
            new SortedDocValuesField(Fields.Kind, new BytesRef(entry.Kind.ToString())),
            new Int32Field(Fields.Day, entry.Date?.DayNumber ?? NoDay, Field.Store.NO),
            new NumericDocValuesField(Fields.Day, entry.Date?.DayNumber ?? NoDay),
            new StoredField(Fields.Stored, StoredEntry.Of(entry).Write()),
            new StoredField(Fields.StoredText, entry.Text),
        };
        if (entry.Date is { } date) document.Add(new SortedDocValuesField(Fields.Year, new BytesRef(date.Year.ToString("0000", CultureInfo.InvariantCulture))));
        if (entry.Organization is { } organization && Encodable(organization))
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

        AddNumbers(document, entry);
        AddWords(document, entry);
        return document;
    }

    private static void AddNumbers(LuceneDocument document, IndexEntry entry)
    {
        foreach (var number in entry.Own.Where(Encodable)) document.Add(new StringField(Fields.Own, number, Field.Store.NO));
        foreach (var reference in entry.References.Where(reference => Encodable(reference.Number)))
        {
            var field = reference switch
            {
                { Certainty: Certainty.Candidate } => Fields.Candidates,
                { Role: ReferenceRole.Consultation } => Fields.Consults,
                _ => Fields.Mentions,
            };
            document.Add(new StringField(field, reference.Number, Field.Store.NO));
        }

        foreach (var key in entry.SectionKeys.Where(Encodable)) document.Add(new StringField(Fields.Sections, key, Field.Store.NO));
        if (entry.AgendaItem is { } item && ItemNumbers.Normal(item.Number) is { } ordinal)
            document.Add(new StringField(Fields.ItemNumber, ordinal, Field.Store.NO));

        var papers = entry.References.Where(reference => reference.Certainty == Certainty.Certain).Select(reference => reference.Number)
            .Concat(entry.Own).Where(Encodable).Distinct(StringComparer.Ordinal);
        foreach (var number in papers) document.Add(new SortedSetDocValuesField(Fields.Paper, new BytesRef(number)));
    }

    private static void AddWords(LuceneDocument document, IndexEntry entry)
    {
        var title = WordForms.OfText(entry.Title);
        var item = entry.AgendaItem is { } named ? WordForms.OfText(named.Title) : [];
        var text = WordForms.OfText(entry.Text);
        Add(Fields.Title, title, word => word.Keys, Ranked);
        Add(Fields.TitleExact, title, word => word.Exact, Positions);
        Add(Fields.Item, item, word => word.Keys, Ranked);
        Add(Fields.ItemExact, item, word => word.Exact, Positions);
        Add(Fields.Text, text, word => word.Keys, Ranked);
        Add(Fields.TextExact, text, word => word.Exact, Positions);

        // Once an entry is enough for what weighs little.
        var all = title.Concat(item).Concat(text).ToHashSet<WordForms>(ReferenceEqualityComparer.Instance);
        Add(Fields.Parts, [.. all.Where(word => word.Within.Length > 0)], word => word.Within, Weak);
        Add(Fields.Plain, [.. all.Where(word => word.Plain is not null)], word => [word.Plain!], Weak);
        Add(Fields.Readings, [.. entry.ReadingWords.SelectMany(WordForms.OfText)], word => word.Keys, Weak);

        Add(Fields.Skeletons, [.. entry.Skeletons.Select(skeleton => new WordForms([skeleton], [], [], null))], word => word.Exact, Weak);
        Add(Fields.OrganizationWords, WordForms.OfText(entry.Organization ?? ""), OrganizationNode.FormsOf, Weak);

        void Add(string field, List<WordForms> words, Func<WordForms, string[]> forms, FieldType type)
        {
            if (words.Count > 0) document.Add(new Field(field, new WordStream(words, forms), type));
        }
    }

    // Lucene takes no longer term; such a name is still shown and stored.
    private static bool Encodable(string text) => text.Length is > 0 and < 8_000;

    private static FieldType Make(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = omitNorms, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
