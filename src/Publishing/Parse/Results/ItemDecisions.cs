using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Resolutions;

namespace Publishing.Parse.Results;

/// <summary>A resolution or a decision, with the numbers of the parts of the item that it is about; empty where it is the item itself.</summary>
internal sealed record Told<T>(T Fact, IReadOnlyList<string> Numbers)
{
    /// <summary>Whether a chair called the number to the vote; it may be any item of the meeting.</summary>
    public bool Called { get; init; }
}

/// <summary>Reads what was decided in one item: from the blocks below its headings, else from the sentences.</summary>
internal static partial class ItemDecisions
{
    private const int LongestPhrase = 200;

    public static (List<Told<Resolution>> Resolutions, List<Told<Decision>> Decisions) Of(ItemLines lines, string own)
    {
        var resolutions = new List<Told<Resolution>>();
        var decisions = new List<Told<Decision>>();
        var phrases = new List<Told<Decision>>();
        var acknowledged = new List<Told<Decision>>();
        Section? wording = null;
        foreach (var section in Sections.Of(lines))
        {
            var numbers = section.Head.Number is { } number ? new[] { number } : [];
            if (section.Head.Resolution is { } kind)
            {
                decisions.AddRange(phrases);
                wording = section;
                phrases = [];
                foreach (var (text, part) in Wordings(lines.Reading, section))
                {
                    var about = part is null ? numbers : [part];
                    List<Told<Decision>> said = part is { Length: 0 }
                        ? [.. Clauses.Of(text).Select(clause => new Told<Decision>(clause.Decision, NamedItems.In(clause.Subject)))]
                        : [.. Phrases(text).Select(decision => new Told<Decision>(decision, about))];
                    phrases.AddRange(said);
                    if (said.Count > 0 || text.Trim(0, text.Text.Length, " ") is not { } whole) continue;
                    resolutions.Add(new(new Resolution(kind, text.Place(whole.Start, whole.End)), about));
                    if (part is not null && Acknowledged(text) is { } noted) acknowledged.Add(new(noted, about));
                }

                continue;
            }

            var told = Block(lines.Reading, section, numbers, wording is not null && phrases.Count == 0);
            // "keine Abstimmung" behind "Kenntnisnahme" says that the one needed no other.
            if (told is [{ Fact: { Outcome: Outcome.NoVote, Subject: null } }])
            {
                if (phrases.Count > 0) told = [];
                else if (wording is not null && Acknowledged(wording.Join(lines.Reading)) is { } noted) told = [new(noted, numbers)];
            }

            decisions.AddRange(phrases);
            decisions.AddRange(told);
            (phrases, wording) = ([], null);
        }

        decisions.AddRange(phrases);
        // What is only taken note of needs no vote; where there was one, that counts.
        decisions.AddRange(acknowledged.Where(noted => !decisions.Exists(told => told.Numbers.Contains(noted.Numbers[0]))));
        if (decisions.Count == 0) decisions.AddRange(SpokenResults.Of(lines, own));
        return (resolutions, decisions);
    }

    /// <summary>
    /// A wording, cut where it is about the parts of the item one after the other: "7.1 Der Rat beschließt …",
    /// "Anträge 7.2 und 7.4 erledigt". The part is empty where the text itself names several.
    /// </summary>
    private static IEnumerable<(JoinedLines Text, string? Part)> Wordings(Reading reading, Section section)
    {
        var (first, skip, part) = (section.First, section.Head.Skip, default(string));
        for (var i = section.First; i < section.Last; i++)
        {
            var line = reading.Lines[i].Text;
            var from = i == section.First ? Math.Min(section.Head.Skip, line.Length) : 0;
            if (PartOfWording().Match(line[from..]) is not { Success: true } found) continue;
            if (i > first || first > section.First) yield return (JoinedLines.Of(reading, first, i, skip), part);
            var number = found.Groups["number"];
            (first, skip, part) = (i, number.Success ? from + found.Length : from, number.Value);
        }

        yield return (JoinedLines.Of(reading, first, section.Last, skip), part);
    }

    private static List<Told<Decision>> Block(Reading reading, Section section, string[] headed, bool belowWording)
    {
        var told = new List<Told<Decision>>();
        var (group, parted) = (headed, false);
        foreach (var (first, last) in Statements.Of(reading, section))
        {
            var text = section.Join(reading, first, last);
            if (Leading(text.Text) is { Length: > 0 } leading) (group, parted) = (leading, NamesPaper().IsMatch(text.Text));
            else if (!Inner().IsMatch(text.Text) && !(parted && Amendment().IsMatch(text.Text))) group = headed;
            foreach (var clause in Clauses.Of(text))
            {
                var named = NamedItems.In(clause.Subject);
                told.Add(new(Concluded(clause.Decision, clause.Subject, belowWording), named.Count > 0 ? named : group));
            }
        }

        return told;
    }

