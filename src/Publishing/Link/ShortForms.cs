using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Link.Formats;

namespace Publishing.Link;

/// <summary>A number that the text does not spell out but means.</summary>
/// <param name="Number">Normalised.</param>
/// <param name="Start">Where it stands; the whole range for a number that only the range implies.</param>
/// <param name="End">Behind it.</param>
/// <param name="Guess">Whether the number follows from a custom, not from the words.</param>
/// <param name="Repaired">Read in spite of damage.</param>
internal readonly record struct ShortForm(string Number, int Start, int End, bool Guess = false, bool Repaired = false);

/// <summary>Numbers that stand shortened beside a whole one: "SV-9-1604, -1600 und -1581", "2020/0570 bis 0572", "1. Ergänzung".</summary>
internal static partial class ShortForms
{
    private const int LongestRange = 50;

    private static readonly string[] SupplementSigns = ["/", "-", " E"];

    /// <summary>How far is read for each: bounds the work.</summary>
    private const int Reach = 60;

    /// <param name="text">The whole text.</param>
    /// <param name="sighting">The number spelled out.</param>
    /// <param name="number">The same, normalised.</param>
    public static IEnumerable<ShortForm> Beside(string text, Sighting sighting, string number)
    {
        foreach (var supplement in Supplements(text, sighting, number)) yield return supplement;
        if (Parts().Match(number) is not { Success: true } parts) yield break;
        if (YearLast().Match(number) is { Success: true } counted)
        {
            foreach (var mirrored in Mirrored(text, sighting, number, counted)) yield return mirrored;
            yield break;
        }

        var (head, last, end) = (parts.Groups["head"].Value, parts.Groups["last"].Value, sighting.End);
        var many = ManyAnnounced(text, sighting.Start);
        while (Next().Match(text, end, Math.Min(Reach, text.Length - end)) is { Success: true } next && EndsThere(text, next.Index + next.Length))
        {
            end = next.Index + next.Length;
            var (range, marked, written) = (next.Groups["to"].Success, next.Groups["mark"], next.Groups["last"]);
            // Bare figures may be anything: "SV-9-1604 und 1200 Euro".
            if (written.Success && !marked.Success && !range && !many && written.Value[0] != '0') yield break;
            if (!written.Success && range) yield break;
            if (Lookalikes.ToDigits(written.Value) is not { } figure || (written.Success && figure.Digits.Length != last.Length)) yield break;
            var named = head + (written.Success ? figure.Digits : last) + next.Groups["supplement"].Value;
            if (sighting.Format.Normalize(named) != named) yield break;
            if (range)
            {
                if (!IsRising(last, figure.Digits)) yield break;
                foreach (var between in Between(sighting.Format, head, last, figure.Digits)) yield return new ShortForm(between, sighting.Start, end, !figure.Safe);
            }

            var start = (marked.Success ? marked : written.Success ? written : next.Groups["supplement"]).Index;
            yield return new ShortForm(named, start, end, !figure.Safe, written.Success && figure.Digits != written.Value);
            if (written.Success) last = figure.Digits;
        }
    }

    /// <summary>The numbers of a range whose both ends are spelled out: "SV-9-1600 bis SV-9-1604".</summary>
    public static IEnumerable<ShortForm> Between(string text, (Sighting Sighting, string Number) first, (Sighting Sighting, string Number) last)
    {
        if (last.Sighting.Start - first.Sighting.End > 10 || !To().IsMatch(text.AsSpan(first.Sighting.End..last.Sighting.Start))) return [];
        var (from, to) = (Parts().Match(first.Number), Parts().Match(last.Number));
        return !from.Success || !to.Success || from.Groups["head"].Value != to.Groups["head"].Value || YearLast().IsMatch(first.Number) ? []
            : Between(first.Sighting.Format, from.Groups["head"].Value, from.Groups["last"].Value, to.Groups["last"].Value)
                .Select(number => new ShortForm(number, first.Sighting.Start, last.Sighting.End));
    }

    /// <summary>"Drucksachen 2384 und 2385/2020": where the year comes last, the last of the list tells it for all. Only a word in the plural says so.</summary>
    private static IEnumerable<ShortForm> Mirrored(string text, Sighting sighting, string number, Match counted)
    {
        var floor = Math.Max(0, sighting.Start - Reach);
        if (counted.Index > 0 || YearToCome().Match(text[floor..sighting.Start]) is not { Success: true } list) yield break;
        var (year, last) = (counted.Groups["year"].Value, counted.Groups["figure"].Value);
        foreach (Capture figure in list.Groups["figure"].Captures)
            if (Named(figure.Value) is { } named) yield return new ShortForm(named, floor + figure.Index, floor + figure.Index + figure.Length);
        if (!list.Groups["to"].Success || list.Groups["figure"] is not { } from || !IsRising(from.Value, last)) yield break;
        for (var between = int.Parse(from.Value, CultureInfo.InvariantCulture) + 1; between < int.Parse(last, CultureInfo.InvariantCulture); between++)
            if (Named(between.ToString("D4", CultureInfo.InvariantCulture)) is { } named) yield return new ShortForm(named, floor + from.Index, sighting.End);

        string? Named(string figure) => sighting.Format.Normalize(figure + year) == figure + year && figure + year != number ? figure + year : null;
    }

