namespace Publishing.Extract.Containers;

/// <summary>An entry as the archive's directory tells of it.</summary>
/// <param name="Name">With '/' between folders; never to be used as a path.</param>
/// <param name="Header">Where its local header begins.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="Packed">Bytes in the archive.</param>
/// <param name="Unpacked">Bytes it says it has.</param>
internal sealed record ZipItem(string Name, long Header, int Method, bool IsEncrypted, uint Crc, long Packed, long Unpacked)
{
    public bool IsFolder => Name.EndsWith('/') && Unpacked == 0;
}
