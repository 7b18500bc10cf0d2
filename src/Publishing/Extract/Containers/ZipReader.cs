using Publishing.Extract.Lines;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Containers;

/// <summary>Reads an archive: each file in it is a part; the archive itself says how many they are.</summary>
/// <remarks>Names of files may tell of what is not public, so the archive's own text names none.</remarks>
internal static class ZipReader
{
    public static RawText Read(Package package)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var parts = package.Items.Where(item => !item.IsFolder && !IsOfTheSystem(item.Name)).Select(item => Part(package, item, seen)).ToList();
        if (parts.Count == 0) return RawText.Refused(Refusals.EmptyArchive);
        var text = parts.Count == 1 ? "Archiv mit einer Datei" : $"Archiv mit {Counting.Decimal(parts.Count)} Dateien";
        return new RawText([new([text], [])], null) { IsFlow = true, HoldsUnseen = true, Parts = parts };
    }

    private static ContainedFile Part(Package package, ZipItem item, HashSet<string> seen)
    {
        var name = PartName.Of(item.Name);
        var (bytes, problem) = ZipUnpacker.Unpack(package.Content, item);
        if (!seen.Add(item.Name)) problem ??= Refusals.SameName;
        // What stays closed is kept as it lies in the archive, with its header, so that no two of them are alike.
        var start = (int)item.Header;
        return problem is null && bytes!.Length > 0 ? new(name, bytes)
            : new(name, package.Content[start..(int)(ZipUnpacker.DataStart(package.Content, item) + item.Packed)], problem ?? Refusals.NoText);
    }

    /// <summary>What file managers leave behind, no documents of anybody's.</summary>
    private static bool IsOfTheSystem(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name[(name.LastIndexOf('/') + 1)..] is ".DS_Store" or "Thumbs.db" or "desktop.ini";
}
