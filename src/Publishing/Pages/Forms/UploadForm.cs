using System.Runtime.CompilerServices;
using Microsoft.Extensions.Primitives;
using Publishing.Documents;

namespace Publishing.Pages.Forms;

/// <summary>An upload read to its end: fields, and files that wait on disk.</summary>
internal sealed class UploadForm(StaffOptions staff) : IAsyncDisposable
{
    private readonly List<(string Name, FileStream Content)> _files = [];

    public Dictionary<string, StringValues> Fields { get; } = new(StringComparer.Ordinal);

    public int Count => _files.Count;

    public FileStream Add(string fileName)
    {
        var path = Path.Combine(staff.SpoolFolder, $"publishing-{Guid.NewGuid():n}");
        var content = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        _files.Add((fileName, content));
        return content;
    }

    public async IAsyncEnumerable<Upload> FilesAsync(Metadata metadata, [EnumeratorCancellation] CancellationToken stop = default)
    {
        foreach (var (name, content) in _files)
        {
            await content.FlushAsync(stop);
            content.Position = 0;
            yield return new(name, content, metadata);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, content) in _files) await content.DisposeAsync();
    }
}
