using System.Buffers;

namespace Publishing.Search;

/// <summary>Tells objects and tables that machines wrote for machines from records, by their text alone.</summary>
internal static class MachineData
{
    private const int LeastLines = 3, LeastCells = 3;
    private const double Regular = 0.9;

    private static readonly SearchValues<char> Separators = SearchValues.Create("\t;");

    public static bool Is(string text) => IsObject(text.AsSpan().Trim()) || IsTable(text, '\t') || IsTable(text, ';');

    private static bool IsObject(ReadOnlySpan<char> text) =>
        text is ['{', .., '}'] or ['[', .., ']'] && text.Contains("\":", StringComparison.Ordinal);

    /// <summary>Nearly all lines have the same number of cells; sentences do not.</summary>
    private static bool IsTable(string text, char separator)
    {
        if (!text.AsSpan().ContainsAny(Separators)) return false;
        var counts = new Dictionary<int, int>();
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            lines++;
            var cells = line.Count(separator) + 1;
            counts[cells] = counts.GetValueOrDefault(cells) + 1;
        }

        return lines >= LeastLines && counts.Any(count => count.Key >= LeastCells && count.Value >= lines * Regular);
    }
}
