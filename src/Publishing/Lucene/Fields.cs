namespace Publishing.Lucene;

/// <summary>Names of the fields in the index.</summary>
internal static class Fields
{
    // What is searched. The keys carry stems, the exact ones folded words, both with positions.
    public const string Text = "text";
    public const string TextExact = "text.exact";
    public const string Item = "item";
    public const string ItemExact = "item.exact";
    public const string Title = "title";
    public const string TitleExact = "title.exact";
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
    public const string OrganizationWords = "organization.words";
    public const string ItemNumber = "item.number";

    // What filters, counts and sorts.
    public const string Document = "document";
    public const string Ordinal = "ordinal";
    public const string First = "first";
    public const string Organization = "organization";
    public const string Kind = "kind";
    public const string Day = "day";
    public const string Year = "year";
    public const string Paper = "paper";
    public const string Data = "data";
    public const string Fingerprint = "fingerprint";

    // Of a document, with its first entry or alone where the document was taken out.
    public const string Version = "version";
    public const string Gone = "gone";

    // What is kept to be shown.
    public const string Stored = "stored";
    public const string StoredText = "stored.text";
}
