using System.Globalization;
using Publishing.Parse.Results;

namespace Publishing.Parse.Items;

/// <summary>The counting of agenda items.</summary>
internal static class ItemNumbers
{
    /// <summary>Whether a number can stand next in a list: one further on some level, or first of a new level.</summary>
    public static bool Follows(string last, string number)
    {
        var to = Split(number);
        if (last.Length == 0) return to[0] <= 1 || to.Length > 1;
        var from = Split(last);
        for (var i = 0; i < to.Length; i++)
        {
            if (i >= from.Length) return to[i] <= 1;
            if (to[i] == from[i]) continue;
            return to[i] > from[i] && to[i] - from[i] <= 3;
        }

        return false;
    }

    /// <summary>"16 bis 18" as 16, 17 and 18, "3.1 und 3.4" as the two; a range that does not rise is only its ends.</summary>
    public static IReadOnlyList<string> Expand(string number)
    {
        var words = number.Split(' ');
        if (words.Length != 3) return [number];
        var (first, last) = (words[0].TrimEnd('.'), words[2].TrimEnd('.'));
        return words[1] == "und" ? [first, last] : NamedItems.In($"TOP {first} bis {last}");
    }

    public static int[] Split(string number) =>
        [.. number.TrimEnd('.').Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];

    /// <summary>Joins the lines of a title; a hyphen at the end of a line stays only where a compound needs it.</summary>
    public static string Join(string title, string next)
    {
        if (!title.EndsWith('-') || title.Length < 2 || !char.IsLetter(title[^2])) return $"{title} {next}";
        if (next.StartsWith("und ", StringComparison.Ordinal) || next.StartsWith("oder ", StringComparison.Ordinal)) return $"{title} {next}";
        return char.IsLower(next[0]) ? title[..^1] + next : title + next;
    }
}
