using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Documents.Texts;

namespace Publishing.Parse.Facts;

/// <summary>Finds the council in a letterhead: "KREIS COESFELD", "Stadt Karlsruhe".</summary>
internal static partial class Bodies
{
    public static Fact<string>? Of(Reading reading)
    {
        for (var i = 0; i < Math.Min(15, reading.Lines.Count); i++)
        {
            var line = reading.Lines[i];
            if (i > 2 && !line.AfterGap) continue;
            if (Letterhead().Match(line.Text) is not { Success: true } found) continue;
            var name = found.Groups["name"];
            return reading.Fact(Named(name.Value), line.Start + name.Index, line.Start + name.Index + name.Length);
        }

        foreach (var head in reading.RunningHeads)
            if (Council().Match(head.Text) is { Success: true } found) return new Fact<string>(Named(found.Groups["name"].Value), head.Place);
        return null;
    }

    private static string Named(string name) => string.Join(' ', Reading.Tidy(name).Split(' ').Select(Word));

    private static string Word(string word) => word.Any(char.IsLower) || word.Length < 2
        ? word
        : string.Join('-', word.Split('-').Select(part => part.Length == 0 ? part : part[..1] + part[1..].ToLower(CultureInfo.InvariantCulture)));

    [GeneratedRegex(
        @"^(?<name>(Kreis|Landkreis|Rheinisch|Stadt|Gemeinde|Markt|Marktgemeinde|Stadtgemeinde|Landeshauptstadt|Hansestadt|Kreisstadt|Große Kreisstadt|Universitätsstadt|Samtgemeinde|Verbandsgemeinde|KREIS|LANDKREIS|STADT|GEMEINDE|MARKT|LANDESHAUPTSTADT|HANSESTADT|SAMTGEMEINDE)\s(Bad\s|BAD\s|Sankt\s|St\.\s)?\p{Lu}[\p{L}-]+)(\s*$|\s*[,|–·]|\s+\p{Lu}[\p{L}]+,\s*\d|\s+-\s)")]
    private static partial Regex Letterhead();

    /// <summary>"Rat der Stadt Köln" in a running head.</summary>
    [GeneratedRegex(@"^(Rat|Gemeinderat|Stadtrat) der (?<name>(Stadt|Gemeinde|Landeshauptstadt|Hansestadt|Marktgemeinde) \p{Lu}[\p{L}-]+)$")]
    private static partial Regex Council();
}
