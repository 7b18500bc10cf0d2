using System.Runtime.CompilerServices;
using Publishing.Archive.Accepted;
using Publishing.Archive.Derived;
using Publishing.Documents;
using Publishing.Extract;
using Publishing.Guard;
using Publishing.Search.Writing;

namespace Publishing;

/// <summary>The archive as the public sees it: every document passes the guard anew each time it is read.</summary>
public sealed class PublicDocuments(Records records, Texts texts, Layouts layouts, Originals originals, Containers containers)
{
    /// <summary>Null where the document is unknown, not read yet, refused or not public at all.</summary>
    public async Task<PublicDocument?> FindAsync(string id, CancellationToken stop) =>
        await records.FindAsync(id, stop) is { } stored && await ReviewAsync(stored.Value, stop) is { } review ? review.Public : null;

    /// <summary>What the archive says of every document, for a new index.</summary>
    public async IAsyncEnumerable<ArchivedState> AllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var record in records.AllAsync(stop))
            yield return new(record.File.Id, record.Revision, (await ReviewAsync(record, stop))?.Public);
    }

    /// <summary>What holds a document and what it holds, as far as it is public.</summary>
    public async Task<Family> FamilyAsync(PublicDocument document, CancellationToken stop)
    {
        List<Relative> around = [], within = [];
        foreach (var id in document.Containers.Select(one => one.ContainerId).Distinct())
            if (await FindAsync(id, stop) is { } container) around.Add(new(id, container.FileName));
        foreach (var part in (await records.FindAsync(document.Id, stop))?.Value.Parts.DistinctBy(part => part.Id).Take(Family.MostParts) ?? [])
            if (await FindAsync(part.Id, stop) is not null) within.Add(new(part.Id, part.Name));
        return new(around, within);
    }

    /// <summary>The original, its name and media type; null unless the guard lets the whole file through. The caller disposes it.</summary>
    public async Task<OriginalFile?> OpenOriginalAsync(string id, CancellationToken stop) =>
        await FindAsync(id, stop) is { OriginalIsPublic: true } document && await originals.OpenAsync(id, stop) is { } content
            ? new OriginalFile(content, Path.GetFileName(document.FileName), await MediaTypes.OfAsync(content, stop))
            : null;

    /// <summary>Where the words stand on their pages; null unless the guard lets the whole file through, or where nobody knows.</summary>
    public async Task<IReadOnlyList<PageLayout>?> FindLayoutsAsync(string id, CancellationToken stop) =>
        await FindAsync(id, stop) is { OriginalIsPublic: true } ? await layouts.FindAsync(id, stop) : null;

    private async Task<Review?> ReviewAsync(DocumentRecord record, CancellationToken stop)
    {
        // While a correction waits for the pipeline, what was published before stays.
        if (record is not { State: DocumentState.Published or DocumentState.Received, Understanding: { } understanding }) return null;
        // A published record without its text is damage that `check` reports; readers see the document as absent.
        return await texts.FindAsync(record.File.Id, stop) is { } text
            ? Review.Of(
                new Document(record.File, text, understanding, record.References) { Citations = record.Citations },
                await containers.ArePublicAsync(record.File, stop))
            : null;
    }
}

/// <summary>A public original.</summary>
/// <param name="Content">To be disposed.</param>
/// <param name="FileName">Without folders.</param>
/// <param name="MediaType">By its content.</param>
public sealed record OriginalFile(Stream Content, string FileName, string MediaType = "application/octet-stream");

/// <summary>A document beside another.</summary>
/// <param name="Name">Of the file; for a part as its container names it.</param>
public sealed record Relative(string Id, string Name);

/// <summary>The e-mails and archives that hold a document, and what it holds itself.</summary>
public sealed record Family(IReadOnlyList<Relative> Containers, IReadOnlyList<Relative> Parts)
{
    /// <summary>More of them are found by search alone.</summary>
    public const int MostParts = 200;

    public static Family None { get; } = new([], []);
}
