namespace Publishing.Archive.Accepted;

/// <summary>Bytes on their way: in memory while they are few, else in a file that vanishes with the process.</summary>
internal sealed class Spool(int inMemory) : IAsyncDisposable
{
    private Stream _bytes = new MemoryStream();

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> more, CancellationToken stop)
    {
        if (_bytes is MemoryStream few && few.Length + more.Length > inMemory)
        {
            _bytes = Unnamed();
            few.Position = 0;
            await few.CopyToAsync(_bytes, stop);
        }
        await _bytes.WriteAsync(more, stop);
    }

    public Stream Rewound()
    {
        _bytes.Position = 0;
        return _bytes;
    }

    public ValueTask DisposeAsync() => _bytes.DisposeAsync();

    // Its name is taken away at once, so that a killed process leaves nothing of a document behind.
    private static FileStream Unnamed()
    {
        var path = Path.Combine(Path.GetTempPath(), $"publishing-{Guid.NewGuid():n}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
