using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Resolutions;
using Publishing.Parse.Results;

namespace Publishing.Parse.Items;

/// <summary>Finds which items were dealt with together: "zusammen mit TOP 5", "TOP 3 und 4 werden gemeinsam beraten", "miterledigt".</summary>
internal static partial class SharedItems
{
    /// <summary>Lines around one that speaks of it over which the sentence can run.</summary>
    private const int Around = 2;

    /// <summary>Each item with those that it was dealt with; the relation holds in both directions.</summary>
    public static void Connect(Reading reading, AgendaItem[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Text is not { } text) continue;
            for (var part = 0; part < items.Length; part++)
                if (items[part] is { Text: null, Listed: { } listed } && items[part].Visibility == items[i].Visibility && text.Contains(listed)) Connect(items, i, part, listed);
            foreach (var (numbers, place) in Sentences(ItemLines.Of(reading, text)))
            {
                var named = numbers.Select(number => One(items, number, items[i].Visibility)).Where(at => at >= 0).Distinct().ToList();
                if (named.Count < numbers.Distinct(StringComparer.Ordinal).Count()) continue;
                // Two numbers may be of two other items; a single one is said of this item.
                if (named.Count == 1) named.Add(i);
                for (var one = 0; one < named.Count; one++)
                    for (var other = one + 1; other < named.Count; other++) Connect(items, named[one], named[other], place);
            }
        }
    }

    private static void Connect(AgendaItem[] items, int one, int other, Span place)
    {
        if (one == other || items[one].HandledWith.Any(link => link.Number == items[other].Number)) return;
        items[one] = items[one] with { HandledWith = [.. items[one].HandledWith, new(items[other].Number, place)] };
        items[other] = items[other] with { HandledWith = [.. items[other].HandledWith, new(items[one].Number, place)] };
    }

    /// <summary>-1 where the part of the meeting has none or several of that number.</summary>
    private static int One(AgendaItem[] items, string number, Visibility visibility)
    {
        var first = Array.FindIndex(items, item => item.Number == number && item.Visibility == visibility);
        return first >= 0 && Array.FindLastIndex(items, item => item.Number == number && item.Visibility == visibility) == first ? first : -1;
    }

    private static IEnumerable<(IReadOnlyList<string> Numbers, Span Place)> Sentences(ItemLines lines)
    {
        var read = lines.First;
        for (var i = lines.First; i < lines.Last; i++)
        {
            if (i < read || !Hint().IsMatch(lines[i].Text)) continue;
            read = Math.Min(i + Around + 1, lines.Last);
            var text = JoinedLines.Of(lines.Reading, Math.Max(lines.First, i - Around), read);
            foreach (Match found in Together().Matches(text.Text))
                yield return (Numbers(found.Value), text.Place(found.Index, found.Index + found.Length));
        }
    }

    private static IReadOnlyList<string> Numbers(string words) =>
        [.. Head().Matches(words).SelectMany(list => NamedItems.In(Lone().Replace(Word().Replace(list.Value, "TOP "), "TOP $0")))];

    private const string Figure = @"\d{1,3}(?:\.\d{1,3}){0,3}(?![\d/]|\.\d)";
    private const string List = Figure + @"(?:\s?(?:,|und|sowie|bis|–|-|u\.|\+|/)\s?(?:(?:TOP|Tagesordnungspunkte?n?)\s)?" + Figure + @")*";
    private const string Items = @"(?:(?:TOPs?|Tagesordnungspunkt(?:e|en|es)?|Punkt(?:e|en)?)\s?(?:Ö\s?)?" + List + @"|(?<![\d/.])\d{1,3}(?:\.\d{1,3}){1,3}(?![\d/]|\.\d))";
    private const string Done = @"(?:behandel\p{L}*|berat\p{L}*|aufgerufen|aufzurufen|erledigt|diskutier\p{L}*|erörter\p{L}*|besprech\p{L}*|besprochen|abgehandelt|debattier\p{L}*)";

    /// <summary>Lines that may hold such a sentence.</summary>
    [GeneratedRegex(@"gemeinsam|zusammen|verbunden|mit(behandelt|erledigt|beraten|aufgerufen)|mit (behandelt|erledigt|beraten|aufgerufen)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hint();

    [GeneratedRegex(
        @"(?:" + Items + @"\s(?:[^.;:?!]{0,60}?\s)?)?(?:zusammen|gemeinsam|verbunden)\smit\s(?:(?:de[mnr]|dem nächsten)\s)?(?:(?:Anträgen|Vorlagen?|Antrag|Anfragen?)\s(?:unter|zu)\s(?:de[mn]\s)?)?" + Items
        + @"|(?:" + Items + @"\s(?:[^.;:?!]{0,60}?\s)?)?mit\s(?:de[mnr]\s)?" + Items + @"\s(?:[^.;:?!\d]{0,30}?\s)?(?:gemeinsam|zusammen|verbunden|mit(?:behandelt|erledigt|beraten))\b"
        + @"|" + Items + @"(?:\s(?:und|sowie)\s(?:de[mn]\s)?" + Items + @")?\s(?:[^.;:?!\d]{0,50}?\s)?(?:gemeinsam|zusammen)\s(?:[^.;:?!\d]{0,40}?\s)?(?:zu\s)?(?:auf\b|" + Done + @")"
        + @"|(?:unter|bei|zu|mit|durch|in)\s(?:de[mn]\s)?" + Items + @"\s(?:[^.;:?!\d]{0,30}?\s)?mit\s?(?:behandelt|erledigt|beraten|aufgerufen)\b"
        + @"|" + Items + @"\s(?:wird|werden|wurden?|ist|sind)\s(?:[^.;:?!\d]{0,30}?\s)?mit\s?(?:behandelt|erledigt|beraten|aufgerufen)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Together();

    [GeneratedRegex(Items, RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"(?:TOPs?|Tagesordnungspunkt\p{Ll}*|Punkt\p{Ll}*)\s?(?:Ö\s?)?(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>A number behind a comma or "und" that needs its word to be read as an item's.</summary>
    [GeneratedRegex(@"(?<=(?:,|und|sowie|u\.|\+|/)\s?)\d{1,3}(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex Lone();
}
