using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Dates;
using Publishing.Parse.Facts;

namespace Publishing.Link.Citations;

/// <summary>Meetings by committee and day: "Kreistagssitzung vom 11.12.19", "Sitzung des Bauausschusses am 3. Mai 2020".</summary>
internal static partial class MeetingCitations
{
    private const string Committee = @"\p{L}{0,40}(?:[Aa]usschu(?:ss|ß)|[Rr]at|[Kk]reistag|[Ss]tadttag|[Vv]ertretung|[Vv]ersammlung|[Ss]enat|[Vv]orstand|[Kk]ommission)";

    // Longer than any committee's name.
    private const int Before = 320;

    public static IReadOnlyList<Citation> In(DocumentText text)
    {
        var found = new List<Citation>();
        var whole = text.Whole;
        // Days are rare and quickly found; what stands before each is looked at only then.
        foreach (Match date in Day().Matches(whole))
        {
            if (GermanDate.Read(date) is not { } day) continue;
            var from = Math.Max(0, date.Index - Before);
            if (Meeting().Match(whole[from..date.Index]) is not { Success: true } meeting) continue;
            var name = NameOf(meeting);
            var (start, end) = (from + meeting.Index, date.Index + date.Length);
            found.Add(new Citation
            {
                Kind = CitationKind.Meeting,
                Target = $"{name ?? "Sitzung"} {day:yyyy-MM-dd}",
                Written = whole[start..end],
                Source = text.SpanOf(start, end),
                Organization = name,
                Date = day,
            });
        }

        return found;
    }

    private static string? NameOf(Match match)
    {
        var said = match.Groups["name"];
        if (!said.Success) return null;
        var name = Organizations.Nominative(Blanks().Replace(said.Value, " "));
        // "Ausschusssitzung" does not say of which.
        return name is "Ausschuss" or "Ausschuß" ? null : char.ToUpperInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(
        @"\b(?:vom|am|v\.)\s{1,2}(?:(?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)\p{L}{1,6},?\s{1,2})?(?:(?:dem|den)\s{1,2})?" + GermanDate.Pattern,
        RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(?:(?<name>" + Committee + @")(?:e?s)?-?[Ss]itzung|[Ss]itzung(?:\s{1,2}(?:des|der)\s{1,2}(?<name>" + Committee + @"(?:e?s)?(?:\s{1,2}(?:für|zur)\s\p{Lu}[\p{L}-]{1,40}(?:(?:,\s?|\s(?:und|u\.)\s)\p{Lu}[\p{L}-]{1,40}){0,5})?))?|(?<name>" + Committee + @"))\s{1,2}\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
