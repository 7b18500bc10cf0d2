namespace Publishing.Extract.Plain;

/// <summary>Tells tables in plain text, as programs write them for programs (CSV, TSV), from texts.</summary>
internal static class PlainTable
{
    private const int LeastLines = 3, LeastSeparators = 2;
    private const double Regular = 0.9;

    /// <summary>Whether nearly all lines have the same number of cells; sentences do not.</summary>
    public static bool Is(ReadOnlySpan<byte> content) => Is(content, (byte)'\t') || Is(content, (byte)';');

    private static bool Is(ReadOnlySpan<byte> content, byte separator)
    {
        if (content.IndexOf(separator) < 0) return false;
        var counts = new Dictionary<int, int>();
        var lines = 0;
        foreach (var range in content.Split((byte)'\n'))
        {
            var line = content[range];
            if (line.Trim(" \t\r"u8).IsEmpty) continue;
            lines++;
            var separators = line.Count(separator);
            counts[separators] = counts.GetValueOrDefault(separators) + 1;
        }

        return lines >= LeastLines && counts.Any(count => count.Key >= LeastSeparators && count.Value >= lines * Regular);
    }
}
