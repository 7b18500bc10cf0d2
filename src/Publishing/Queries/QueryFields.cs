using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Index.Keys;
using Publishing.Queries.Terms;

namespace Publishing.Queries;

/// <summary>Reads gremium:, vorlage:, top:, jahr:, von: and bis: with their values.</summary>
internal static partial class QueryFields
{
    public const string Paper = "vorlage";

    private static readonly string[] Days = ["yyyy-M-d", "d.M.yyyy"];
    private static readonly string[] Months = ["yyyy-M", "M.yyyy"];

    /// <summary>What a field with its value asks for; null where the name is no field's, or the value none that it can have.</summary>
    public static QueryNode? Read(string name, string value, Func<string, string?> normalize)
    {
        var text = value.Trim().TrimEnd(',', ';', '?', '!');
        return name.ToLowerInvariant() switch
        {
            "gremium" => Committee(text),
            Paper => normalize(text) is { } number ? new NumberNode(number, false) : null,
            "top" => ItemNumbers.Normal(text) is { } item ? new ItemNode(item) : null,
            "jahr" => Years(text),
            "von" => Span(text) is { } span ? new DaysNode(span.First, null) : null,
            "bis" => Span(text) is { } span ? new DaysNode(null, span.Last) : null,
            _ => null,
        };
    }

    private static OrganizationNode? Committee(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !StopWords.Contains(word.ToLowerInvariant())));
        return new OrganizationNode(words) is var node && node.Words.Count + node.Starts.Count > 0 ? node : null;
    }

    private static DaysNode? Years(string text)
    {
        if (YearOrYears().Match(text) is not { Success: true } match) return null;
        var first = Number(match.Groups[1]);
        var last = match.Groups[2].Success ? Number(match.Groups[2]) : first;
        return first > 0 && first <= last ? new DaysNode(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31)) : null;
    }

    private static (DateOnly First, DateOnly Last)? Span(string text)
    {
        if (Is(text, Days, out var day)) return (day, day);
        if (Is(text, Months, out var month)) return (month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        return Is(text, ["yyyy"], out var year) ? (year, new DateOnly(year.Year, 12, 31)) : null;
    }

    private static bool Is(string text, string[] formats, out DateOnly day) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([0-9]{4})(?:\s?[-–]\s?([0-9]{4}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearOrYears();
}
