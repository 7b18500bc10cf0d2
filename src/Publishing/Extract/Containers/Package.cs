namespace Publishing.Extract.Containers;

/// <summary>A packed file whose directory has been read and found within the limits.</summary>
internal sealed class Package
{
    // Small files of much repetition pack well without harm.
    private const long AlwaysAllowed = 10_000_000;

    private readonly byte[] _content;
    private readonly Dictionary<string, ZipItem> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RefusedException">It would unfold to more than allowed.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Package(byte[] content, ExtractOptions options)
    {
        _content = content;
        Items = ZipDirectory.Read(content, options.MaxEntries);
        var total = 0L;
        foreach (var item in Items)
        {
            // Only what may be unpacked at all can do harm.
            if (item.Unpacked > options.MaxUnpackedBytes || (total += item.Unpacked) > options.MaxUnpackedTotal)
                throw new RefusedException(Refusals.UnpackedArchive);
            if (!_byName.TryAdd(item.Name, item)) HasSameNames = true;
        }

        if (total > AlwaysAllowed && total / options.MaxRatio > content.Length) throw new RefusedException(Refusals.UnpackedArchive);
    }

    public IReadOnlyList<ZipItem> Items { get; }

    public bool HasSameNames { get; }

    public byte[] Content => _content;

    public ZipItem? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>An entry's bytes; null where there is none of that name.</summary>
    /// <exception cref="RefusedException">The entry cannot be taken out.</exception>
    public byte[]? Read(string name)
    {
        if (Find(name) is not { } item) return null;
        var (bytes, problem) = ZipUnpacker.Unpack(_content, item);
        return bytes ?? throw new RefusedException(problem!);
    }

    /// <summary>Makes sure that other readers of the same bytes meet no damage and nothing they were not told of.</summary>
    public void Verify()
    {
        if (HasSameNames) throw new InvalidDataException("The package has two parts of one name.");
        foreach (var item in Items.Where(item => !item.IsFolder))
            if (ZipUnpacker.Unpack(_content, item).Bytes is null) throw new InvalidDataException($"The part {item.Name} is damaged.");
    }
}
