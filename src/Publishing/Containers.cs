using Publishing.Archive.Accepted;
using Publishing.Archive.Derived;
using Publishing.Documents;
using Publishing.Extract;
using Publishing.Guard;

namespace Publishing;

/// <summary>E-mails and archives: takes in what they hold, and tells whether they let it be public.</summary>
public sealed class Containers(Originals originals, Records records, Texts texts, Pending pending, PublishingOptions options, TimeProvider clock)
{
    private const int NoDeeper = 32;

    /// <summary>Why a container's parts are not taken in; null where they may be.</summary>
    internal string? RefusalOf(ArchivedFile container, IReadOnlyList<ContainedFile> parts)
    {
        if (parts.Count == 0) return null;
        var room = RoomOf(container);
        if (room.Depth >= options.Extract.MaxDepth) return Refusals.TooDeep(options.Extract.MaxDepth);
        if (parts.Count > room.Entries) return Refusals.TooManyEntries(room.Entries);
        return parts.Sum(part => (long)part.Content.Length) > room.Bytes ? Refusals.UnpackedArchive : null;
    }

    /// <summary>Takes each part in. On return their bytes, records and marks are durable; doing it again changes nothing.</summary>
    internal async Task<IReadOnlyList<PartEntry>> ReceiveAsync(ArchivedFile container, IReadOnlyList<ContainedFile> parts, CancellationToken stop)
    {
        if (parts.Count == 0) return [];
        var around = await AroundAsync(container, stop);
        var (room, bytes) = (RoomOf(container), Math.Max(1, parts.Sum(part => (long)part.Content.Length)));
        var taken = new List<PartEntry>(parts.Count);
        foreach (var part in parts)
        {
            var stored = await originals.StoreAsync(new MemoryStream(part.Content, writable: false), long.MaxValue, stop);
            // An archive may hold itself; then there is nothing new in it.
            if (around.Contains(stored!.Id)) continue;
            // What is left after these parts is theirs, half in like shares and half by their size: no nesting makes more of it.
            var share = (0.5 / parts.Count) + (0.5 * part.Content.Length / bytes);
            await ReceiveAsync(stored, new Enclosure(container.Id, $"{container.FileName}/{part.Name}")
            {
                Problem = part.Problem,
                Depth = room.Depth + 1,
                MaxEntries = (int)((room.Entries - parts.Count) * share),
                MaxUnpacked = (long)((room.Bytes - bytes) * share),
                Told = container.Metadata with { Title = null },
            }, stop);
            taken.Add(new(stored.Id, part.Name));
        }

        return taken;
    }

    /// <summary>Marks a container's parts to be judged again.</summary>
    internal async Task RenewAsync(IEnumerable<PartEntry> parts, CancellationToken stop)
    {
        foreach (var part in parts) await pending.AddAsync(part.Id, stop);
    }

    /// <summary>Whether a container of this file is still before the pipeline, so that nothing can be said of its parts yet.</summary>
    internal async Task<bool> AwaitsAsync(ArchivedFile file, CancellationToken stop)
    {
        foreach (var enclosure in file.Enclosures)
            if (await records.FindAsync(enclosure.ContainerId, stop) is { Value.State: DocumentState.Received }) return true;
        return false;
    }

    /// <summary>Whether everything that holds this file is public as a whole, judged anew.</summary>
    internal Task<bool> ArePublicAsync(ArchivedFile file, CancellationToken stop) => ArePublicAsync(file, 0, stop);

    private async Task<bool> ArePublicAsync(ArchivedFile file, int depth, CancellationToken stop)
    {
        foreach (var enclosure in file.Enclosures)
        {
            if (depth == NoDeeper || await records.FindAsync(enclosure.ContainerId, stop) is not { Value: var container }) return false;
            if (container is not { State: DocumentState.Published or DocumentState.Received, Understanding: { } understanding }) return false;
            if (await texts.FindAsync(container.File.Id, stop) is not { } text) return false;
            var document = new Document(container.File, text, understanding, container.References);
            if (Review.Of(document, await ArePublicAsync(container.File, depth + 1, stop)).Public is not { IsWhole: true }) return false;
        }

        return true;
    }

    private async Task ReceiveAsync(StoredOriginal stored, Enclosure enclosure, CancellationToken stop)
    {
        while (true)
        {
            var known = await records.FindAsync(stored.Id, stop);
            var record = known is null ? New(stored, enclosure) : Enclosed(known.Value, enclosure);
            // The mark comes before the record: a crash between them leaves a mark without work, never work without a mark.
            await pending.AddAsync(stored.Id, stop);
            if (record == known?.Value || await records.SaveAsync(record, known?.Version, stop) is not null) return;
        }
    }

    private DocumentRecord New(StoredOriginal stored, Enclosure enclosure) => new()
    {
        File = new ArchivedFile(stored.Id, enclosure.Name, stored.Length, enclosure.Told) { Enclosures = [enclosure] },
        ReceivedAt = clock.GetUtcNow(),
        History = [new(clock.GetUtcNow(), $"Eingegangen in {FolderOf(enclosure)}")],
    };

    private DocumentRecord Enclosed(DocumentRecord record, Enclosure enclosure)
    {
        var before = record.File.Enclosures.FirstOrDefault(one => one.ContainerId == enclosure.ContainerId && one.Name == enclosure.Name);
        if (before == enclosure) return record;
        // What was said of the file itself stays; only what is said of the container anew is said of its parts anew.
        var metadata = before is null ? enclosure.Told.With(record.File.Metadata) : record.File.Metadata.With(enclosure.Told);
        return record with
        {
            File = record.File with { Metadata = metadata, Enclosures = [.. record.File.Enclosures.Where(one => one != before), enclosure] },
            State = DocumentState.Received,
            History = [.. record.History, new(clock.GetUtcNow(), before is null ? $"Auch enthalten in {FolderOf(enclosure)}" : "Angaben geändert")],
        };
    }

    private static string FolderOf(Enclosure enclosure) => enclosure.Name[..enclosure.Name.LastIndexOf('/')];

    private (int Depth, int Entries, long Bytes) RoomOf(ArchivedFile file) => file.Enclosures.Count == 0
        ? (0, options.Extract.MaxEntries, options.Extract.MaxUnpackedTotal)
        : (file.Enclosures.Max(one => one.Depth), file.Enclosures.Min(one => one.MaxEntries), file.Enclosures.Min(one => one.MaxUnpacked));

    /// <summary>The ids of a container and of all that hold it.</summary>
    private async Task<HashSet<string>> AroundAsync(ArchivedFile container, CancellationToken stop)
    {
        var around = new HashSet<string> { container.Id };
        var open = new Queue<Enclosure>(container.Enclosures);
        while (open.TryDequeue(out var enclosure))
        {
            if (!around.Add(enclosure.ContainerId) || await records.FindAsync(enclosure.ContainerId, stop) is not { } found) continue;
            foreach (var outer in found.Value.File.Enclosures) open.Enqueue(outer);
        }

        return around;
    }
}
