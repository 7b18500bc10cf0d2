using System.Buffers;
using System.Text.RegularExpressions;
using Publishing.Extract.Lines;

namespace Publishing.Extract.Plain;

/// <summary>Finds the pages of a plain text, each in its own clean lines.</summary>
internal static partial class PageBreaks
{
    // Only a form feed at a line's start parts pages; elsewhere it is a stray sign like any other.
    private const char FormFeed = '\f';

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029");

    public static List<RawPage> Split(string text)
    {
        var lines = Lines(text);
        if (lines.Exists(IsBreak)) return ByFormFeed(lines);
        return AreMarkedByBlank(lines) ? ByBlank(lines) : ByPageNumber(lines);
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny(LineEnds)) >= 0;)
        {
            lines.Add(rest[..at].ToString());
            rest = rest[(at + (rest[at..].StartsWith("\r\n") ? 2 : 1))..];
        }

        lines.Add(rest.ToString());
        return lines;
    }

    // Among other control characters it is no page's end but a glyph of a font that the file's maker could not spell.
    private static bool IsBreak(string line) => line.StartsWith(FormFeed) && !line.AsSpan().TrimStart(FormFeed).ContainsAnyInRange('\0', '\b');

    private static List<RawPage> ByFormFeed(List<string> lines)
    {
        var pages = new List<RawPage> { new([], []) };
        foreach (var line in lines)
        {
            var rest = line.AsSpan();
            for (; IsBreak(line) && rest.StartsWith("\f"); rest = rest[1..]) pages.Add(new RawPage([], []));
            pages[^1].Lines.Add(Normaliser.Line(rest));
        }

        // The last feed ends the last page, and a feed before the first word begins the first.
        if (pages[^1].Lines.TrueForAll(line => line.Length == 0)) pages.RemoveAt(pages.Count - 1);
        if (pages.Count > 0 && pages[0].Lines.Count == 0) pages.RemoveAt(0);
        return pages;
    }

    /// <summary>Whether exactly one blank at a line's start, and no other white space there, marks the pages.</summary>
    private static bool AreMarkedByBlank(List<string> lines)
    {
        if (!IsMarked(lines[0])) return false;
        var marked = 0;
        foreach (var line in lines)
        {
            if (line.Length == 0 || !char.IsWhiteSpace(line[0])) continue;
            if (IsMarked(line)) marked++;
            else if (line != " ") return false;
        }

        return marked * 3 <= lines.Count;
    }

    private static bool IsMarked(string line) => line.Length > 1 && line[0] == ' ' && !char.IsWhiteSpace(line[1]);

    private static List<RawPage> ByBlank(List<string> lines)
    {
        var pages = new List<RawPage>();
        foreach (var line in lines)
        {
            if (IsMarked(line)) pages.Add(new RawPage([], []));
            pages[^1].Lines.Add(Normaliser.Line(line.AsSpan().TrimStart()));
        }

        return pages;
    }

    private static List<RawPage> ByPageNumber(List<string> lines)
    {
        var clean = lines.ConvertAll(line => Normaliser.Line(line));
        var numbers = RisingNumbers(clean);
        var pages = new List<RawPage> { new([], []) };
        // Counting from 1 below the first words, the number is a page's foot; else it is the next page's head.
        var atFoot = numbers.Count > 0 && numbers[0].Number == 1 && clean.Take(numbers[0].Line).Any(line => line.Length > 0);
        var next = 0;
        for (var i = 0; i < clean.Count; i++)
        {
            if (next == numbers.Count || numbers[next].Line != i)
            {
                pages[^1].Lines.Add(clean[i]);
                continue;
            }

            var isFirst = next == 0 && numbers[0].Number == 1;
            if (!atFoot && !isFirst) pages.Add(new RawPage([], []));
            pages[^1].Running.Add(clean[i].Trim());
            if (atFoot) pages.Add(new RawPage([], []));
            next++;
        }

        if (atFoot && pages[^1].Lines.TrueForAll(line => line.Length == 0)) pages.RemoveAt(pages.Count - 1);
        return pages;
    }

    private static List<(int Line, int Number)> RisingNumbers(List<string> lines)
    {
        var numbers = new List<(int Line, int Number)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length is 0 or > 40 || !MarkedNumber().IsMatch(lines[i])) continue;
            var number = RunningLines.PageNumber(lines[i])!.Value;
            if (numbers.Count == 0 || number == numbers[^1].Number + 1) numbers.Add((i, number));
        }

        return numbers.Count == 1 && numbers[0].Number > 2 ? [] : numbers;
    }

    [GeneratedRegex(@"^\s*(?:[-–—]\s*[0-9]{1,4}\s*[-–—]|(?:Seite|Blatt)\s+[0-9]{1,4}(?:\s*(?:von|/)\s*[0-9]{1,4})?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MarkedNumber();
}
