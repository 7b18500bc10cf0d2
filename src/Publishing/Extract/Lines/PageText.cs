using Publishing.Documents;

namespace Publishing.Extract.Lines;

/// <summary>Makes a page of its lines.</summary>
internal static class PageText
{
    public static Page Of(RawPage raw, int number, bool holdsUnseen)
    {
        var first = raw.Lines.FindIndex(line => line.Length > 0);
        if (first < 0) return new Page { Number = number, Text = "", RunningLines = raw.Running, HoldsUnseen = holdsUnseen };
        var lines = raw.Lines.GetRange(first, raw.Lines.FindLastIndex(line => line.Length > 0) - first + 1);
        return new Page
        {
            Number = number,
            Text = string.Join('\n', lines),
            RunningLines = raw.Running,
            Headings = [.. Headings(raw, first, lines)],
            HoldsUnseen = holdsUnseen,
        };
    }

    private static IEnumerable<Heading> Headings(RawPage raw, int first, List<string> lines)
    {
        var (line, start) = (0, 0);
        foreach (var (at, level) in raw.Headings)
        {
            for (; line < at - first; line++) start += lines[line].Length + 1;
            yield return new Heading(start, lines[line].Length, level);
        }
    }
}
