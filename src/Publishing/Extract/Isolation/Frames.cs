using System.Buffers.Binary;

namespace Publishing.Extract.Isolation;

internal enum FrameKind : byte
{
    /// <summary>Parent to child: the limits, JSON; once at the start.</summary>
    Limits = 1,

    /// <summary>Parent to child: a file's bytes.</summary>
    File,

    /// <summary>Child to parent: the number of the page that it is at, four bytes.</summary>
    Page,

    /// <summary>Child to parent: a file in the file; before the answer.</summary>
    Part,

    /// <summary>Child to parent: what the file came to, JSON; the answer to a file.</summary>
    Answer,
}

/// <summary>What goes through the pipes between the service and a reading process: kind, length (8 bytes), content.</summary>
internal static class Frames
{
    public const int HeadLength = 9;

    public static byte[] Head(FrameKind kind, long length)
    {
        var head = new byte[HeadLength];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(1), length);
        return head;
    }

    /// <summary>Null at the end of the stream.</summary>
    public static async Task<(FrameKind Kind, byte[] Content)?> ReadAsync(Stream stream, long largest, CancellationToken stop)
    {
        var head = new byte[HeadLength];
        if (await stream.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, stop) < HeadLength) return null;
        var length = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(1));
        if (length < 0 || length > Math.Min(largest, Array.MaxLength)) throw new InvalidDataException($"A frame of {length} bytes, allowed are {largest}.");
        var content = new byte[length];
        return await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, stop) < content.Length
            ? null
            : ((FrameKind)head[0], content);
    }

    public static async Task WriteAsync(Stream stream, FrameKind kind, ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        await stream.WriteAsync(Head(kind, content.Length), stop);
        await stream.WriteAsync(content, stop);
        await stream.FlushAsync(stop);
    }
}
