using System.Buffers;
using System.Text.RegularExpressions;

namespace Publishing.Parse.Parts;

/// <summary>Headings that close the public part in other words: "Vertraulicher Teil", "TOP 5 (nö)", "N 5", "Ausschluss der Öffentlichkeit".</summary>
internal static partial class OtherHeadings
{
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["ertrau", "eschlos", "eheim", "ntern", "ienstgebr", "ffent", "nö", "n.ö", "n. ö", "no\u0308"], StringComparison.OrdinalIgnoreCase);

    /// <param name="line">The line itself.</param>
    /// <param name="before">The line before it; null at the beginning.</param>
    /// <param name="gap">Whether white space sets the two apart.</param>
    public static PartMark Of(string line, string? before, bool gap)
    {
        var goesOn = !gap && before is not null && OpenWords.AsksForNumber(before);
        if (!goesOn && line.Length > 0 && Numbered(line, gap) is not PartMark.None and var numbered) return numbered;
        if (goesOn || (!gap && before is not null && IsWrapped(before, line)) || line.Length > 200 || !line.AsSpan().ContainsAny(Hints)) return PartMark.None;
        if (Abbreviated().IsMatch(line)) return before is not null && TableHead().IsMatch(before) ? PartMark.None : PartMark.NonPublic;
        if (TitleEnd().IsMatch(line)) return PartMark.NonPublic;
        if (Beginning().IsMatch(line)) return PartMark.Doubtful;
        var bare = Prefix().Replace(line, "");
        var folded = Letters.Fold(bare);
        if (folded == "vertrauiich") return gap || bare.Length < line.TrimEnd('.').Length || char.IsUpper(line[0]) ? PartMark.NonPublic : PartMark.None;
        return Heading().IsMatch(folded) && !Announced().IsMatch(folded) ? PartMark.NonPublic : PartMark.None;
    }

    /// <summary>The middle of a sentence that fills its lines.</summary>
    private static bool IsWrapped(string before, string line) =>
        before.Length > 30 && char.IsLower(line[0]) && (char.IsLetterOrDigit(before[^1]) || before[^1] == ',') && before[0] is not ('T' or 'P');

    /// <summary>Numbers that say it themselves. A bare "Ö 5" could stand in a text that is not public, so white space must set it apart.</summary>
    private static PartMark Numbered(string line, bool gap) => line[0] switch
    {
        not ('N' or 'Ö' or 'O' or 'T' or 't' or 'P' or 'Z' or 'z') => PartMark.None,
        _ when NonPublicNumber().IsMatch(line) => PartMark.NonPublic,
        _ when gap && PublicNumber().IsMatch(line) => PartMark.Public,
        _ => PartMark.None,
    };

    [GeneratedRegex(
        @"^([Zz]u\s+)?((TOP|Top|Punkt|Tagesordnungspunkt|Ziffer)\s*:?\s*(N(Ö|OE|O|0|6)?[\s.-]*\d|\d{1,2}(\.\d{1,2}){0,3}\.?\s+(N|NÖ|nö|n\.\s?ö\.?)(\s|$))|N(Ö|OE|ö)?[\s.-]?\d{1,2}(\.\d{1,2}){0,3}[.):]?(\s+[\p{Lu}„""].*)?$)")]
    private static partial Regex NonPublicNumber();

    [GeneratedRegex(@"^([Zz]u\s+)?Ö\s?\d{1,2}(\.\d{1,2}){0,3}[.):]?(\s+[\p{Lu}„""].*)?$")]
    private static partial Regex PublicNumber();

    [GeneratedRegex(@"^[(\[–—-]?\s*n\.?\s?ö\.?\s*[)\]–—-]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviated();

    /// <summary>Two columns of a form's table.</summary>
    [GeneratedRegex(@"(^|\s)[öÖ]$")]
    private static partial Regex TableHead();

    /// <summary>An item's title that ends in "(nö)", "- vertraulich -".</summary>
    [GeneratedRegex(
        @"^((Zu\s+)?(TOP|Punkt|Tagesordnungspunkt)\s*:?\s*(Ö\s?)?)?\d{1,2}(\.\d{1,3}){0,3}[.):]?(\s.*)?\s[(\[–—-]?\s*(n\.?\s?ö\.?|(streng\s+)?vertraulich|intern)\s*[)\]–—-]?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleEnd();

    /// <summary>"Aus dem nichtöffentlichen Teil:" says what follows.</summary>
    [GeneratedRegex(@"^(im|in|aus|vom|zum)\s+(dem\s+|der\s+)?nicht[\s-]?[öo]e?ffentlich.*:$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    /// <summary>What may stand before such a heading: numbers, marks, the word for the item.</summary>
    [GeneratedRegex(@"^([\s–—*(\[.:-]+|(TOP|Punkt|Tagesordnungspunkt|Teil)\b|(IV|V?I{1,3}|[A-Z])[.):]|[A-C]\s|\d{1,3}(\.\d{1,3}){0,3}[.):]*\s)*")]
    private static partial Regex Prefix();

    /// <summary>Folded.</summary>
    [GeneratedRegex(
        @"^((streng)?(vertrauiich|geschiossen|geheim)(er|es|en|e)?(teii|sitzung|beratung|tagesordnung|punkte|angeiegenheit)[a-z]{0,40}|(streng)?interner(sitzungs)?teii[a-z]{0,20}"
        + @"|(streng)?vertrauiichersitzungsteii[a-z]{0,20}|(vs)?nurfurdendienstgebrauch"
        + @"|((die)?(beratung|sitzung)[a-z]{0,20})?(unter)?ausschius{1,2}deroffentiichkeit|hersteiiungdernichtoffentiichkeit[a-z]{0,20}"
        + @"|(sitzungsteii|sitzung|status|vermerk)nichtoffentiich"
        + @"|nichtoffentiich(er|en|es|e)?(zubehandei|beschius|anfrage|mitteiiung|antrag|antrage|voriage|bericht|eriedigung|sitzung|teii|punkt|top|aniage)[a-z]{0,30}"
        + @"|(sitzungs)?(niederschrift|protokoii|verhandiungsschrift)[a-z]{0,20}nichtoffentiich(er|en|es|e)?(teii|sitzung)[a-z]{0,60})$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    /// <summary>Folded: what is told of such a part in public, and verbs that make a sentence of it.</summary>
    [GeneratedRegex(@"bekanntgabe|bekanntgegeben|genehmigung|(?<!nicht)offentiich(e|en|er)?und|offentiich.*(istder|wirddie|wurde|wurden|werden|waren)")]
    private static partial Regex Announced();
}
