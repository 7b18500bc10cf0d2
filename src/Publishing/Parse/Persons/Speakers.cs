using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Parts;
using Publishing.Parse.Resolutions;

namespace Publishing.Parse.Persons;

/// <summary>Finds who spoke and who reported in an item.</summary>
internal static partial class Speakers
{
    /// <summary>Verbs by which minutes give somebody's words, folded.</summary>
    private static readonly string[] Speaking = [.. new[]
    {
        "antwortet", "äußert", "beantragt", "beantwortet", "bedankt", "bedauert", "befürwortet", "begründet", "begrüßt", "bekräftigt", "bemängelt", "bemerkt", "berichtet",
        "berichten", "bestätigt", "betont", "bezieht", "bezweifelt", "bittet", "dankt", "eröffnet", "entgegnet", "ergänzt", "erinnert", "erkennt", "erklärt", "erklären", "erkundigt",
        "erläutert", "erläutern", "ermuntert", "erwidert", "erwähnt", "fordert", "formuliert", "fragt", "führt", "gibt", "hält", "hebt", "hinterfragt", "informiert",
        "informieren", "konstatiert", "kritisiert", "legt", "lobt", "macht", "meint", "merkt", "möchte", "plädiert", "präsentiert", "präsentieren", "referiert", "regt", "resümiert",
        "sagt", "schildert", "schlägt", "sieht", "signalisiert", "spricht", "stellt", "stellen", "teilt", "trägt", "unterbreitet", "unterstreicht", "unterstützt",
        "verdeutlicht", "verweist", "weist", "widerspricht", "wiederholt", "wirft", "wünscht", "zeigt", "zitiert", "übergibt", "übernimmt",
    }.Select(verb => Letters.Fold(verb))];

    private static readonly string[] Reporting = [.. new[] { "berichtet", "berichten", "referiert", "referieren", "präsentiert", "präsentieren" }.Select(verb => Letters.Fold(verb))];

    /// <summary>From the names at the heads of speeches, in verbatim minutes.</summary>
    public static List<Person> InSpeech(ItemLines lines)
    {
        var roll = new Roll();
        for (var i = lines.First; i < lines.Last; i++)
        {
            var line = lines[i];
            var label = SpeechLabel.Of(line.Text);
            // A narrow column may break the name itself.
            if (label is null && line.AfterGap && line.Text.Length < 60 && i + 1 < lines.Last && !line.Text.Contains(':', StringComparison.Ordinal))
                label = SpeechLabel.Of($"{line.Text} {lines[i + 1].Text}");
            if (label is null) continue;
            roll.Add(new Person(label.Name, label.Role, label.Party, lines.Reading.Text.SpanOf(line.Start, line.Start + Math.Min(label.Length, line.Text.Length))));
        }

        return roll.People;
    }

    /// <summary>From the sentences of a record that tells who said what.</summary>
    public static (List<Person> Speakers, List<Person> Rapporteurs) InProse(JoinedLines text)
    {
        var (speakers, rapporteurs) = (new Roll(), new Roll());
        foreach (Match found in Subject().Matches(text.Text))
        {
            var verb = Letters.Fold(found.Groups["verb"].Value);
            if (!Speaking.Any(known => Letters.Distance(verb, known, verb.Length < 6 ? 0 : 1) <= (verb.Length < 6 ? 0 : 1))) continue;
            var reports = Reporting.Any(known => Letters.Distance(verb, known, 1) <= 1) || Presents().IsMatch(text.Text.AsSpan(found.Index, Math.Min(300, text.Text.Length - found.Index)));
            for (var i = 0; i < found.Groups["name"].Captures.Count; i++)
            {
                var person = Of(text, found, i);
                speakers.Add(person);
                if (reports) rapporteurs.Add(person);
            }
        }

        foreach (Match found in GivenTheFloor().Matches(text.Text)) rapporteurs.Add(Of(text, found, 0));
        return (speakers.People, rapporteurs.People);
    }

