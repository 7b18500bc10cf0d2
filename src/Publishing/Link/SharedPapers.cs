using System.Text.RegularExpressions;
using Publishing.Documents.Texts;

namespace Publishing.Link;

/// <summary>Papers that an item deals with beside its own: "zusammen mit Vorlage 12/2020 beraten", "Der Antrag 12/2020 wird miterledigt".</summary>
internal static partial class SharedPapers
{
    /// <summary>A sentence is read so far to each side: bounds the work for each number.</summary>
    private const int Reach = 160;

    public static bool IsDealtWith(string text, Span source)
    {
        var (before, behind) = (text[Math.Max(0, source.Start - Reach)..source.Start], text[source.End..Math.Min(text.Length, source.End + Reach)]);
        before = before[(SentenceEnd().Matches(before).LastOrDefault() is { } last ? last.Index + last.Length : 0)..];
        if (SentenceEnd().Match(behind) is { Success: true } next) behind = behind[..next.Index];
        // What is refused, wished or another day's is not done here.
        if (Elsewhere().IsMatch(before) || Elsewhere().IsMatch(behind)) return false;
        return AlongBehind().IsMatch(behind)
            || (Together().IsMatch(before) && (Dealing().IsMatch(before) || Dealing().IsMatch(behind)))
            || (With().IsMatch(before) && TogetherBehind().IsMatch(behind));
    }

    private const string Papers =
        @"\s+(?:(?:der|den|dem|die)\s+)?(?:\p{L}*(?:[Vv]orlagen?|[Dd]rucksachen?|[Aa]ntr[aä]g(?:en|e)?|[Aa]nfragen?)\s+(?:de[rs]\s(?:[^\d.;:?!]{1,40}\s)?)?)?"
        + @"(?:(?:Nr\.|Nrn\.|Nummern?)\s*)?\(?(?:[A-Z]{0,4}[\w/–—-]*\d[\w/–—-]*\s*(?:,|und|sowie|bis)\s+){0,6}\z";

    [GeneratedRegex(@"(?:\b[Zz]usammen|\b[Gg]emeinsam|\bverbunden)\s+mit" + Papers, RegexOptions.CultureInvariant)]
    private static partial Regex Together();

    [GeneratedRegex(@"\b[Mm]it" + Papers, RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"\A\)?\s[^\d]{0,40}?\b(?:gemeinsam|zusammen)\s[^\d]{0,40}?\b" + Done, RegexOptions.CultureInvariant)]
    private static partial Regex TogetherBehind();

    [GeneratedRegex(@"\A\)?(?:\s*(?:,|und|sowie)\s+[A-Z]{0,4}[\w/–—-]*\d[\w/–—-]*){0,6}\s[^\d]{0,60}?\bmit\s?(?:behandelt|erledigt|beraten|aufgerufen|abgestimmt|beschlossen)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AlongBehind();

    private const string Done = @"(?:behandel|berat|aufgerufen|aufzurufen|erledigt|diskutier|erörter|besproch|besprech|beschl|abgestimmt|debattier)";

    [GeneratedRegex(@"\b(?:" + Done + @"|Behandlung|Aussprache|Abstimmung|Aufruf)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dealing();

    [GeneratedRegex(@"\b(?:nicht|kein\p{L}{0,2}|nie|statt|soll(?:te)?n?|könn\p{L}*|kann|würde\p{L}*|wäre\p{L}*|hätte\p{L}*|möge|bitte[tn]?|beantrag\p{L}*|nächste[nrs]?|kommende[nrs]?|künftig|später|damals|seinerzeit|vergangene[nrs]?|letzte[nrs]?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"(?<!\bNrn?)[.;:?!](?=\s)|\n[ \t]*\n|\f", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
