using System.Text.RegularExpressions;

namespace Publishing.Parse.Parts;

/// <summary>What a line says about the part of the meeting that follows it.</summary>
internal enum PartMark
{
    None,

    /// <summary>Opens or goes on with a public part, beyond doubt.</summary>
    Public,

    /// <summary>Opens a non-public part.</summary>
    NonPublic,

    /// <summary>May open a non-public part.</summary>
    Doubtful,
}

/// <summary>Recognises headings such as "Nichtöffentlicher Teil", however a scan has damaged them.</summary>
/// <remarks>
/// Compares whole headings by edit distance: "Öffentlicher Teil" and "Nichtöffentlicher Teil" are five letters apart, so
/// a heading counts as public only when it is at most two letters away from the one and far from the other. Everything
/// between is doubtful.
/// </remarks>
internal static partial class PartHeadings
{
    public const int LongestBroken = 80;
    private const string Word = "offentiich";
    private const string NonPublicWord = "nicht" + Word;

    private static readonly string[] Tails =
    [
        "", "erteii", "esitzung", "ersitzungsteii", "etagesordnung", "etagesordnungspunkte", "eberatung", "esitzungsteii",
        "erteiidersitzung", "erteiidertagesordnung", "eangeiegenheiten", "ersitzung", "erabschnitt", "enteii", "esteii", "ensteiis",
    ];

    private static readonly string[] PublicForms = [.. Tails.Select(tail => Word + tail)];
    private static readonly string[] NonPublicForms = [.. Tails.Select(tail => NonPublicWord + tail)];
    private static readonly int Longest = NonPublicForms.Max(form => form.Length) + 6;

    /// <param name="line">The line itself.</param>
    /// <param name="before">The line before it; null at the beginning.</param>
    /// <param name="gap">Whether white space sets the two apart.</param>
    public static PartMark Of(string line, string? before, bool gap)
    {
        if (line.Length > 400) line = line[..400];
        if (PublicNumber().IsMatch(line)) return PartMark.Public;
        var prefix = Prefix().Match(line).Length;
        if (OtherSitting().IsMatch(line.AsSpan(prefix))) return PartMark.None;
        var numbered = Numbered().IsMatch(line.AsSpan(0, prefix));
        var rest = line[prefix..];
        var goesOn = prefix == 0 && !gap && before is not null && GoesOn(before, rest);

        var whole = Whole(rest, numbered, before, goesOn);
        if (whole != PartMark.None) return whole;
        // "und nichtöffentlichen Teil mit …" is the middle of a sentence.
        var inSentence = prefix > 0 && !gap && char.IsLower(line[0]);
        if (!goesOn && !inSentence && Opening(rest, numbered) is not PartMark.None and var opening) return opening;
        var closing = Closing(line, numbered);
        return closing != PartMark.None ? closing : OtherHeadings.Of(line, before, gap);
    }

    /// <summary>A heading that a line break cuts in two or three, as "Nicht-" and "öffentlicher Teil".</summary>
    public static PartMark OfBroken(string joined, string first)
    {
        if (!first.Any(char.IsLetter) || !joined.Contains('f', StringComparison.OrdinalIgnoreCase)) return PartMark.None;
        var prefix = Prefix().Match(joined).Length;
        if (prefix >= first.Length) return PartMark.None;
        var folded = Letters.Fold(Appendix().Replace(joined[prefix..], ""));
        if (folded.Length < 11) return PartMark.None;
        var non = Nearest(folded, true, 4);
        if (non > 4 || non >= Nearest(folded, false, 5)) return PartMark.None;
        return non <= 2 ? PartMark.NonPublic : PartMark.Doubtful;
    }

    public static int Nearest(string folded, bool nonPublic, int limit)
    {
        var nearest = limit + 1;
        if (folded.Length > Longest) return nearest;
        foreach (var form in nonPublic ? NonPublicForms : PublicForms)
            nearest = Math.Min(nearest, Letters.Distance(folded, form, nearest - 1));
        return nearest;
    }

    private static PartMark Whole(string rest, bool numbered, string? before, bool goesOn)
    {
        if (rest.Length > 110 || goesOn) return PartMark.None;
        if (Letters.Count(rest) > Longest + 20) return PartMark.None;
        var bare = rest.Length > 0 && char.IsLetter(rest[^1]) && !rest.EndsWith("Uhr", StringComparison.Ordinal) ? rest : Appendix().Replace(rest, "");
        var mark = Compare(bare, numbered, before);
        // What looks like a remark in brackets may be a damaged letter of the heading itself.
        return mark == PartMark.None && bare.Length < rest.Length && Compare(rest, numbered, before) is not PartMark.Public and var other ? other : mark;
    }

    private static PartMark Compare(string bare, bool numbered, string? before)
    {
        if (Letters.Count(bare) > Longest) return PartMark.None;
        var folded = Letters.Fold(bare);
        if (folded.Length < 9 || folded.Length > Longest) return PartMark.None;
        var isLong = folded.Length > NonPublicWord.Length;
        var limit = isLong ? 5 : 3;
        var non = Nearest(folded, true, limit + 1);
        var open = Nearest(folded, false, 4);
        if (open <= 2 && non - open >= 4 && folded[0] == 'o' && folded.Contains("ff", StringComparison.Ordinal))
        {
            if (before is not null && EndsWithNot(before)) return isLong ? PartMark.Doubtful : PartMark.None;
            // A lone "öffentlich" is the stamp of a whole record, not the heading of a part.
            return numbered || (isLong && (char.IsUpper(bare[0]) || char.IsDigit(bare[0]))) ? PartMark.Public : PartMark.None;
        }

        if (non <= limit) return non <= 2 ? PartMark.NonPublic : PartMark.Doubtful;
        return isLong && open <= 4 && folded[0] != 'o' && folded.Contains('f', StringComparison.Ordinal) ? PartMark.Doubtful : PartMark.None;
    }

