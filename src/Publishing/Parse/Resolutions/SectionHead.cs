using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Parse.Resolutions;

/// <summary>A line that opens a resolution or its result: "Beschluss:", "Abstimmungsergebnis 5.2: einstimmig".</summary>
/// <param name="Resolution">Null where it opens a result.</param>
/// <param name="Number">Of the agenda item, where the line names one.</param>
/// <param name="Skip">Letters of the line that belong to the head.</param>
internal sealed partial record SectionHead(ResolutionKind? Resolution, string? Number, int Skip)
{
    public static SectionHead? Of(string line)
    {
        if (line.Length < 7 || line[0] is not ('A' or 'B' or 'E' or 'G' or 'I' or '–' or '-')) return null;
        if (Head().Match(line) is not { Success: true } found) return null;
        var rest = found.Groups["rest"];
        var number = found.Groups["number"].Value;
        return new SectionHead(KindOf(found.Groups["word"].Value), number.Length == 0 ? null : number.TrimEnd('.'), rest.Index);
    }

    private static ResolutionKind? KindOf(string word)
    {
        var plain = string.Concat(word.Where(char.IsLetter)).ToLowerInvariant();
        if (!plain.Contains("beschlu", StringComparison.Ordinal)) return null;
        return plain.Contains("vorschlag", StringComparison.Ordinal) || plain.Contains("antrag", StringComparison.Ordinal) || plain.Contains("entwurf", StringComparison.Ordinal)
            ? ResolutionKind.Proposal
            : plain.Contains("empfehlung", StringComparison.Ordinal) ? ResolutionKind.Recommendation : ResolutionKind.Resolution;
    }

    [GeneratedRegex(
        @"^[-–]?\s*(?<word>((Einstimmiger|Mehrheitlicher|Geänderter|Abweichender|Empfehlungs)\s?)?(Beschlu(ss|ß)|B e s c h l u (s s|ß))(\s?vorschlag|empfehlung|antrag|entwurf)?(fassung)?( (der|des) \p{L}+)?|(Abstimmungs|Beratungs|Beschluss)ergebnis(se)?|A b s t i m m u n g s e r g e b n i s|Abstimmung|Ergebnis der Abstimmung|Ergebnis)"
        + @"(\s+(zu\s+)?(TOP\s+|Punkt\s+)?(?<number>\d{1,3}(\.\d{1,3}){0,3}\.?))?(\s*\([^)]{0,60}\))?(\s*:\s*(?<rest>.*)|(?<rest>))$")]
    private static partial Regex Head();
}
