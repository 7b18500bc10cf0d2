namespace Publishing.Tests.Archive;

/// <summary>As many bytes as wished, always the same for a seed, read in uneven pieces and not to be sought in.</summary>
internal sealed class RandomStream(long length, int seed) : Stream
{
    private readonly Random _random = new(seed);
    private long _position;

    /// <summary>What happens as soon as so many bytes were read.</summary>
    public (long Position, Action Happens)? At { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_position >= At?.Position) At.Value.Happens();
        // Multiples of four: so the bytes do not depend on how they are asked for.
        var read = (int)Math.Min(count < 4 ? count : Math.Min(count, 30_000) & ~3, length - _position);
        _random.NextBytes(buffer.AsSpan(offset, read));
        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