    /// <summary>A heading that goes on behind its first words, as "Nichtöffentlicher Teil: Verkauf".</summary>
    private static PartMark Opening(string rest, bool numbered)
    {
        if (rest.Length < 12 || !CanOpen(rest) || Preposition().IsMatch(rest)) return PartMark.None;
        var head = Letters.Fold(rest.AsSpan(0, Math.Min(rest.Length, 40)));
        if (Letters.Missing(NonPublicWord, head.AsSpan(0, Math.Min(head.Length, NonPublicWord.Length + 4))) > 3) return PartMark.None;
        var places = new List<int>();
        var folded = Letters.Fold(rest.AsSpan(0, Math.Min(rest.Length, 90)), places);
        var (distance, length) = Letters.Prefix(NonPublicWord, folded);
        if (distance > 3 || length == 0) return PartMark.None;
        if (Letters.Prefix(Word, folded).Distance + 2 < distance) return PartMark.None;
        var tail = rest[(places[length - 1] + 1)..];
        if (tail.StartsWith("keit", StringComparison.OrdinalIgnoreCase)) return PartMark.None;
        if (Announcement().IsMatch(tail)) return PartMark.None;
        if (numbered) return distance <= 1 ? PartMark.NonPublic : PartMark.Doubtful;
        if (!HeadingTail().IsMatch(tail)) return PartMark.None;
        return distance <= 1 && !Prose().IsMatch(tail) ? PartMark.NonPublic : PartMark.Doubtful;
    }

    /// <summary>A title that ends in "(nichtöffentlich)" or "- nichtöffentlich -".</summary>
    private static PartMark Closing(string line, bool numbered)
    {
        var trimmed = line.AsSpan().TrimEnd(" -–—)].|!*:");
        var cut = Math.Max(trimmed.LastIndexOfAny("([|–—"), trimmed.LastIndexOf(" - "));
        if (numbered) cut = Math.Max(cut, trimmed.LastIndexOfAny(",;:"));
        if (cut < 0 || trimmed.Length - cut is < 10 or > 60) return PartMark.None;
        var folded = Letters.Fold(trimmed[(cut + 1)..]);
        var distance = Nearest(folded, true, 3);
        return distance switch { <= 1 => PartMark.NonPublic, <= 3 => PartMark.Doubtful, _ => PartMark.None };
    }

    /// <summary>A line that goes on with the sentence of the line before it is no heading.</summary>
    private static bool GoesOn(string before, string rest) => rest.Length > 0 && !char.IsUpper(rest[0]) && OpenWords.IsOpen(before);

    private static bool EndsWithNot(string before)
    {
        var word = Letters.Fold(before.AsSpan(before.TrimEnd(' ', '-').LastIndexOf(' ') + 1));
        return Letters.Distance(word, "nicht", 2) <= 2;
    }

    private static bool CanOpen(string rest)
    {
        foreach (var c in rest.AsSpan(0, 4))
            if (c is 'n' or 'N' or 'i' or 'c' or 'h' or 'I' or 'l' or 'C' or 'H') return true;
        return false;
    }

    [GeneratedRegex(@"^(TOP|Punkt|Tagesordnungspunkt)\s*Ö\.?\s*\d")]
    private static partial Regex PublicNumber();

    /// <summary>Numbers, bullets and the words that may stand before the heading of a part.</summary>
    [GeneratedRegex(
        @"^(?>[\s\-–—•*·.:,;/(\[]+|(?>(TOP|Punkt|Tagesordnungspunkte?|Ziffer|Teil|Abschnitt|Beginn|Fortsetzung|Ende|Tagesordnung|Sitzung)\b|(IV|V?I{1,3}|[A-EZ])[.):]|(I{1,3}|[A-C])\s|N?Ö?\s?\d{1,3}(\.\d{1,3}){0,3}[.):]*\s|der\s|des\s|die\s|zum\s|für\s|bis\s|und\s))*")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"TOP|Punkt|Ziffer|\d")]
    private static partial Regex Numbered();

    /// <summary>What follows a heading without belonging to it: a time, a remark in brackets.</summary>
    [GeneratedRegex(@"(\s*[(\[][^)\]]{0,40}[)\]]?|[:.!*]|\s*[-–—]+|\s*(um|ab)?\s*\d{1,2}[.:]\d\d\s*Uhr)\s*$")]
    private static partial Regex Appendix();

    [GeneratedRegex(@"^(Nächste|Letzte|Erste|Zweite|Weitere|Jede|Diese|Unsere|Keine)\s")]
    private static partial Regex OtherSitting();

    [GeneratedRegex(@"^(im|in|am|zum|vom|beim|aus|dem|den|des|der|die|das|ein|einer|eine)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"Bekanntgabe|bekannt\s?gegeben")]
    private static partial Regex Announcement();

    [GeneratedRegex(
        @"^\p{L}{0,3}\s*($|[:(/0-9–—-]|(Teil|Tei|Sitzung|Beratung|Tagesordnung|Abschnitt|Angelegenheit|Niederschrift|Protokoll|Vorlage|TOP|Punkt))",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingTail();

    [GeneratedRegex(@"^\p{L}{0,3}\s+\p{L}+\s+(ist|war|wird|wurde|werden|wurden|soll|kann|hat|beraten|statt|findet)\b")]
    private static partial Regex Prose();
}
