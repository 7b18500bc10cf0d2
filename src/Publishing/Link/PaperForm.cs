using System.Text.RegularExpressions;
using Publishing.Documents.Texts;

namespace Publishing.Link;

/// <summary>Where the forms of papers and minutes put the number of the paper at hand.</summary>
internal static partial class PaperForm
{
    /// <summary>Characters at the start of a paper in which its form names its number.</summary>
    private const int Head = 2000;

    /// <summary>A line is read so far at most: bounds the work for each number.</summary>
    private const int Line = 200;

    /// <summary>A heading with its papers is no longer.</summary>
    private const int Heading = 600;

    /// <summary>
    /// Behind "Vorlage Nr.:" in a paper's head, or on a line further down where the form's right column was read after the left.
    /// </summary>
    public static bool IsOwnNumber(string text, Span source)
    {
        if (source.Start > Head) return false;
        var before = text[..source.Start];
        if (KindLine().IsMatch(before)) return true;
        var label = NumberLabel().Match(before);
        if (!label.Success) return false;
        var between = before.AsSpan(label.Index + label.Length);
        if (between.IsWhiteSpace()) return true;
        return BeginsLine(text, source.Start) && Solid(between) <= (EndsLine(text, source.End) ? 120 : 40);
    }

    /// <summary>On a line that says "Vorlage: …" and nothing else.</summary>
    public static bool IsPaperLine(string text, Span source)
    {
        var from = LineStart(text, source.Start);
        if (PaperLine().Match(text[from..source.Start]) is not { Success: true } match) return false;
        return match.Groups[1].Success || EndsLine(text, source.End);
    }

    /// <summary>In the first block of lines of an agenda item, or alone on a line right below.</summary>
    public static bool IsInHeading(string text, int start, Span source)
    {
        if (source.Start - start > Heading) return false;
        var before = text.AsSpan(start, source.Start - start).TrimStart();
        return !BlankLine().IsMatch(before) || IsAlone(text, source);
    }

    /// <summary>Nothing else on its line.</summary>
    public static bool IsAlone(string text, Span source) => BeginsLine(text, source.Start) && EndsLine(text, source.End);

    private static int Solid(ReadOnlySpan<char> stretch)
    {
        var count = 0;
        foreach (var c in stretch)
            if (!char.IsWhiteSpace(c)) count++;
        return count;
    }

    private static bool BeginsLine(string text, int start) =>
        text.AsSpan(LineStart(text, start)..start).IsWhiteSpace();

    private static bool EndsLine(string text, int end)
    {
        var rest = text.AsSpan(end, Math.Min(8, text.Length - end)).TrimStart(" )\t");
        return rest.IsEmpty || rest[0] is '\n' or '\f';
    }

    private static int LineStart(string text, int offset)
    {
        var floor = Math.Max(0, offset - Line);
        var mark = text.AsSpan(floor, offset - floor).LastIndexOfAny('\n', '\f');
        return floor + mark + 1;
    }

    [GeneratedRegex(@"\b(?:Vorlagen?|Drucksachen?|Antrags|Anfragen?)\s?-?\s?(?:Nr\b\.?|Nummer):?|\b(?:Vorlage|Drucksache):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLabel();

    [GeneratedRegex(@"(?:\A|\n)[ \t]*(?:(?:stellungnahme|antwort)\szu[mr]?\s{1,3})?(?:antrag|anfrage|beschlussvorlage|sitzungsvorlage|vorlage)\s{1,3}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KindLine();

    [GeneratedRegex(@"\A[\s(]{0,3}(?:\w{0,20}vorlagen?|drucksachen?)(?:\s?-?\s?(?:Nr\b\.?|Nummer))?\s{0,3}(:)?[\s,/\d]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PaperLine();

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}
