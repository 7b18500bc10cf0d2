using System.Globalization;
using System.Text.RegularExpressions;

namespace Publishing.Parse.Dates;

/// <summary>Dates as German records write them: "11.03.2020", "17. Dezember 2013", "03./04.03.2015".</summary>
internal static partial class GermanDate
{
    /// <summary>Matches one date; of two days of one meeting the first counts.</summary>
    public const string Pattern =
        @"(?<day>\d{1,2})(\.?\s?[/–-]\s?\.?\d{1,2})?\.\s?(?<month>\d{1,2}\.|Januar|Jänner|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s?(?<year>(19|20)\d\d|\d\d\b)";

    private static readonly string[] Months =
        ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"];

    public static DateOnly? Read(Match found)
    {
        var day = int.Parse(found.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var year = int.Parse(found.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year < 100) year += 2000;
        var month = Month(found.Groups["month"].Value.TrimEnd('.').ToLowerInvariant());
        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new DateOnly(year, month, day);
    }

    private static int Month(string word) => word switch
    {
        "jänner" => 1,
        "maerz" => 3,
        _ when char.IsAsciiDigit(word[0]) => int.Parse(word, CultureInfo.InvariantCulture),
        _ => Array.IndexOf(Months, word) + 1,
    };

    [GeneratedRegex(@"^\W*" + Pattern + @"\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Alone();
}