    /// <summary>Only form or counts below a resolution: it stands there because it was passed.</summary>
    private static Decision Concluded(Decision decision, string subject, bool belowWording)
    {
        if (!belowWording || decision is not { Outcome: Outcome.NotRecorded, Vote: { } vote } || !(subject.Length == 0 || Proposed().IsMatch(subject))) return decision;
        var passed = vote is { Yes: { } yes, No: { } no } ? yes > no : vote.Form is VoteForm.Unanimous or VoteForm.Majority;
        return passed ? decision with { Outcome = Outcome.Adopted } : decision;
    }

    /// <summary>Where "Beschluss:" is followed by no wording but by the result itself: "Kenntnisnahme von der Stellungnahme".</summary>
    private static IEnumerable<Decision> Phrases(JoinedLines text) =>
        text.Text.Length <= LongestPhrase && ResultPhrase().IsMatch(text.Text)
            ? Clauses.Of(text).Select((clause, at) => at == 0 ? clause.Decision with { Subject = null } : clause.Decision)
            : [];

    private static Decision? Acknowledged(JoinedLines wording)
    {
        if (Acknowledges().Match(wording.Text) is not { Success: true } found) return null;
        return new Decision { Outcome = Outcome.Noted, Source = wording.Place(found.Index, found.Index + found.Length) };
    }

    private static string[] Leading(string statement) =>
        LeadingNumber().Match(statement) is { Success: true } found ? [found.Groups["number"].Value.Replace(':', '.')] : [];

    [GeneratedRegex(@"^[-–•\s]*((Punkt|TOP|Antrag)\s*)?(?<number>\d{1,3}([.:]\d{1,3}){1,3}|(?<=(Punkt|TOP)\s*)\d{1,3}|\d{1,3}(?=\s+(Kenntnis|Verwiesen|Verweisung|Vertagt|Erledigt|Einverstanden|Zurückge|(E|e)instimmig|(M|m)ehrheitlich)))(?![\d/])")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^((TOP|Punkt)\s+(?<number>\d{1,3}(\.\d{1,3}){0,3})\s*:\s*|(?<number>\d{1,3}(\.\d{1,3}){1,3}):?\s+(?=\p{Lu})|(?=(Anträge|Anfragen|Punkte|Anträge|Antrag|Anfrage)\s\d{1,3}\.\d))")]
    private static partial Regex PartOfWording();

    /// <summary>What the resolution itself was about: the administration's paper, and no motion.</summary>
    [GeneratedRegex(@"^((?!antr[aä]g|anfrage).)*vorlage((?!antr[aä]g|anfrage).)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proposed();

    /// <summary>What is a part of the matter named before.</summary>
    [GeneratedRegex(@"^[-–•\s]*(Ziff|Nr\.|Liste|Variante|Alle |Absatz|Buchstabe|Abs\.)")]
    private static partial Regex Inner();

    /// <summary>"12.2 Beschlussvorlage: …": what follows may be other papers of the same item.</summary>
    [GeneratedRegex(@"^\D{0,8}[\d.:]+\s+\p{L}*(vorlage|[Aa]ntrag)\b[^:]{0,60}:")]
    private static partial Regex NamesPaper();

    [GeneratedRegex(@"^[-–•\s]*(Änderungs|Ergänzungs|Zusatz)antr[aä]g")]
    private static partial Regex Amendment();

    [GeneratedRegex(@"^(Zur |Zustimmende )?(Kenntnis(nahme|\s)|Einverstanden|Erledigt|Verwiesen|Verweisung|Vertagt|Vertagung|Zurückgezogen|Zurückgestellt|Abgesetzt|Absetzung|Abgelehnt|Zustimmung|Einstimmig|Mehrheitlich|Keine (Abstimmung|Beschlussfassung)|Ohne (Abstimmung|Beschluss)|Ungeändert|Unverändert|Geändert beschlossen)|^(In|An) .{3,90} verwiesen\.?$|^((Weitere|Erneute) )?(Vorberatung|Beratung|Behandlung) (im|in der|in den|durch den) [^.]{0,60}(ausschuss|beirat|kommission|ausschüssen)\b|^(TOP |Punkt )?\d{1,3}(\.\d{1,3})*:? (Kenntnisnahme|Verwiesen|Einverstanden|Erledigt|Vertagt|Zurückgezogen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ResultPhrase();

    [GeneratedRegex(@"^((Der|Die)\s[^.:;]{3,160}?\s(nimmt|nehmen)\s[^.;]{0,300}\bKenntnis\b[^.;]{0,200}(\.\s?|$))+$")]
    private static partial Regex Acknowledges();
}