    private static IEnumerable<string> Between(ReferenceFormat format, string head, string from, string to)
    {
        if (from.Length != to.Length || !IsRising(from, to)) yield break;
        var last = int.Parse(to, CultureInfo.InvariantCulture);
        for (var figure = int.Parse(from, CultureInfo.InvariantCulture) + 1; figure < last; figure++)
        {
            var number = head + figure.ToString($"D{from.Length}", CultureInfo.InvariantCulture);
            if (format.Normalize(number) == number) yield return number;
        }
    }

    private static bool IsRising(string from, string to) =>
        int.Parse(to, CultureInfo.InvariantCulture) - int.Parse(from, CultureInfo.InvariantCulture) is > 0 and <= LongestRange;

    /// <summary>"SV-9-1604, 1. Ergänzung" and "1. Ergänzung zur SV-9-1604": by custom the supplement has the paper's number and its own.</summary>
    private static IEnumerable<ShortForm> Supplements(string text, Sighting sighting, string number)
    {
        var floor = Math.Max(0, sighting.Start - Reach);
        var behind = SupplementBehind().Match(text, sighting.End, Math.Min(Reach, text.Length - sighting.End));
        var before = SupplementBefore().Match(text[floor..sighting.Start]);
        if (behind.Success && Named(behind) is { } follows) yield return new(follows, behind.Groups["words"].Index, behind.Index + behind.Length, true);
        if (before.Success && Named(before) is { } leads)
            yield return new(leads, floor + before.Groups["words"].Index, floor + before.Groups["words"].Index + before.Groups["words"].Length, true);

        string? Named(Match words) => SupplementSigns.Select(sign => $"{number}{sign}{words.Groups["count"].Value.TrimStart('0')}")
            .FirstOrDefault(named => sighting.Format.Normalize(named) == named);
    }

    private static bool ManyAnnounced(string text, int start) => Many().IsMatch(text[Math.Max(0, start - Reach)..start]);

    private static bool EndsThere(string text, int end) =>
        end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '%' or '€'
            || (text[end] is '/' or '.' or ',' or ':' or '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));

    [GeneratedRegex(@"\A(?<head>.*[-/])(?<last>\d{3,6})(?:/\d{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    /// <summary>The council counts before the year, so that the last figures are none to count on.</summary>
    [GeneratedRegex(@"(?<figure>\d{4})(?<year>/20\d\d)(?:/\d{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?:vorlagen|drucksachen|anträgen?|anfragen|Nrn\.|Nummern)(?:\s?-?\s?Nrn?\.?)?[\s:(]{1,3}(?:(?<figure>\d{4})\s{0,3}(?:,\s?und|,|und|sowie|u\.|(?<to>bis)(?=\s{0,3}\z))\s{0,3})+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearToCome();

    private const string Supplement = @"(?<supplement>/\d{1,2}(?!\d))";

    private const string Dash = @"[-\u2010\u2011\u2013\u2014\u2212]";

    /// <summary>Behind a dash, or a damaged "und" with one, the figures may be damaged too.</summary>
    [GeneratedRegex(
        @"\G\s{0,3}(?:(?<to>bis)|,\s?und|[,;&]|und|sowie|u\.|oder|[un]{2}d?(?=\s?" + Dash + @"))\s{0,3}(?:(?<mark>" + Dash + @")\s?(?<last>(?=[A-Za-z]{0,2}\d)[\dOoIlSsZzBDQGbgqAT]{3,6})" + Supplement + "?|" + Supplement
        + @"|(?<last>\d{3,6})(?!\d)" + Supplement + @"?(?!\s?(?:Euro|EUR|€|%|Prozent|Uhr|Stimmen|Personen|Seiten)))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex(@"\A\s{0,3}bis\s{0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex To();

    [GeneratedRegex(@"(?:vorlagen|drucksachen|anträgen?|anfragen|Nrn\.|Nummern)(?:\s?-?\s?Nrn?\.?)?[\s:(]{1,3}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Many();

    [GeneratedRegex(@"\G\s?[,(–-]?\s{0,2}(?<words>(?<count>\d{1,2})\.\s{1,2}Erg[äa]nzung(?:svorlage)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SupplementBehind();

    [GeneratedRegex(@"(?<words>\b(?<count>\d{1,2})\.\s{1,2}Erg[äa]nzung(?:svorlage)?)\s{1,2}(?:zur|zu|der|von)\s{1,2}(?:(?:der\s)?\w{0,20}(?:vorlage|drucksache)\s{1,2}(?:Nr\.?\s{1,2})?)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex SupplementBefore();
}
