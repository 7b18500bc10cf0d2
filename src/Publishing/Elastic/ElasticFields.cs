namespace Publishing.Elastic;

/// <summary>Names of the fields in the index.</summary>
internal static class ElasticFields
{
    // What is searched. The keys carry stems, the exact ones folded words, both with positions.
    public const string Text = "text";
    public const string TextExact = "text_exact";
    public const string Item = "item";
    public const string ItemExact = "item_exact";
    public const string Title = "title";
    public const string TitleExact = "title_exact";
    public const string Parts = "parts";
    public const string Plain = "plain";
    public const string Readings = "readings";
    public const string Skeletons = "skeletons";

    // Papers' numbers.
    public const string Own = "own";
    public const string Consults = "consults";
    public const string Mentions = "mentions";
    public const string Candidates = "candidates";

    // What else a query may name.
    public const string Sections = "sections";
    public const string OrganizationWords = "organization_words";
    public const string ItemNumber = "item_number";

    // What filters, counts and sorts.
    public const string Document = "document";
    public const string Ordinal = "ordinal";
    public const string Organization = "organization";
    public const string Kind = "kind";
    public const string Day = "day";
    public const string Year = "year";
    public const string Paper = "paper";
    public const string Data = "data";

    // Of a document, in its first entry.
    public const string Fingerprint = "fingerprint";
    public const string Entries = "entries";

    // Notes for those who write, which no search sees: what an entry leaves behind that is gone, and what is known of a document.
    public const string Note = "note";
    public const string Version = "version";
    public const string Span = "span";

    // What is kept to be shown.
    public const string Shown = "shown";
    public const string ShownEntry = "entry";
    public const string ShownText = "text";
}
