using System.IO.Hashing;

namespace Publishing.Tests.Hostile;

internal static class HostileArchives
{
    private static readonly byte[] Text = "Der Rat tagt."u8.ToArray();

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("zip-bomb-one-entry.zip", () => new RawZip().Add("a.txt", new byte[300_000_000]).Build(), "unzulässig groß"),
        new("zip-bomb-ratio.zip", () => new RawZip().Add("a.txt", new byte[200_000_000]).Build(), "unzulässig groß"),
        new("zip-bomb-many-entries.zip", Many, "unzulässig groß"),
        new("zip-bomb-overlapping.zip", Overlapping, "überlappen"),
        new("zip-bomb-nested.zip", Nested, HostileFile.Harmless),
        new("zip-lies-small.zip", () => new RawZip().Add("a.txt", new byte[1_000_000], says: 10).Build(), HostileFile.Harmless),
        new("zip-lies-large.zip", () => new RawZip().Add("a.txt", Text, says: 3_000_000_000).Build(), "unzulässig groß"),
        new("zip-hundred-thousand-entries.zip", Crowded, "zu viele Dateien"),
        new("zip-path-traversal.zip", () => new RawZip().Add("../../../etc/passwd", Text).Add("/etc/shadow", Text).Add("C:\\Windows\\x", Text).Add("a\0b\u202E.txt", Text).Build(), HostileFile.Harmless),
        new("zip-truncated.zip", () => new RawZip().Add("a.txt", Text).Build()[..^30], "beschädigt"),
        new("zip-directory-outside.zip", () => new RawZip().Add("a.txt", Text).Build(directoryAt: 4_000_000_000), "beschädigt"),
        new("zip-entry-outside.zip", () => new RawZip().Add("a.txt", Text).List("b.txt", 0, 1_000_000, 10, 900).Build(), "beschädigt"),
    ];

    private static byte[] Many()
    {
        var content = new byte[60_000_000];
        var (packed, crc) = (RawZip.Deflated(content), Crc32.HashToUInt32(content));
        var zip = new RawZip();
        for (var i = 0; i < 20; i++) zip.Add($"{i}.txt", packed, crc, content.Length);
        return zip.Build();
    }

    // One packed block that many entries of the directory point to.
    private static byte[] Overlapping()
    {
        var content = new byte[1_000_000];
        var packed = RawZip.Deflated(content);
        var zip = new RawZip().Add("a.txt", packed, Crc32.HashToUInt32(content), content.Length);
        for (var i = 0; i < 500; i++) zip.List($"b{i:D4}.txt", Crc32.HashToUInt32(content), packed.Length, content.Length, 0);
        return zip.Build();
    }

    private static byte[] Nested()
    {
        var content = new RawZip().Add("a.txt", new byte[1_000_000]).Build();
        for (var depth = 0; depth < 6; depth++)
        {
            var zip = new RawZip();
            for (var i = 0; i < 10; i++) zip.Add($"{depth}-{i}.zip", [.. content, .. new byte[i]]);
            content = zip.Build();
        }

        return content;
    }

    private static byte[] Crowded()
    {
        var zip = new RawZip();
        for (var i = 0; i < 100_000; i++) zip.Add($"{i}.txt", [3, 0], 0, 0);
        return zip.Build();
    }
}
