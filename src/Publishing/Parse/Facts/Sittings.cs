using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Dates;

namespace Publishing.Parse.Facts;

/// <summary>Finds where a meeting was held, and when it began and ended.</summary>
internal static partial class Sittings
{
    /// <summary>Lines at the end of a record that may tell when the meeting was closed.</summary>
    private const int Tail = 25;

    public static Fact<TimeOnly>? Begin(Reading reading) =>
        Time(reading, Beginning(), 0, reading.HeadEnd) ?? Time(reading, OnDay(), 0, Math.Min(12, reading.HeadEnd));

    public static Fact<TimeOnly>? End(Reading reading) =>
        Time(reading, Ending(), 0, reading.HeadEnd) ?? Time(reading, Ending(), Math.Max(reading.HeadEnd, reading.Lines.Count - Tail), reading.Lines.Count)
        ?? Time(reading, Closing(), Math.Max(0, reading.Lines.Count - Tail), reading.Lines.Count);

    public static Fact<string>? Place(Reading reading)
    {
        for (var i = 0; i < reading.HeadEnd; i++)
        {
            var line = reading.Lines[i];
            if (Location().Match(line.Text) is not { Success: true } found) continue;
            var place = found.Groups["place"].Value.Trim(' ', ',');
            if (place.Length == 0) continue;
            var start = line.Start + found.Groups["place"].Index;
            return reading.Fact(Reading.Tidy(place), start, start + place.Length);
        }

        return null;
    }

    private static Fact<TimeOnly>? Time(Reading reading, Regex pattern, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            var line = reading.Lines[i];
            if (line.Text.Length > 200 || pattern.Match(line.Text) is not { Success: true } found || ClockTime.Read(found) is not { } time) continue;
            return reading.Fact(time, line.Start + found.Groups["hour"].Index, line.Start + found.Index + found.Length);
        }

        return null;
    }

    [GeneratedRegex(@"(^|\s|\()(Sitzungsbeginn|Beginn(\sder\s([Öö]ffentlichen\s)?Sitzung)?)\s*:?\s*(um\s|ca\.\s)?" + ClockTime.Pattern)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(^|\s|\()(Sitzungsende|Ende(\sder\s([Öö]ffentlichen\s)?Sitzung)?|Schlu(ss|ß)(\sder\s([Öö]ffentlichen\s)?Sitzung)?)\s*:?\s*(um\s|gegen\s|ca\.\s)?" + ClockTime.Pattern)]
    private static partial Regex Ending();

    /// <summary>"Die Vorsitzende schließt die Sitzung um 19:05 Uhr."</summary>
    [GeneratedRegex(@"\b(schlie(ß|ss)t|beendet|geschlossen|endet)\b[^.]{0,60}\bum\s" + ClockTime.Pattern + @"|\bum\s" + ClockTime.Pattern + @"\s[^.]{0,60}\b(geschlossen|beendet|schlie(ß|ss)t)\b")]
    private static partial Regex Closing();

    /// <summary>"Termin: 7. Februar 2017, 15:30 Uhr".</summary>
    [GeneratedRegex(@"^(\W*(Termin|Sitzungstermin|Sitzung am|Datum|Tag)\b[^\d]{0,30})?(\p{L}+,?\s+(den\s)?)?" + GermanDate.Pattern + @",?\s+(um\s+)?" + ClockTime.Pattern)]
    private static partial Regex OnDay();

    [GeneratedRegex(@"^(Ort|Sitzungsort|Tagungsort|Sitzungsraum|Ort der Sitzung|Raum)\s*:\s*(?<place>.{3,120}?)(,?\s+(Ende|Beginn)\s*:.*)?$")]
    private static partial Regex Location();
}
