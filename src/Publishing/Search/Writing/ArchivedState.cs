using Publishing.Guard;

namespace Publishing.Search.Writing;

/// <summary>What the archive says of a document.</summary>
/// <param name="DocumentId">The document's.</param>
/// <param name="Version">The revision of its record.</param>
/// <param name="Released">Null where nothing of it is public: then nothing older may come into the index either.</param>
public sealed record ArchivedState(string DocumentId, long Version, PublicDocument? Released);

/// <summary>What a rebuild has done.</summary>
/// <param name="Documents">How many the new index holds.</param>
/// <param name="Kept">How many of them were there already from a rebuild that was broken off.</param>
/// <param name="Refused">Documents that the engine does not take, each with the reason.</param>
public sealed record RebuildReport(int Documents, int Kept, IReadOnlyDictionary<string, string> Refused);
