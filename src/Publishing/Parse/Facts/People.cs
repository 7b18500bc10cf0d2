using System.Text.RegularExpressions;
using Publishing.Documents.Texts;
using Publishing.Parse.Parts;

namespace Publishing.Parse.Facts;

/// <summary>Finds who chaired and who wrote: from the head, else from the signatures.</summary>
internal static partial class People
{
    public static Fact<string>? Chair(Reading reading) => Labelled(reading, ChairLabel()) ?? Signature(reading, "vorsitzend");

    public static Fact<string>? Clerk(Reading reading) => Labelled(reading, ClerkLabel()) ?? Signature(reading, "schriftfuhrer");

    private static Fact<string>? Labelled(Reading reading, Regex label)
    {
        for (var i = 0; i < reading.HeadEnd; i++)
        {
            var line = reading.Lines[i];
            var next = i + 1 < reading.HeadEnd ? reading.Lines[i + 1] : default;
            if (label.Match(line.Text) is { Success: true } found)
            {
                var name = found.Groups["name"];
                var start = line.Start + name.Index;
                var value = name.Value.Trim();
                // The office stands on the line, the name below it.
                if ((value.Length == 0 || Office().IsMatch(value)) && next.Text is not null && Named().IsMatch(next.Text))
                    return value.Length == 0 ? reading.Fact(next.Text, next.Start, next.End) : reading.Fact($"{value} {next.Text}", start, next.End);
                if (Named().IsMatch(value)) return reading.Fact(value, start, start + value.Length);
            }
            else if (label == ChairLabel() && next.Text is not null && InBrackets().IsMatch(next.Text) && Named().IsMatch(line.Text))
            {
                return reading.Fact(line.Text, line.Start, line.End);
            }
        }

        return null;
    }

    /// <summary>Names over their offices: "Danielczyk Schröer" over "Stellv. Ausschussvorsitzender Schriftführer".</summary>
    private static Fact<string>? Signature(Reading reading, string office)
    {
        var lines = reading.Lines;
        for (var i = lines.Count - 1; i >= Math.Max(1, lines.Count - 12); i--)
        {
            var offices = lines[i].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Letters.Fold(word)).ToArray();
            var held = offices.Select((word, at) => (At: at, Chairs: Is(word, "vorsitzend"), Writes: Is(word, "schriftfuhrer")))
                .Where(word => word.Chairs || word.Writes).ToArray();
            var position = Array.FindIndex(held, word => office == "vorsitzend" ? word.Chairs : word.Writes);
            if (position < 0 || lines[i].Text.Length > 90) continue;
            var names = Name().Matches(lines[i - 1].Text);
            if (names.Count != held.Length || !Named().IsMatch(lines[i - 1].Text)) continue;
            var name = names[position];
            return reading.Fact(name.Value, lines[i - 1].Start + name.Index, lines[i - 1].Start + name.Index + name.Length);
        }

        return null;
    }

    private static bool Is(string word, string office)
    {
        if (office == "vorsitzend") return word.Contains(office, StringComparison.Ordinal);
        var head = word.Length > office.Length ? word[..office.Length] : word;
        return Letters.Distance(head, office, 3) <= 3 && word.Length < office.Length + 4;
    }

    [GeneratedRegex(@"^(Vorsitzende/r|Vorsitzende[r]?|(Der|Die) Vorsitzende|Vorsitz|Sitzungsleitung|Sitzungsleiter(in)?|Ausschussvorsitzende[r]?)\s*:\s*(?<name>.{0,80})$", RegexOptions.NonBacktracking)]
    private static partial Regex ChairLabel();

    [GeneratedRegex(@"^((Der |Die )?(Schriftführer|Protokollführer)(in|/in|\(in\))?|Schriftführung|Protokollführung|Protokollant(in)?)\s*:\s*(?<name>.{0,80})$", RegexOptions.NonBacktracking)]
    private static partial Regex ClerkLabel();

    [GeneratedRegex(@"^(Ober|Erster |Erste )?(bürgermeister|Bürgermeister|Landrat|Landrät|Beigeordnete|Stadtrat|Stadträt|Präsident)\p{L}*$", RegexOptions.NonBacktracking)]
    private static partial Regex Office();

    [GeneratedRegex(@"^\(\p{L}*\.?\s?\p{L}*[Vv]orsitzende\p{L}?\)$", RegexOptions.NonBacktracking)]
    private static partial Regex InBrackets();

    /// <summary>Up to seven capitalised words and titles, and nothing of a sentence.</summary>
    [GeneratedRegex(@"^((\p{Lu}[\p{L}-]*\.?|\p{Lu}(\.\p{Lu}+)*\.|von|van|de|zu|[A-Z]+),?\s*){1,7}$", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"((Dr|Prof|Dipl|Ing|Mag)\.[\s-]*)*\p{Lu}[\p{L}-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
