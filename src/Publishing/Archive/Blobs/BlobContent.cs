using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Publishing.Archive.Blobs;

/// <summary>A blob's bytes, fetched piece by piece; a blob replaced meanwhile is a fault, never a mixture.</summary>
internal sealed class BlobContent(BlobClient blob, Remote remote, ETag version, long length, byte[] head) : Stream
{
    /// <summary>How much one call fetches.</summary>
    public const int Piece = 4 * 1024 * 1024;

    private byte[] _piece = head;
    private long _start;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= length || buffer.IsEmpty) return 0;
        if (Position < _start || Position >= _start + _piece.Length) await FetchAsync(cancellationToken);
        var from = _piece.AsMemory((int)(Position - _start));
        var read = Math.Min(from.Length, buffer.Length);
        from[..read].CopyTo(buffer);
        Position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        SeekOrigin.End => length + offset,
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task FetchAsync(CancellationToken stop)
    {
        var start = Position;
        var options = new BlobDownloadOptions
        {
            Range = new HttpRange(start, Math.Min(Piece, length - start)),
            Conditions = new BlobRequestConditions { IfMatch = version },
        };
        var fetched = await remote.CallAsync(stop => blob.DownloadContentAsync(options, stop), stop);
        _piece = fetched.Value.Content.ToArray();
        _start = start;
        if (_piece.Length == 0) throw new EndOfStreamException($"The blob '{blob.Name}' ends before its {length} bytes.");
    }
}
