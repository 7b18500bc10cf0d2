using System.Text.RegularExpressions;

namespace Publishing.Parse.Persons;

/// <summary>The name at the head of a speech in verbatim minutes: "Stadträtin Beispiel (SPD): Meine Damen …".</summary>
/// <param name="Name">Without office.</param>
/// <param name="Role">Null where none stands before the name.</param>
/// <param name="Party">Null where none stands behind it.</param>
/// <param name="Length">Letters of the line up to the colon.</param>
internal sealed partial record SpeechLabel(string Name, string? Role, string? Party, int Length)
{
    private const int Longest = 110;

    public static SpeechLabel? Of(string line)
    {
        if (!char.IsUpper(line[0])) return null;
        var colon = line.AsSpan(0, Math.Min(line.Length, Longest)).IndexOf(':');
        if (colon < 4 || Label().Match(line[..(colon + 1)]) is not { Success: true } found) return null;
        var (role, party) = (found.Groups["role"], found.Groups["party"]);
        if (!role.Success && !party.Success && !found.Groups["address"].Success) return null;
        var name = found.Groups["name"];
        return Thing().IsMatch(name.Value) ? null : new SpeechLabel(name.Value, role.Success ? role.Value : null, party.Success ? party.Value.Trim() : null, colon);
    }

    [GeneratedRegex(
        @"^(?:(?<role>" + PersonPattern.Office + @")\s+|(?<address>" + PersonPattern.Address + @")\s+(?:(?<role>" + PersonPattern.Office + @")\s+)?)?(?<name>" + PersonPattern.Name
        + @")(?:,\s(?:\p{Lu}[\p{L}.]+\s?){1,3})?(?:\s*\((?<party>" + PersonPattern.Party + @")\))?(?:\s*[–-]\s*\p{L}[\p{L} ]{2,30})?\s*:$")]
    private static partial Regex Label();

    [GeneratedRegex(@"antr[aä]g|anfrage|vorlage|ziffer|beschlu|ergebnis|abstimmung|anlage|variante|\bliste\b|teil\b|\bpunkt\b|gremium|termin|^(der|die|das|ein|eine)\b|^(von|vom|für|seitens)\s(der|dem|die)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thing();
}
