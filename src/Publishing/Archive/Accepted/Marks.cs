namespace Publishing.Archive.Accepted;

/// <summary>Durable marks of documents that still have work before them.</summary>
/// <remarks>Each change brings a mark of its own, so that taking away the marks of one pass leaves those that came during it.</remarks>
public abstract class Marks(IArchive archive, string folder)
{
    /// <summary>On return the mark is durable.</summary>
    public async Task AddAsync(string id, CancellationToken stop) =>
        await archive.PutAsync($"{FolderOf(id)}{id}.{Guid.NewGuid():n}", Stream.Null, null, stop);

    /// <summary>The marks that a document has now.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string id, CancellationToken stop) =>
        await archive.ListAsync(FolderOf(id), stop).Where(mark => IdOf(mark) == id).ToListAsync(stop);

    public async Task RemoveAsync(IReadOnlyList<string> marks, CancellationToken stop)
    {
        foreach (var mark in marks) await archive.DeleteAsync(mark, stop);
    }

    /// <summary>The ids of all marked documents, rising, each once.</summary>
    public IAsyncEnumerable<string> AllAsync(CancellationToken stop) =>
        archive.ListAsync(folder, stop).Select(IdOf).Where(ArchiveName.IsHash).Distinct();

    private static string IdOf(string mark) => mark.Split('/')[^1].Split('.')[0];

    private string FolderOf(string id) =>
        ArchiveName.IsHash(id) ? $"{folder}{id[..2]}/" : throw new ArgumentException($"'{id}' is no document's id.", nameof(id));
}

/// <summary>Documents that are acknowledged, or about to be, and not through the pipeline yet.</summary>
public sealed class Pending(IArchive archive) : Marks(archive, "pending/");

/// <summary>Documents with pages whose pictures are still to be read.</summary>
public sealed class WaitingForOcr(IArchive archive) : Marks(archive, "waiting/");
