using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Extract;

/// <summary>A line near a page's edge.</summary>
/// <param name="Text">As it reads.</param>
/// <param name="Place">The same for lines at the same height of their pages.</param>
internal readonly record struct EdgeLine(string Text, int Place);

/// <summary>The first and the last lines of a page, each list from the edge inwards.</summary>
internal sealed record Edges(IReadOnlyList<EdgeLine> Top, IReadOnlyList<EdgeLine> Bottom);

/// <summary>Finds heads, feet and page numbers: lines that come back at the same edge of many pages, but for their digits.</summary>
internal static partial class RunningLines
{
    /// <summary>How many lines of an edge are looked at.</summary>
    public const int Depth = 6;

    // Heads are missing from title pages and may differ between left and right pages.
    private const double Share = 0.4;

    /// <param name="pages">Every page's edges.</param>
    /// <param name="atLeast">On how many pages a line must stand at the least.</param>
    /// <returns>For each page how many lines of its top and its bottom are running lines.</returns>
    public static (int Top, int Bottom)[] Find(IReadOnlyList<Edges> pages, int atLeast)
    {
        var needed = Math.Max(atLeast, (int)Math.Ceiling(pages.Count * Share));
        var top = Keys(pages, edges => edges.Top);
        var bottom = Keys(pages, edges => edges.Bottom);
        var topCounts = Count(top);
        var bottomCounts = Count(bottom);
        var found = new (int, int)[pages.Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = (Running(top[i], topCounts, needed), Running(bottom[i], bottomCounts, needed));
        return found;
    }

    /// <summary>The number, where a line is nothing but a printed page number.</summary>
    public static int? PageNumber(string line)
    {
        var match = PrintedNumber().Match(line);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static string[][] Keys(IReadOnlyList<Edges> pages, Func<Edges, IReadOnlyList<EdgeLine>> side)
    {
        var keys = new string[pages.Count][];
        for (var i = 0; i < keys.Length; i++)
        {
            var page = i;
            keys[i] = [.. side(pages[i]).Select(line => Key(line, page))];
        }

        return keys;
    }

    private static string Key(EdgeLine line, int page)
    {
        // A page number needs no common height: that it rises with the pages is proof enough.
        if (PageNumber(line.Text) is { } number)
            return string.Create(CultureInfo.InvariantCulture, $"\0{number - page}");

        var key = new StringBuilder(line.Text.Length + 8);
        var inDigits = false;
        foreach (var c in line.Text)
        {
            if (c == ' ') continue;
            var isDigit = char.IsAsciiDigit(c);
            if (!isDigit) key.Append(c);
            else if (!inDigits) key.Append('#');
            inDigits = isDigit;
        }

        return key.Append('\0').Append(line.Place).ToString();
    }

    private static Dictionary<string, int> Count(string[][] keys)
    {
        var counts = new Dictionary<string, int>();
        foreach (var page in keys)
            foreach (var key in page.Distinct())
                counts[key] = counts.GetValueOrDefault(key) + 1;
        return counts;
    }

    private static int Running(string[] keys, Dictionary<string, int> counts, int needed)
    {
        var running = 0;
        while (running < keys.Length && counts[keys[running]] >= (keys[running][0] == '\0' ? Math.Min(needed, 2) : needed)) running++;
        return running;
    }

    [GeneratedRegex(@"^\s*[-–—]?\s*(?:Seite|Blatt|S\.)?\s*([0-9]{1,5})(?:\s*(?:von|/)\s*[0-9]{1,5})?\s*[-–—]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PrintedNumber();
}
