using System.Text.RegularExpressions;
using Publishing.Link.Formats;

namespace Publishing.Link;

/// <summary>What stands before and behind a number and tells what it is.</summary>
internal static partial class Surroundings
{
    /// <summary>How far around a number is read: bounds the work for each.</summary>
    private const int Reach = 60;

    /// <summary>A word for a paper stands right before: "Vorlage: ", "Drucksache ", "Antrag der Fraktion (".</summary>
    public static bool HasLead(string text, int start) => Lead().IsMatch(Before(text, start));

    /// <summary>As <see cref="HasLead"/>, and it says that a number follows: "Vorlage Nr. ", "Drucksache: ".</summary>
    public static bool HasNumberLead(string text, int start) => NumberLead().IsMatch(Before(text, start));

    /// <summary>It is a telephone, a file number, a paragraph, an account.</summary>
    public static bool HasOtherLead(string text, int start) => OtherLead().IsMatch(Before(text, start));

    /// <summary>Whether only a list's comma or "und" stands between two places.</summary>
    public static bool IsListed(string text, int from, int to) =>
        to - from <= Reach && Listing().IsMatch(text.AsSpan(from..to));

    /// <summary>"ab Seite 3" right behind.</summary>
    public static int? TargetPage(string text, int end) =>
        PageBehind().Match(text[end..Math.Min(text.Length, end + Reach)]) is { Success: true } match
            && int.TryParse(match.Groups[1].ValueSpan, out var page) && page > 0 ? page : null;

    /// <summary>Two years, as "2024/2025", with a supplement or without.</summary>
    public static bool IsYearPair(string number) => YearPair().IsMatch(number);

    /// <summary>Whether a place is a number by itself and not a part of a longer figure, code or address.</summary>
    public static bool LeaveWhole(string text, Sighting sighting)
    {
        var before = text.AsSpan(0, sighting.Start);
        var digitFirst = char.IsAsciiDigit(text[sighting.Start]);
        if (before is [.., '_' or '§' or '@' or '+']) return false;
        if (digitFirst && before is [.., >= '0' and <= '9', '.' or ',' or ':']) return false;
        // A list may part numbers that begin with letters by slashes alone: "SV-8-0802/SV-8-0801".
        if (before is [.., var one, '/' or '-'] && char.IsLetterOrDigit(one)
            && !(!digitFirst && before[^1] == '/' && char.IsAsciiDigit(one))) return false;
        if (sighting.End >= text.Length) return true;
        var behind = text[sighting.End];
        if (behind is '_' or '@' or '%') return false;
        var joined = sighting.End + 1 < text.Length && char.IsAsciiDigit(text[sighting.End + 1]);
        return !(joined && behind is '/' or '-' or '.' or ',' or ':');
    }

    private static ReadOnlySpan<char> Before(string text, int start) => text.AsSpan(Math.Max(0, start - Reach)..start);

    private const string Paper =
        @"(?:vorlagen?|vorlagennummer|drucksachen?|antr[aä]ge?n?|antrags|anfragen?|\b(?:drucks|drs|ds|vorl)\b\.?|mitteilung|stellungnahme)";

    private const string NumberSign = @"(?:\s?-?\s?(?:nr|nrn|nummern?)\b\.?)";

    private const RegexOptions Words = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What must stand right before is read backwards from there.</summary>
    private const RegexOptions Backwards = Words | RegexOptions.RightToLeft;

    // Besides the bare word: the paper is described and its number follows in brackets, as in "Antrag der Fraktion (2013/0239",
    // or on the next line, as in "Antrag: Fraktion", line's end, "2013/0239".
    [GeneratedRegex(Paper + NumberSign + @"?(?:\s{0,3}[:(]?\s{0,12}|:?(?:\s[\w|.\-/]{1,24}){0,4}\s?\(\s?|:[^\n:]{1,40}\n[ \t]{0,3})\z", Backwards)]
    private static partial Regex Lead();

    // "Antrag: 2024/2025 sollen …" speaks of years.
    [GeneratedRegex(@"(?:" + Paper + NumberSign + @":?|(?:vorlage|drucksache)[ \t]{0,3}:)[ \t]{0,12}\z", Backwards)]
    private static partial Regex NumberLead();

    [GeneratedRegex(@"(?:\b(?:tel|telefon|fax|telefax|fon|mobil|handy|az|aktenzeichen|gz|geschäftszeichen|art|artikel|iban|blz|konto|bgbl|uvz|ur|urkunde)|§)(?:\s?-?\s?(?:nr|nummer|rolle)\b)?\.?[:\s]{0,4}\z", Backwards)]
    private static partial Regex OtherLead();

    [GeneratedRegex(@"\A\s{0,3}(?:,|;|und|sowie|bzw\.|&|\+|oder|, und)\s{0,3}\z", Words)]
    private static partial Regex Listing();

    [GeneratedRegex(@"\A\s?[,(]?\s{0,2}(?:ab |auf |dort )?(?:Seiten?|S\.)\s{0,2}(\d{1,4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex PageBehind();

    [GeneratedRegex(@"\A(?:19|20)\d\d/(?:19|20)\d\d(?:/\d{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearPair();
}
