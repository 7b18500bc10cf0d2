using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Publishing.Archive.Accepted;
using Publishing.Documents;
using Publishing.Index;
using Publishing.Search;
using Publishing.Search.Writing;

namespace Publishing;

/// <summary>Something in which archive and index differ, or in which the archive is not whole.</summary>
/// <param name="What">German.</param>
public sealed record Difference(string DocumentId, string? FileName, DifferenceKind Kind, string What)
{
    /// <summary>The newer of what archive and index hold; what was published since is newer.</summary>
    [JsonIgnore]
    public long Version { get; init; }
}

public enum DifferenceKind
{
    /// <summary>Of the archive itself: nothing but people can mend it.</summary>
    Damaged,

    /// <summary>Marked, and so about to be done.</summary>
    Waiting,

    /// <summary>Received, and marked nowhere.</summary>
    Stuck,
    NotIndexed,
    OtherwiseIndexed,

    /// <summary>In the index, and should not be.</summary>
    NotPublic,

    /// <summary>In the index, and unknown to the archive.</summary>
    NotArchived,
}

/// <summary>How much is compared.</summary>
/// <param name="Slice">Which part of the documents, from 0.</param>
/// <param name="Slices">Into how many parts they are divided.</param>
/// <param name="Originals">Whether the originals' bytes are read too.</param>
public sealed record CheckScope(int Slice = 0, int Slices = 1, bool Originals = true)
{
    public bool Holds(string id) => Slices == 1 || Convert.ToInt32(id[..2], 16) % Slices == Slice;
}

/// <summary>Holds the index against the archive, which is the truth.</summary>
public sealed class ArchiveCheck(Records records, Originals originals, Pending pending, PublicDocuments documents, ISearchEngine index)
{
    public IAsyncEnumerable<Difference> RunAsync(CancellationToken stop) => RunAsync(new CheckScope(), stop);

    public async IAsyncEnumerable<Difference> RunAsync(CheckScope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        var waiting = new HashSet<string>();
        await foreach (var id in pending.AllAsync(stop)) waiting.Add(id);
        var indexed = new Dictionary<string, IndexedDocument>((await index.ListAsync(stop)).Where(one => scope.Holds(one.Key)));

        await foreach (var id in records.IdsAsync(stop).Where(scope.Holds))
        {
            if (await TryFindAsync(id, stop) is not { } record)
            {
                indexed.Remove(id);
                yield return new(id, null, DifferenceKind.Damaged, "Der Eintrag im Archiv ist beschädigt.");
                continue;
            }

            var name = record.File.FileName;
            var known = indexed.Remove(id, out var held);
            switch (scope.Originals ? await originals.VerifyAsync(id, stop) : OriginalState.Whole)
            {
                case OriginalState.Missing: yield return new(id, name, DifferenceKind.Damaged, "Das Original fehlt."); break;
                case OriginalState.Damaged: yield return new(id, name, DifferenceKind.Damaged, "Das Original ist beschädigt."); break;
                case OriginalState.Whole: break;
            }

            if (waiting.Contains(id))
                yield return new(id, name, DifferenceKind.Waiting, "Wartet noch auf die Verarbeitung.");
            else if (record.State == DocumentState.Received)
                yield return new(id, name, DifferenceKind.Stuck, "Ist eingegangen, steht aber in keiner Warteschlange. Bitte erneut hochladen.");
            else if (await ExpectedAsync(record, stop) is not { } expected)
            {
                if (known) yield return new(id, name, DifferenceKind.NotPublic, "Steht im Index, ist aber nicht veröffentlicht.") { Version = Math.Max(record.Revision, held!.Version) };
            }
            else if (!known)
                yield return new(id, name, DifferenceKind.NotIndexed, "Fehlt im Index.");
            else if (held!.Fingerprint != expected)
                yield return new(id, name, DifferenceKind.OtherwiseIndexed, "Steht mit anderem Inhalt im Index.");
        }

        foreach (var (id, held) in indexed)
            yield return new(id, null, DifferenceKind.NotArchived, "Steht im Index, aber nicht im Archiv.") { Version = held.Version };
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
