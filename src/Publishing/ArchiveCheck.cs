using System.Runtime.CompilerServices;
using Publishing.Archive;
using Publishing.Documents;
using Publishing.Search;

namespace Publishing;

/// <summary>Something in which archive and index differ, or in which the archive is not whole.</summary>
/// <param name="What">German.</param>
public sealed record Difference(string DocumentId, string? FileName, string What);

/// <summary>Holds the index against the archive, which is the truth.</summary>
public sealed class ArchiveCheck(Records records, Originals originals, Pending pending, PublicDocuments documents, ISearchEngine index)
{
    public async IAsyncEnumerable<Difference> RunAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var waiting = new HashSet<string>();
        await foreach (var id in pending.AllAsync(stop)) waiting.Add(id);
        var indexed = new Dictionary<string, string>(await index.ListAsync(stop));

        await foreach (var id in records.IdsAsync(stop))
        {
            if (await TryFindAsync(id, stop) is not { } record)
            {
                indexed.Remove(id);
                yield return new(id, null, "Der Eintrag im Archiv ist beschädigt.");
                continue;
            }

            var name = record.File.FileName;
            var known = indexed.Remove(id, out var fingerprint);
            switch (await originals.VerifyAsync(id, stop))
            {
                case OriginalState.Missing: yield return new(id, name, "Das Original fehlt."); break;
                case OriginalState.Damaged: yield return new(id, name, "Das Original ist beschädigt."); break;
                case OriginalState.Whole: break;
            }

            if (waiting.Contains(id))
                yield return new(id, name, "Wartet noch auf die Verarbeitung.");
            else if (record.State == DocumentState.Received)
                yield return new(id, name, "Ist eingegangen, steht aber in keiner Warteschlange. Bitte erneut hochladen.");
            else if (await ExpectedAsync(record, stop) is not { } expected)
            {
                if (known) yield return new(id, name, "Steht im Index, ist aber nicht veröffentlicht.");
            }
            else if (!known)
                yield return new(id, name, "Fehlt im Index.");
            else if (fingerprint != expected)
                yield return new(id, name, "Steht mit anderem Inhalt im Index.");
        }

        foreach (var id in indexed.Keys)
            yield return new(id, null, "Steht im Index, aber nicht im Archiv.");
    }

    private async Task<DocumentRecord?> TryFindAsync(string id, CancellationToken stop)
    {
        try
        {
            return (await records.FindAsync(id, stop))?.Value;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private async Task<string?> ExpectedAsync(DocumentRecord record, CancellationToken stop) =>
        await documents.FindAsync(record.File.Id, stop) is { } released ? IndexEntries.Fingerprint(released) : null;
}
