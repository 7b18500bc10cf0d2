using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Extract.Lines;

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

    private const double SameRule = 0.75;

    // No clean line has it, so a key has as many of it as its line has numbers.
    private const char AnyNumber = '\u0001';

    /// <param name="pages">Every page's edges.</param>
    /// <param name="atLeast">On how many pages a line must stand at the least.</param>
    /// <returns>For each page how many lines of its top and its bottom are running lines.</returns>
    public static (int Top, int Bottom)[] Find(IReadOnlyList<Edges> pages, int atLeast)
    {
        var needed = Math.Max(atLeast, (int)Math.Ceiling(pages.Count * Share));
        var neededNumbers = Math.Max(2, pages.Count / 10);
        var top = Candidates(pages, edges => edges.Top);
        var bottom = Candidates(pages, edges => edges.Bottom);
        var topCounts = Count(top);
        var bottomCounts = Count(bottom);
        var found = new (int, int)[pages.Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = (Running(top[i], topCounts, needed, neededNumbers), Running(bottom[i], bottomCounts, needed, neededNumbers));
        return found;
    }

    /// <summary>The number, where a line is nothing but a printed page number.</summary>
    public static int? PageNumber(string line)
    {
        var match = PrintedNumber().Match(line);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static Candidate[][] Candidates(IReadOnlyList<Edges> pages, Func<Edges, IReadOnlyList<EdgeLine>> side)
    {
        var candidates = new Candidate[pages.Count][];
        for (var i = 0; i < candidates.Length; i++)
        {
            var page = i;
            candidates[i] = [.. side(pages[i]).Select(line => CandidateOf(line, page))];
        }

        return candidates;
    }

    private static Candidate CandidateOf(EdgeLine line, int page)
    {
        // A page number needs no common height: that it rises with the pages is proof enough.
        if (PageNumber(line.Text) is { } printed)
            return new Candidate(string.Create(CultureInfo.InvariantCulture, $"\0{printed - page}"), page, []);

        var key = new StringBuilder(line.Text.Length + 8);
        var numbers = new List<int>();
        var inDigits = false;
        foreach (var c in line.Text)
        {
            var wasInDigits = inDigits;
            inDigits = char.IsAsciiDigit(c);
            if (inDigits && wasInDigits)
            {
                numbers[^1] = unchecked((numbers[^1] * 10) + c - '0');
                continue;
            }

            if (inDigits) numbers.Add(c - '0');
            if (c != ' ') key.Append(inDigits ? AnyNumber : c);
        }

        return new Candidate(key.Append('\0').Append(line.Place).ToString(), page, [.. numbers]);
    }

    private static Dictionary<string, int> Count(Candidate[][] pages) => pages
        .SelectMany(page => page.DistinctBy(candidate => candidate.Key))
        .GroupBy(candidate => candidate.Key)
        .ToDictionary(group => group.Key, group => FollowARule([.. group]) ? group.Count() : 0);

    // The numbers of a head stay as they are (a date) or rise with the pages; those of papers and items do neither.
    private static bool FollowARule(Candidate[] group)
    {
        for (var slot = 0; slot < group[0].Numbers.Length; slot++)
        {
            var at = slot;
            if (Most(line => line.Numbers[at]) < group.Length * SameRule && Most(line => line.Numbers[at] - line.Page) < group.Length * SameRule) return false;
        }

        return true;

        int Most(Func<Candidate, int> value) => group.CountBy(value).Max(count => count.Value);
    }

    private static int Running(Candidate[] candidates, Dictionary<string, int> counts, int needed, int neededNumbers)
    {
        var running = 0;
        while (running < candidates.Length && counts[candidates[running].Key] >= (candidates[running].IsPageNumber ? neededNumbers : needed)) running++;
        return running;
    }

    /// <param name="Key">The same for lines that differ in nothing but their numbers.</param>
    /// <param name="Page">Index of its page.</param>
    /// <param name="Numbers">The numbers in it.</param>
    private readonly record struct Candidate(string Key, int Page, int[] Numbers)
    {
        public bool IsPageNumber => Key[0] == '\0';
    }

    [GeneratedRegex(@"^\s*[-–—]?\s*(?:Seite|Blatt|S\.)?\s*([0-9]{1,5})(?:\s*(?:von|/)\s*[0-9]{1,5})?\s*[-–—]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PrintedNumber();
}
