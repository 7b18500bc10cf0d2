using Publishing.Archive;

namespace Publishing.Tests.Pages;

/// <summary>An empty archive that can be out of reach.</summary>
internal sealed class FakeArchive : IArchive
{
    public bool Down { get; set; }

    public Task<ArchiveEntry?> OpenAsync(string path, CancellationToken stop) => Down ? throw new IOException("down") : Task.FromResult<ArchiveEntry?>(null);
    public Task<string?> PutAsync(string path, Stream content, string? expected, CancellationToken stop) => throw new NotSupportedException();
    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken stop) => AsyncEnumerable.Empty<string>();
    public Task<bool> DeleteAsync(string path, CancellationToken stop) => throw new NotSupportedException();
}
