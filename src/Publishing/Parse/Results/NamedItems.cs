using System.Globalization;
using System.Text.RegularExpressions;

namespace Publishing.Parse.Results;

/// <summary>The numbers of agenda items in a subject: "Punkt 11.1", "TOP 14.1 bis 14.3", "Anfragen 8.8 – 8.13".</summary>
internal static partial class NamedItems
{
    private const int LongestRange = 40;

    public static IReadOnlyList<string> In(string subject)
    {
        var numbers = new List<string>();
        foreach (Match found in Number().Matches(subject))
        {
            var first = found.Groups["number"].Value.Replace(':', '.');
            numbers.Add(first);
            if (found.Groups["last"].Success) numbers.AddRange(Between(first, found.Groups["last"].Value));
        }

        return numbers;
    }

    /// <summary>What follows the first number up to the last, where both count on the same level.</summary>
    private static IEnumerable<string> Between(string first, string last)
    {
        var stem = first[..(first.LastIndexOf('.') + 1)];
        if (!last.StartsWith(stem, StringComparison.Ordinal)
            || !int.TryParse(first[stem.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(last[stem.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            || to <= from || to - from > LongestRange) return [last];
        return Enumerable.Range(from + 1, to - from).Select(number => string.Create(CultureInfo.InvariantCulture, $"{stem}{number}"));
    }

    [GeneratedRegex(@"(?:\b(?:Punkte?|TOP)\s*(?<number>\d{1,3}(?:[.:]\d{1,3}){0,3})|(?<![\d/.])(?<number>\d{1,3}(?:\.\d{1,3}){1,3}))(?![\d/])(?:\s*(?:–|-|bis)\s*(?<last>\d{1,3}(?:\.\d{1,3}){0,3})(?![\d/.]))?")]
    private static partial Regex Number();
}
