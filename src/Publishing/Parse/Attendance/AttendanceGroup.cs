using System.Text.RegularExpressions;

namespace Publishing.Parse.Attendance;

/// <summary>A heading within the list of those present: "CDU-Kreistagsfraktion", "Gemeinderäte:", "Von der Verwaltung".</summary>
/// <param name="Party">Null where the heading names none.</param>
/// <param name="Role">Null where the heading names none.</param>
/// <param name="OfMembers">Whether it is an office of members, who belong to the party named before.</param>
/// <param name="OfOne">Whether it is an office that one person holds.</param>
/// <param name="Length">Letters of the line that belong to it.</param>
internal sealed partial record AttendanceGroup(string? Party, string? Role, bool OfMembers, bool OfOne, int Length)
{
    public const string Parties = "CDU|SPD|FDP|AfD|CSU|ÖVP|FPÖ|SPÖ|MFG|BSW|Volt|NEOS|GRÜNE|Grüne|BÜNDNIS 90/DIE GRÜNEN|Bündnis 90/Die Grünen|Die Linke|DIE LINKE|DIE LINKE\\.|Freie Wähler|FREIE WÄHLER|FWG?|UWG|KAL|Die PARTEI|ÖDP|ödp";

    public static AttendanceGroup? Of(string line)
    {
        if (Faction().Match(line) is { Success: true } faction)
        {
            var party = faction.Groups["party"].Value;
            return new AttendanceGroup(party, null, false, false, faction.Length);
        }

        if (Named().Match(line) is not { Success: true } found) return null;
        var name = found.Groups["name"].Value;
        if (Verb().IsMatch(name)) return null;
        return new AttendanceGroup(null, name, Member().IsMatch(name), One().IsMatch(name), found.Length);
    }

    /// <summary>"SPD", "SPD-Fraktion", "Fraktion Die Linke", "NEOS – Das neue Oberösterreich".</summary>
    [GeneratedRegex(
        @"^(?:(?<party>" + Parties + @")(?:\s?-?\s?(?:\p{L}+-)?\p{L}*([Ff]raktion|[Gg]ruppe))?|(?<party>" + Parties + @")\s[–-]\s\p{L}[^:,;]{3,50}|(?:Fraktion|Gruppe)\s(?<party>[^:;()]{2,70})|(?<party>\p{Lu}[\p{L}/. ]{1,30})-\p{L}*([Ff]raktion|[Gg]ruppe))\s*(?::\s*|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Faction();

    /// <summary>What a colon ends, or a line that is only an office or a department.</summary>
    [GeneratedRegex(
        @"^(?:(?<name>(?:\d\.\s)?\p{L}[^,;:!?\d]{1,59}):\s*|(?<name>(?:[Vv]on der|[Vv]om|[Ff]ür die|[Aa]us der|[Aa]us dem)\s\p{Lu}\p{L}+|\p{L}*(?:[Mm]itglieder|räte|rätinnen|abgeordneten?)|Gemeinderat|Stadtrat|Kreistag|(?:stellv\.|[Ss]tellvertretende)?\s?(?:Mitglieder|Vorsitzender?)|Vorsitz|Schriftführ\p{L}+|Protokollführ\p{L}+|Protokoll|Verwaltung|Gäste|Presse|Sachkundige (?:Bürger|Einwohner)(?:innen)?(?: und (?:Bürger|Einwohner)(?:innen)?)?)$)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(nehmen|nimmt|sind|ist|war|waren|wird|werden|wurde|haben|hat|fehlen|fehlten|durch)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"[Mm]itglied|räte|rätin|[Ss]tadtrat|[Gg]emeinderat|abgeordnete|[Bb]ürgermeister|[Ss]achkundige|[Vv]orsitz", RegexOptions.CultureInvariant)]
    private static partial Regex Member();

    [GeneratedRegex(@"^(\d\.\s|[Ss]tellv\p{L}*\.?\s|Erste[rn]?\s)?(\p{L}*[Vv]orsitz(ender?)?|\p{L}*bürgermeister(in)?|Schriftführ(er|erin|ung)|Protokollführ(er|erin|ung)|Protokoll|Landr(at|ätin)|Stadtrat|Stadträtin)(\s\(.*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
