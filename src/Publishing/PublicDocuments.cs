using System.Runtime.CompilerServices;
using Publishing.Archive;
using Publishing.Documents;
using Publishing.Guard;

namespace Publishing;

/// <summary>The archive as the public sees it: every document passes the guard anew each time it is read.</summary>
public sealed class PublicDocuments(Records records, Texts texts, Originals originals)
{
    /// <summary>Null where the document is unknown, not read yet, refused or not public at all.</summary>
    public async Task<PublicDocument?> FindAsync(string id, CancellationToken stop) =>
        await records.FindAsync(id, stop) is { } stored && await ReviewAsync(stored.Value, stop) is { } review ? review.Public : null;

    /// <summary>All published documents, for a new index.</summary>
    public async IAsyncEnumerable<PublicDocument> AllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var record in records.AllAsync(stop))
            if (await ReviewAsync(record, stop) is { Public: { } released })
                yield return released;
    }

    /// <summary>The original, its name and media type; null unless the guard lets the whole file through. The caller disposes it.</summary>
    public async Task<OriginalFile?> OpenOriginalAsync(string id, CancellationToken stop) =>
        await FindAsync(id, stop) is { OriginalIsPublic: true } document && await originals.OpenAsync(id, stop) is { } content
            ? new OriginalFile(content, Path.GetFileName(document.FileName))
            : null;

    private async Task<Review?> ReviewAsync(DocumentRecord record, CancellationToken stop)
    {
        // While a correction waits for the pipeline, what was published before stays.
        if (record is not { State: DocumentState.Published or DocumentState.Received, Understanding: { } understanding }) return null;
        // A published record without its text is damage that `check` reports; readers see the document as absent.
        return await texts.FindAsync(record.File.Id, stop) is { } text
            ? Review.Of(new Document(record.File, text, understanding, record.References) { Citations = record.Citations })
            : null;
    }
}

/// <summary>A public original.</summary>
/// <param name="Content">To be disposed.</param>
/// <param name="FileName">Without folders.</param>
public sealed record OriginalFile(Stream Content, string FileName);
