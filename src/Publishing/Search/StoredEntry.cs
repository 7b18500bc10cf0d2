using System.Text.Json;
using System.Text.Json.Serialization;
using Publishing.Documents;
using Publishing.Search.Passages;

namespace Publishing.Search;

/// <summary>What the index keeps of an entry to show it, beside the text.</summary>
internal sealed record StoredEntry(
    string DocumentId,
    string FileName,
    DocumentKind Kind,
    string Title,
    string? Organization,
    DateOnly? Date,
    HitAgendaItem? AgendaItem,
    IReadOnlyList<PageStart> Pages,
    IReadOnlyList<string> Own,
    IReadOnlyList<EntryReference> References,
    IReadOnlyList<EntryReading> Readings)
{
    public IReadOnlyList<EntrySection> Sections { get; init; } = [];

    public IReadOnlyList<EntryUnknown> Unknown { get; init; } = [];

    public static StoredEntry Of(IndexEntry entry) => new(entry.DocumentId, entry.FileName, entry.Kind, entry.Title, entry.Organization,
        entry.Date, entry.AgendaItem, entry.Pages, entry.Own, entry.References, entry.Readings)
    {
        Sections = entry.Sections,
        Unknown = entry.Unknown,
    };

    public static StoredEntry Read(string json) =>
        JsonSerializer.Deserialize(json, StoredEntryContext.Default.StoredEntry) ?? throw new IOException("An entry of the index is empty.");

    public string Write() => JsonSerializer.Serialize(this, StoredEntryContext.Default.StoredEntry);

    /// <summary>Whether the entry deals with the paper and does not only name it.</summary>
    public bool Consults(string number) =>
        References.Any(reference => reference.Number == number && reference.Role == ReferenceRole.Consultation);

    /// <param name="text">The entry's own.</param>
    /// <param name="highlighter">Of the query that found it.</param>
    public Hit ToHit(string text, Highlighter highlighter)
    {
        var (snippets, similar) = highlighter.Of(this, text);
        var page = snippets.Count > 0 ? snippets[0].PageNumber : Pages[0].Page;
        return Of(new Passage(AgendaItem, page, snippets, similar));
    }

    private Hit Of(Passage passage) => new()
    {
        DocumentId = DocumentId,
        FileName = FileName,
        Kind = Kind,
        Title = Title,
        Organization = Organization,
        Date = Date,
        AgendaItem = AgendaItem,
        PageNumber = passage.PageNumber,
        Snippets = passage.Snippets,
        SimilarSpelling = passage.SimilarSpelling,
        Passages = [passage],
        References = [.. References.Where(reference => reference.Certainty == Certainty.Certain)
            .Select(reference => reference.Number).Distinct(StringComparer.Ordinal)],
        Own = Own,
    };
}

[JsonSerializable(typeof(StoredEntry))]
internal sealed partial class StoredEntryContext : JsonSerializerContext;
