using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Parse.Dates;

/// <summary>Finds the day of the meeting; a date that is not plainly the meeting's is left alone.</summary>
internal static partial class MeetingDates
{
    public static Fact<DateOnly>? Of(Reading reading)
    {
        foreach (var head in reading.RunningHeads)
        {
            if (OfSitting().Match(head.Text) is { Success: true } said && GermanDate.Read(said) is { } day)
                return new Fact<DateOnly>(day, head.Place);
        }

        return First(reading, Labelled()) ?? First(reading, HeldOn()) ?? First(reading, WithTime()) ?? First(reading, OfSitting());
    }

    private static Fact<DateOnly>? First(Reading reading, Regex pattern)
    {
        foreach (Match found in pattern.Matches(reading.Head))
        {
            if (GermanDate.Read(found) is not { } day) continue;
            var place = found.Groups["day"].Index;
            return reading.Fact(day, place, found.Groups["year"].Index + found.Groups["year"].Length);
        }

        return null;
    }

    [GeneratedRegex(
        @"(^|\n)[^\S\n]*(Termin|Sitzungstermin|Sitzungsdatum|Sitzungstag|Datum der Sitzung|Tag der Sitzung|Sitzung am|Besprechung am|Sitzung vom)\s*:?\s*(\p{L}+,?\s+)?(den\s+|dem\s+)?" + GermanDate.Pattern,
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"(über\s+die|zu\s+der|zur)\s+(\p{L}+\s+)?am\s+((Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)\p{L}+,?\s+)?(dem\s+|den\s+)?" + GermanDate.Pattern,
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeldOn();

    [GeneratedRegex(
        @"(^|\n)[^\S\n]*((Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)\p{L}+,?\s+)?(den\s+|dem\s+)?" + GermanDate.Pattern + @",?\s+(um\s+)?\d{1,2}([:.]\d\d)?\s*(Uhr|–|-)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithTime();

    [GeneratedRegex(
        @"(^|\n)\W*\p{L}?((Niederschrift|Protokoll|Einladung|Auszug)[^\n]{0,60}\s)?(\d{1,3}\.\s)?(\p{L}+\s){0,2}?\p{L}*sitzung(\s(des|der)\s[^\n]{3,60})?\s(vom|am)\s(\p{L}+,?\s)?(dem\s|den\s)?" + GermanDate.Pattern,
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfSitting();
}
