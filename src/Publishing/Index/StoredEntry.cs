using System.Text.Json;
using System.Text.Json.Serialization;
using Publishing.Documents;

namespace Publishing.Index;

/// <summary>What the index keeps of an entry to show it, beside the text.</summary>
internal sealed record StoredEntry(
    string DocumentId,
    string FileName,
    DocumentKind Kind,
    string Title,
    string? Organization,
    DateOnly? Date,
    EntryItem? AgendaItem,
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
}

[JsonSerializable(typeof(StoredEntry))]
internal sealed partial class StoredEntryContext : JsonSerializerContext;
