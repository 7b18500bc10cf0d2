using Publishing.Index;

namespace Publishing.Search.Writing;

/// <summary>What an index holds of a document.</summary>
/// <param name="Version">The revision of the record it was written from.</param>
/// <param name="Fingerprint">As <see cref="IndexEntries.Fingerprint(Guard.PublicDocument)"/> has it.</param>
/// <param name="Entries">How many it shall have.</param>
public sealed record IndexedDocument(long Version, string Fingerprint, int Entries);
