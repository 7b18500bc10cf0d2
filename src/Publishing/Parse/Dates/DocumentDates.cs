using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Parse.Dates;

/// <summary>Finds the day on which a document was written: with its place at the head, or below its signatures.</summary>
internal static partial class DocumentDates
{
    public static Fact<DateOnly>? Of(Reading reading, DocumentKind kind)
    {
        var lines = reading.Lines;
        for (var i = 0; i < Math.Min(25, lines.Count); i++)
        {
            if (Read(reading, lines[i], Placed()) is { } placed) return placed;
            if (i < 3 && Read(reading, lines[i], GermanDate.Alone()) is { } alone) return alone;
            if (kind == DocumentKind.Paper && Read(reading, lines[i], Submitted()) is { } submitted) return submitted;
        }

        for (var i = Math.Max(0, lines.Count - 6); i < lines.Count; i++)
        {
            if ((Read(reading, lines[i], GermanDate.Alone()) ?? Read(reading, lines[i], Placed())) is { } signed) return signed;
        }

        return null;
    }

    private static Fact<DateOnly>? Read(Reading reading, TextLine line, Regex pattern)
    {
        if (line.Text.Length > 160 || pattern.Match(line.Text) is not { Success: true } found) return null;
        var end = found.Groups["year"].Index + found.Groups["year"].Length;
        return GermanDate.Read(found) is { } day ? reading.Fact(day, line.Start + found.Groups["day"].Index, line.Start + end) : null;
    }

    /// <summary>"Coesfeld, 11.03.2020", "Datum: 24.02.2022".</summary>
    [GeneratedRegex(
        @"((^|\s)\p{Lu}[\p{L}-]+,\s*(den\s+)?|^(Datum|Stand|Erstellt am|Ausgefertigt am)\s*:\s*)" + GermanDate.Pattern + @"$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Placed();

    [GeneratedRegex(@"^(vom|eingegangen|eingereicht am)\s*:?\s+" + GermanDate.Pattern + @"\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Submitted();
}
