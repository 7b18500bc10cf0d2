using Publishing.Extract;

namespace Publishing.Ocr;

/// <summary>An original as a file on this machine, for programs that want one; gone when disposed.</summary>
internal sealed class SpooledFile : IDisposable
{
    private SpooledFile(string path, bool isPdf) => (Path, IsPdf) = (path, isPdf);

    public string Path { get; }

    /// <summary>Else it is a picture.</summary>
    public bool IsPdf { get; }

    /// <param name="content">Is disposed.</param>
    /// <param name="stop">Gives up; no file is left behind.</param>
    public static async Task<SpooledFile> OfAsync(Stream content, CancellationToken stop)
    {
        await using var source = content;
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"publishing-{Guid.NewGuid():n}");
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
            await source.CopyToAsync(file, stop);
            file.Position = 0;
            return new SpooledFile(path, await IsPdfAsync(file, stop));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public void Dispose() => File.Delete(Path);

    // Only PDFs and pictures have pages to be looked at, and a picture tells itself by its first bytes.
    private static async Task<bool> IsPdfAsync(FileStream file, CancellationToken stop)
    {
        var head = new byte[1024];
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop);
        return ContentKind.Of(head.AsSpan(0, length)).Kind is not (Kind.Png or Kind.Jpeg or Kind.Tiff);
    }
}
