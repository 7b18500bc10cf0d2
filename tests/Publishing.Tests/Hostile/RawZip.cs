using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Publishing.Tests.Hostile;

/// <summary>Writes archives byte by byte, so that they can lie.</summary>
internal sealed class RawZip
{
    private readonly List<byte> _bytes = [];
    private readonly List<byte> _directory = [];
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
        var at = _bytes.Count;
        Header(_bytes, 0x04034b50, name, crc, packed.Length, says);
        _bytes.AddRange(Encoding.UTF8.GetBytes(name));
        _bytes.AddRange(packed);
        return List(name, crc, packed.Length, says, at);
    }

    /// <summary>Lists an entry without writing one.</summary>
    public RawZip List(string name, uint crc, int packed, long says, long at)
    {
        Header(_directory, 0x02014b50, name, crc, packed, says);
        _directory.AddRange(new byte[10]);
        _directory.AddRange(BitConverter.GetBytes((uint)at));
        _directory.AddRange(Encoding.UTF8.GetBytes(name));
        _count++;
        return this;
    }

    public byte[] Build(uint? directoryAt = null)
    {
        var end = new List<byte>();
        end.AddRange(BitConverter.GetBytes(0x06054b50));
        end.AddRange(new byte[4]);
        end.AddRange(BitConverter.GetBytes((ushort)Math.Min(_count, 65535)));
        end.AddRange(BitConverter.GetBytes((ushort)Math.Min(_count, 65535)));
        end.AddRange(BitConverter.GetBytes((uint)_directory.Count));
        end.AddRange(BitConverter.GetBytes(directoryAt ?? (uint)_bytes.Count));
        end.AddRange(new byte[2]);
        return [.. _bytes, .. _directory, .. end];
    }

    private static void Header(List<byte> to, uint mark, string name, uint crc, int packed, long says)
    {
        to.AddRange(BitConverter.GetBytes(mark));
        if (mark == 0x02014b50) to.AddRange(BitConverter.GetBytes((ushort)20));
        to.AddRange(BitConverter.GetBytes((ushort)20));
        to.AddRange(BitConverter.GetBytes((ushort)0x800));
        to.AddRange(BitConverter.GetBytes((ushort)8));
        to.AddRange(new byte[4]);
        to.AddRange(BitConverter.GetBytes(crc));
        to.AddRange(BitConverter.GetBytes((uint)packed));
        to.AddRange(BitConverter.GetBytes((uint)says));
        to.AddRange(BitConverter.GetBytes((ushort)Encoding.UTF8.GetByteCount(name)));
        to.AddRange(new byte[2]);
    }
}
