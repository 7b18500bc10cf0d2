using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Parse.Results;

/// <summary>A resolution or a decision, with the numbers of the parts of the item that it is about; empty where it is the item itself.</summary>
internal sealed record Told<T>(T Fact, IReadOnlyList<string> Numbers);

/// <summary>Reads what was decided in one item: from the blocks below its headings, else from the sentences.</summary>
internal static partial class ItemDecisions
{
    private const int LongestPhrase = 200;

    public static (List<Told<Resolution>> Resolutions, List<Told<Decision>> Decisions) Of(ItemLines lines)
    {
        var resolutions = new List<Told<Resolution>>();
        var decisions = new List<Told<Decision>>();
        Told<Decision>? phrase = null;
        Section? wording = null;
        foreach (var section in Sections.Of(lines))
        {
            var numbers = section.Head.Number is { } number ? new[] { number } : [];
            if (section.Head.Resolution is { } kind)
            {
                if (phrase is not null) decisions.Add(phrase);
                (phrase, wording) = (null, section);
                var text = section.Join(lines.Reading);
                if (text.Trim(0, text.Text.Length, " ") is not { } whole) continue;
                if (Phrase(text) is { } result) phrase = new(result, numbers);
                else resolutions.Add(new(new Resolution(kind, text.Place(whole.Start, whole.End)), numbers));
                continue;
            }

            var told = Block(lines.Reading, section, numbers, wording is not null && phrase is null);
            // "keine Abstimmung" behind "Kenntnisnahme" says that the one needed no other.
            if (phrase is not null && told is [{ Fact: { Outcome: Outcome.NoVote, Subject: null } }]) told = [phrase];
            else if (phrase is not null && told.Count == 0) decisions.Add(phrase);
            else if (told is [{ Fact: { Outcome: Outcome.NoVote, Subject: null } }] && wording is not null && Acknowledged(wording.Join(lines.Reading)) is { } noted)
                told = [new(noted, numbers)];
            phrase = null;
            wording = null;
            decisions.AddRange(told);
        }

        if (phrase is not null) decisions.Add(phrase);
        if (decisions.Count == 0) decisions.AddRange(SpokenResults.Of(lines).Select(decision => new Told<Decision>(decision, [])));
        return (resolutions, decisions);
    }

    private static List<Told<Decision>> Block(Reading reading, Section section, string[] headed, bool belowWording)
    {
        var told = new List<Told<Decision>>();
        var group = headed;
        foreach (var (first, last) in Statements.Of(reading, section))
        {
            var text = section.Join(reading, first, last);
            if (Leading(text.Text) is { Length: > 0 } leading) group = leading;
            else if (!Inner().IsMatch(text.Text)) group = headed;
            foreach (var clause in Clauses.Of(text))
            {
                var named = ItemNumber().Matches(clause.Subject).Select(found => found.Groups["number"].Value.Replace(':', '.')).ToArray();
                told.Add(new(Concluded(clause.Decision, belowWording), named.Length > 0 ? named : group));
            }
        }

        return told;
    }

    /// <summary>Only form or counts below a resolution: it stands there because it was passed.</summary>
    private static Decision Concluded(Decision decision, bool belowWording)
    {
        if (!belowWording || decision is not { Outcome: Outcome.NotRecorded, Subject: null, Vote: { } vote }) return decision;
        var passed = vote is { Yes: { } yes, No: { } no } ? yes > no : vote.Form is VoteForm.Unanimous or VoteForm.Majority;
        return passed ? decision with { Outcome = Outcome.Adopted } : decision;
    }

    /// <summary>Where "Beschluss:" is followed by no wording but by the result itself: "Kenntnisnahme von der Stellungnahme".</summary>
    private static Decision? Phrase(JoinedLines text) =>
        text.Text.Length <= LongestPhrase && ResultPhrase().IsMatch(text.Text) && Clauses.Of(text) is [{ } only] ? only.Decision with { Subject = null } : null;

    private static Decision? Acknowledged(JoinedLines wording)
    {
        if (Acknowledges().Match(wording.Text) is not { Success: true } found) return null;
        return new Decision { Outcome = Outcome.Noted, Source = wording.Place(found.Index, found.Index + found.Length) };
    }

    private static string[] Leading(string statement) =>
        LeadingNumber().Match(statement) is { Success: true } found ? [found.Groups["number"].Value.Replace(':', '.')] : [];

    [GeneratedRegex(@"\b(?:(?:Punkte?|TOP)\s*)(?<number>\d{1,3}([.:]\d{1,3}){0,3})(?!\d)|(?<![\d/.])(?<number>\d{1,3}(\.\d{1,3}){1,3})(?![\d/])")]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"^[-–•\s]*((Punkt|TOP|Antrag)\s*)?(?<number>\d{1,3}([.:]\d{1,3}){1,3}|(?<=(Punkt|TOP)\s*)\d{1,3})(?![\d/])")]
    private static partial Regex LeadingNumber();

    /// <summary>What is a part of the matter named before.</summary>
    [GeneratedRegex(@"^[-–•\s]*(Ziff|Nr\.|Liste|Variante|Alle |Absatz|Buchstabe|Abs\.)")]
    private static partial Regex Inner();

    [GeneratedRegex(@"^(Zur )?(Kenntnis(nahme|\s)|Einverstanden|Erledigt|Verwiesen|Verweisung|Vertagt|Vertagung|Zurückgezogen|Zurückgestellt|Abgesetzt|Absetzung|Abgelehnt|Zustimmung|Einstimmig|Mehrheitlich|Keine (Abstimmung|Beschlussfassung)|Ohne (Abstimmung|Beschluss)|Ungeändert|Unverändert|Geändert beschlossen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ResultPhrase();

    [GeneratedRegex(@"^(Der|Die)\s[^.:;]{3,160}?\s(nimmt|nehmen)\s[^.;]{0,300}\bKenntnis\b[^.;]{0,200}\.?$")]
    private static partial Regex Acknowledges();
}