    /// <summary>"Berichterstatterin Stadträtin Beispiel" above or in an item.</summary>
    public static Person? Labelled(Reading reading, TextLine line)
    {
        if (line.Text[0] != 'B' || Label().Match(line.Text) is not { Success: true } found) return null;
        var role = found.Groups["role"];
        return new Person(found.Groups["name"].Value, role.Success ? role.Value : null, null, reading.Text.SpanOf(line.Start, line.End));
    }

    private static Person Of(JoinedLines text, Match found, int at)
    {
        var name = found.Groups["name"].Captures[at];
        var lead = found.Groups["lead"].Captures[at];
        var role = lead.Value.Trim();
        if (Form().Match(role) is { Success: true } form) role = role[form.Length..].Trim();
        // "Herr X, Leiter des Kreisjugendamtes" tells the office behind the name.
        var next = at + 1 < found.Groups["lead"].Captures.Count ? found.Groups["lead"].Captures[at + 1].Index : found.Index + found.Length;
        var behind = found.Groups["behind"].Captures.FirstOrDefault(one => one.Index >= name.Index + name.Length && one.Index < next)?.Value.Trim(' ', ',');
        if (behind is ['(', .. var bracketed, ')']) behind = bracketed;
        if (role.Length == 0 && behind is { Length: > 0 }) role = Article().Replace(behind, "");
        return new Person(name.Value, role.Length == 0 ? null : role, null, text.Place(lead.Index, name.Index + name.Length));
    }

    private const string One = @"(?<lead>(?:" + PersonPattern.Address + @"\s(?:" + PersonPattern.Office + @"\s)?|" + PersonPattern.Office + @"\s))(?<name>" + PersonPattern.ShortName + ")";
    private const string Behind = @"(?<behind>\s\([^)]{2,60}\)|,\s(?:den\s|der\s|die\s|dem\s)?\p{Lu}[^,.:;]{2,80}?(?=,|\sund\s(?:Herrn?|Frau)\b))?";

    /// <summary>One or more people and the verb of which they are the subject.</summary>
    [GeneratedRegex(@"(?<!\b(?:dass|daß|ob|wie|wenn|weil|als|durch|von|an|mit|für|zu|bei|an den|dem|den|des)\s)\b(?:(?:Der|Die)\s)?" + One + Behind + "(?:(?:,|,?\\sund|\\ssowie)\\s" + One + Behind + @")*,?\s(?<verb>\p{Ll}{4,})\b")]
    private static partial Regex Subject();

    /// <summary>"übergibt das Wort an Herrn Beispiel, den Leiter …".</summary>
    [GeneratedRegex(@"\b(?:(?:\p{L}{0,3}bergibt|erteilt|gibt)\s(?:dann\s|nun\s|sodann\s)?das\sWort\san|berichtet|referiert)\s" + One + @"(?<behind>,\s(?:den|die|der|dem)\s\p{Lu}[^,.:;]{2,80}(?=[.,]))?")]
    private static partial Regex GivenTheFloor();

    [GeneratedRegex(@"^[^.]{0,200}\b(stell(t|en)\s[^.]{3,160}\svor\b|tr(ä|a)g(t|en)\s[^.]{0,160}\svor\b|anhand einer Präsentation|mit Hilfe einer \p{L}*-?Pr)")]
    private static partial Regex Presents();

    [GeneratedRegex(@"^Berichterstatter(in)?\s*:?\s+(?:(?:Herrn?|Frau)\s)?(?:(?<role>" + PersonPattern.Office + @")\s+)?(?<name>" + PersonPattern.Name + @")(,\s[\p{L}. ]{2,20})?$")]
    private static partial Regex Label();

    [GeneratedRegex("^" + PersonPattern.Address + @"(\s|$)")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(den|der|die|dem)\s")]
    private static partial Regex Article();
}
