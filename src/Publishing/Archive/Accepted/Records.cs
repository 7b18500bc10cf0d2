using System.Runtime.CompilerServices;
using System.Text.Json;
using Publishing.Documents;

namespace Publishing.Archive.Accepted;

/// <summary>The records of all documents: what the index is made from.</summary>
public sealed class Records(IArchive archive, TimeProvider clock)
{
    private const string Folder = "records/";
    private const string Ending = ".json";
    private const int ReadAhead = 8;

    public async Task<Stored<DocumentRecord>?> FindAsync(string id, CancellationToken stop)
    {
        if (!ArchiveName.IsHash(id)) return null;
        var found = await archive.ReadAsync(PathOf(id), stop);
        return found is null ? null : new Stored<DocumentRecord>(Read(id, found.Value), found.Version);
    }

    /// <returns>The record as it stands there now, with a revision of its own; null where another writer was faster: nothing was written then.</returns>
    /// <param name="record">Replaces what is there whole.</param>
    /// <param name="expectedVersion">The version it was made from; null where there must be none yet.</param>
    /// <param name="stop">Cancels before anything is visible.</param>
    public async Task<DocumentRecord?> SaveAsync(DocumentRecord record, string? expectedVersion, CancellationToken stop)
    {
        if (!ArchiveName.IsHash(record.File.Id)) throw new ArgumentException($"'{record.File.Id}' is no document's id.", nameof(record));
        // By the clock, so that it goes on growing where an older record was put back from a backup.
        var next = record with { Revision = Math.Max(record.Revision + 1, clock.GetUtcNow().ToUnixTimeMilliseconds()) };
        var json = JsonSerializer.SerializeToUtf8Bytes(next, ArchiveJson.Readable.DocumentRecord);
        return await archive.PutAsync(PathOf(record.File.Id), ArchiveContents.Bytes(json), expectedVersion, stop) is null ? null : next;
    }

    /// <summary>Changes a record that must be there, as often as it takes to lose no other writer's change.</summary>
    public async Task<DocumentRecord> UpdateAsync(string id, Func<DocumentRecord, DocumentRecord> change, CancellationToken stop)
    {
        while (true)
        {
            var found = await FindAsync(id, stop) ?? throw new InvalidOperationException($"There is no record of '{id}'.");
            if (await SaveAsync(change(found.Value), found.Version, stop) is { } changed) return changed;
        }
    }

    /// <summary>All records by rising id; one that cannot be read is a fault.</summary>
    public async IAsyncEnumerable<DocumentRecord> AllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var ahead = new Queue<Task<Stored<DocumentRecord>?>>();
        await foreach (var id in IdsAsync(stop))
        {
            ahead.Enqueue(Task.Run(() => FindAsync(id, stop), stop));
            if (ahead.Count > ReadAhead && await ahead.Dequeue() is { } found) yield return found.Value;
        }
        while (ahead.TryDequeue(out var last))
            if (await last is { } found)
                yield return found.Value;
    }

    /// <summary>The ids of all documents that have a record, readable or not.</summary>
    public IAsyncEnumerable<string> IdsAsync(CancellationToken stop) =>
        archive.ListAsync(Folder, stop).Select(path => Path.GetFileNameWithoutExtension(path)).Where(ArchiveName.IsHash);

    private static DocumentRecord Read(string id, byte[] json)
    {
        try
        {
            var schema = JsonSerializer.Deserialize(json, ArchiveJson.Readable.RecordSchema)?.Schema;
            if (schema > DocumentRecord.CurrentSchema) throw new NewerRecordException(id, schema.Value);
            var record = JsonSerializer.Deserialize(json, ArchiveJson.Readable.DocumentRecord);
            return record is null
                ? throw new InvalidDataException($"The record of '{id}' is empty.")
                : record with { Schema = DocumentRecord.CurrentSchema };
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"The record of '{id}' cannot be read.", broken);
        }
    }

    private static string PathOf(string id) => $"{Folder}{id[..2]}/{id}{Ending}";
}

/// <summary>A record was written by a later version of this program, which alone can read it.</summary>
public sealed class NewerRecordException(string id, int schema)
    : Exception($"The record of '{id}' has form {schema}; this program reads forms up to {DocumentRecord.CurrentSchema}. Use the newer program.");

/// <summary>The one part of a record that every form of it has.</summary>
internal sealed record RecordSchema(int? Schema);
