namespace Publishing.Extract.Isolation;

/// <summary>A contained file on its way through a pipe: name, problem, then its bytes as they are.</summary>
internal static class PartCodec
{
    public static byte[] Pack(ContainedFile part)
    {
        using var packed = new MemoryStream(part.Content.Length + 1024);
        using var writer = new BinaryWriter(packed);
        writer.Write(part.Name);
        writer.Write(part.Problem ?? "");
        writer.Write(part.Content);
        writer.Flush();
        return packed.ToArray();
    }

    public static ContainedFile Unpack(byte[] packed)
    {
        using var reader = new BinaryReader(new MemoryStream(packed, writable: false));
        var (name, problem) = (reader.ReadString(), reader.ReadString());
        return new(name, packed[(int)reader.BaseStream.Position..], problem.Length > 0 ? problem : null);
    }
}
