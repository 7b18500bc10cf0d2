using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Publishing.Tests.Hostile;

/// <summary>Writes archives byte by byte, so that they can lie.</summary>
internal sealed class RawZip
{
    private readonly MemoryStream _bytes = new();
    private readonly MemoryStream _directory = new();
    private int _count;

    public static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Optimal)) stream.Write(content);
        return packed.ToArray();
    }

    /// <param name="says">How many bytes it says it unfolds to; null for the truth.</param>
    public RawZip Add(string name, byte[] content, long? says = null) => Add(name, Deflated(content), Crc32.HashToUInt32(content), says ?? content.Length);

    public RawZip Add(string name, byte[] packed, uint crc, long says)
    {
        var at = _bytes.Position;
        Header(_bytes, 0x04034b50, name, crc, packed.Length, says);
        _bytes.Write(Encoding.UTF8.GetBytes(name));
        _bytes.Write(packed);
        return List(name, crc, packed.Length, says, at);
    }

    /// <summary>Lists an entry without writing one.</summary>
    public RawZip List(string name, uint crc, int packed, long says, long at)
    {
        Header(_directory, 0x02014b50, name, crc, packed, says);
        _directory.Write(new byte[10]);
        _directory.Write(BitConverter.GetBytes((uint)at));
        _directory.Write(Encoding.UTF8.GetBytes(name));
        _count++;
        return this;
    }

    public byte[] Build(uint? directoryAt = null)
    {
        var end = new MemoryStream();
        end.Write(BitConverter.GetBytes(0x06054b50));
        end.Write(new byte[4]);
        end.Write(BitConverter.GetBytes((ushort)Math.Min(_count, 65535)));
        end.Write(BitConverter.GetBytes((ushort)Math.Min(_count, 65535)));
        end.Write(BitConverter.GetBytes((uint)_directory.Length));
        end.Write(BitConverter.GetBytes(directoryAt ?? (uint)_bytes.Length));
        end.Write(new byte[2]);
        return [.. _bytes.ToArray(), .. _directory.ToArray(), .. end.ToArray()];
    }

    private static void Header(MemoryStream to, uint mark, string name, uint crc, int packed, long says)
    {
        to.Write(BitConverter.GetBytes(mark));
        if (mark == 0x02014b50) to.Write(BitConverter.GetBytes((ushort)20));
        to.Write(BitConverter.GetBytes((ushort)20));
        to.Write(BitConverter.GetBytes((ushort)0x800));
        to.Write(BitConverter.GetBytes((ushort)8));
        to.Write(new byte[4]);
        to.Write(BitConverter.GetBytes(crc));
        to.Write(BitConverter.GetBytes((uint)packed));
        to.Write(BitConverter.GetBytes((uint)says));
        to.Write(BitConverter.GetBytes((ushort)Encoding.UTF8.GetByteCount(name)));
        to.Write(new byte[2]);
    }
}
