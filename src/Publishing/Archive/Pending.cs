namespace Publishing.Archive;

/// <summary>Marks of documents that are acknowledged, or about to be, and not through the pipeline yet.</summary>
public sealed class Pending(IArchive archive)
{
    private const string Folder = "pending/";

    /// <summary>On return the mark is durable; one that is there already stays.</summary>
    public async Task AddAsync(string id, CancellationToken stop) => await archive.PutAsync(PathOf(id), Stream.Null, null, stop);

    public async Task RemoveAsync(string id, CancellationToken stop) => await archive.DeleteAsync(PathOf(id), stop);

    /// <summary>The ids of all marked documents, rising.</summary>
    public IAsyncEnumerable<string> AllAsync(CancellationToken stop) =>
        archive.ListAsync(Folder, stop).Select(path => path[Folder.Length..]).Where(ArchiveName.IsHash);

    private static string PathOf(string id) =>
        ArchiveName.IsHash(id) ? Folder + id : throw new ArgumentException($"'{id}' is no document's id.", nameof(id));
}
