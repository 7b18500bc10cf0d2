using System.Globalization;
using System.Text.RegularExpressions;

namespace Publishing.Parse.Dates;

/// <summary>Times of day as minutes write them: "17:05 Uhr", "15.00 Uhr", "17 Uhr".</summary>
internal static partial class ClockTime
{
    public const string Pattern = @"(?<hour>\d{1,2})(?:\s?[.:]\s?(?<minute>\d\d))?\s?(?:Uhr|h\b)";

    /// <summary>The only time that a text names; null where it names none or several.</summary>
    public static TimeOnly? In(string text) => Times().Matches(text) is [{ } only] ? Read(only) : null;

    public static TimeOnly? Read(Match found)
    {
        var hour = int.Parse(found.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = found.Groups["minute"].Success ? int.Parse(found.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(Pattern)]
    private static partial Regex Times();
}
