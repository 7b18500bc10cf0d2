using Publishing.Guard;

namespace Publishing;

/// <summary>The archive as the public sees it.</summary>
public sealed class PublicDocuments(
    Func<string, CancellationToken, Task<PublicDocument?>> find, Func<string, CancellationToken, Task<OriginalFile?>> open)
{
    public Task<PublicDocument?> FindAsync(string id, CancellationToken stop) => find(id, stop);

    public Task<OriginalFile?> OpenOriginalAsync(string id, CancellationToken stop) => open(id, stop);
}

/// <summary>A public original.</summary>
/// <param name="Content">To be disposed.</param>
/// <param name="FileName">Without folders.</param>
public sealed record OriginalFile(Stream Content, string FileName);
