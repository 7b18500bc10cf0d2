using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Dates;
using Publishing.Parse.Resolutions;

namespace Publishing.Parse.Persons;

/// <summary>Finds who comes or goes while an item is dealt with: "Ktabg. Beispiel verlässt um 18:30 Uhr die Sitzung."</summary>
internal static partial class Movements
{
    public static List<Movement> Of(ItemLines lines)
    {
        var movements = new List<Movement>();
        for (var i = lines.First; i < lines.Last; i++)
        {
            if (!Hint().IsMatch(lines[i].Text)) continue;
            // A sentence may begin on the line before and end on the one behind.
            var text = JoinedLines.Of(lines.Reading, Math.Max(lines.First, i - 1), Math.Min(lines.Last, i + 3));
            foreach (Match found in Sentence().Matches(text.Text))
            {
                var place = text.Place(found.Index, found.Index + found.Length);
                if (movements.Exists(known => known.Source.Overlaps(place))) continue;
                var kind = found.Groups["leaves"].Success ? MovementKind.Departure : MovementKind.Arrival;
                foreach (Capture who in found.Groups["who"].Captures) movements.Add(new Movement(kind, who.Value, ClockTime.In(found.Value), place));
            }
        }

        return movements;
    }

    [GeneratedRegex(@"\b(verl(ä|a)(ß|ss)t|verlassen|erschein(t|en)|betritt|trifft|treffen|nimmt (ab|seit|nun)|nehmen (ab|nun))\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hint();

    private const string Who = "(?<who>(?:" + PersonPattern.Address + @"\s(?:" + PersonPattern.Office + @"\s)?|" + PersonPattern.Office + @"\s)" + PersonPattern.ShortName + ")";
    private const string On = @"(?:[^.!?:]|(?<=\d)[.:](?=\d))";

    [GeneratedRegex(
        @"(?:(?:Um\s\d{1,2}[.:]\d\d\sUhr\s)?(?:" + Who + @"(?:,\s|\sund\s|\ssowie\s)){0,6}" + Who + @"(?:\s\([^)]{2,40}\))?\s(?:(?<leaves>verl(?:ä|a)(?:ß|ss)t|verlassen)\s" + On + @"{0,80}\b(?:Sitzung|Sitzungssaal|Saal|Raum)\b|(?:erscheint|erscheinen|betritt|betreten|trifft|treffen)\s" + On + @"{0,80}\b(?:Sitzung|Sitzungssaal|Saal|Raum|Uhr|ein)\b|(?:nimmt|nehmen)\s(?:ab|nun|seit)\s" + On + @"{0,80}\bSitzung\s" + On + @"{0,60}\bteil|(?<leaves>hat|haben)\s(?:die\sSitzung|den\sSitzungssaal|den\sSaal)\s" + On + @"{0,80}\bverlassen)" + On + @"{0,60}[.)]?"
        + @"|\(\d{1,2}[.:]\d\d\sUhr\s?[–-]\s?(?<who>" + PersonPattern.ShortName + @")(?:\s[\[(][^\])]{2,40}[\])])?\s(?:(?<leaves>verlässt)|erscheint|betritt)\s(?:die\sSitzung|den\s(?:Sitzungss|S)aal)\)"
        + @"|\bUm\s\d{1,2}[.:]\d\d\sUhr\s(?:(?<leaves>verl(?:ä|a)(?:ß|ss)t)|erscheint|betritt)\s" + Who + On + @"{0,80}[.)]?)")]
    private static partial Regex Sentence();
}
