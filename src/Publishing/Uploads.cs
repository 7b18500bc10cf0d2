using Publishing.Documents;

namespace Publishing;

/// <summary>How far an upload has come.</summary>
/// <param name="Done">True once no file of it waits for the pipeline.</param>
public sealed record UploadStatus(string Id, DateTimeOffset At, bool Done, IReadOnlyList<UploadedFile> Files);

/// <summary>One file of an upload; <paramref name="Problem"/> says why it was refused, German.</summary>
public sealed record UploadedFile(string FileName, string? DocumentId, UploadState State, string? Problem);

public enum UploadState
{
    Received,
    Published,

    /// <summary>Read and kept, but nothing of it is public.</summary>
    Withheld,
    Refused,
    Failed,
}

/// <summary>What staff hand in together, and what became of it.</summary>
public sealed class Uploads(
    Func<IAsyncEnumerable<Upload>, CancellationToken, Task<UploadStatus>> accept, Func<string, CancellationToken, Task<UploadStatus?>> find)
{
    public Task<UploadStatus> AcceptAsync(IAsyncEnumerable<Upload> files, CancellationToken stop) => accept(files, stop);

    public Task<UploadStatus?> FindAsync(string uploadId, CancellationToken stop) => find(uploadId, stop);
}
