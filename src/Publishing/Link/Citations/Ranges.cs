using System.Globalization;
using System.Text.RegularExpressions;

namespace Publishing.Link.Citations;

/// <summary>A member of a list as "3, 5 bis 7" has them.</summary>
/// <param name="Name">As "5", "6.4" or "14c".</param>
/// <param name="Start">Where it stands; the whole range for a member that only the range implies.</param>
/// <param name="End">Behind it.</param>
/// <param name="InRange">Whether "bis" leads to it.</param>
internal readonly record struct Listed(string Name, int Start, int End, bool InRange = false);

/// <summary>Reads lists and ranges of figures.</summary>
internal static partial class Ranges
{
    private const int Longest = 50;

    /// <summary>The figure that must begin at a place, and those that follow it in a list; empty where none begins there.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the first figure begins.</param>
    /// <param name="figure">Begins with \G; its group 1 is the figure.</param>
    /// <param name="joint">Begins with \G; its group "to" makes a range.</param>
    public static List<Listed> At(string text, int start, Regex figure, Regex joint)
    {
        var members = new List<Listed>();
        if (figure.Match(text, start) is not { Success: true } first) return members;
        members.Add(Member(first));
        for (var end = first.Index + first.Length; members.Count < Longest;)
        {
            if (joint.Match(text, end) is not { Success: true } between) break;
            if (figure.Match(text, between.Index + between.Length) is not { Success: true } next) break;
            if (between.Groups["to"].Success) members.AddRange(Between(members[^1], next));
            members.Add(Member(next) with { InRange = between.Groups["to"].Success });
            end = next.Index + next.Length;
        }

        return members;
    }

    private static Listed Member(Match figure) => new(figure.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal), figure.Index, figure.Index + figure.Length);

    private static IEnumerable<Listed> Between(Listed first, Match last)
    {
        if (!int.TryParse(first.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(last.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            || to - from > Longest) yield break;
        for (var number = from + 1; number < to; number++)
            yield return new Listed(number.ToString(CultureInfo.InvariantCulture), first.Start, last.Index + last.Length, true);
    }

    [GeneratedRegex(@"\G\s{0,2}(?:(?<to>bis|[-–])|,|/|und|sowie|u\.|oder|&)\s{0,2}", RegexOptions.CultureInvariant)]
    public static partial Regex Joint();
}
