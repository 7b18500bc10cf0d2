using System.Text.RegularExpressions;
using Publishing.Documents.Meetings;

namespace Publishing.Parse.Results;

/// <summary>A decision as one clause of the text tells it.</summary>
/// <param name="Decision">With its places in the document.</param>
/// <param name="Subject">What it was about, in words; empty where the clause names nothing.</param>
internal sealed record Clause(Decision Decision, string Subject);

/// <summary>Reads the clauses of one statement: "Ziffer 1 einstimmig zugestimmt, Ziffer 2 zurückgezogen".</summary>
internal static partial class Clauses
{
    public static List<Clause> Of(JoinedLines text)
    {
        var clauses = new List<Clause>();
        var pending = 0;
        (int Start, int End)? before = null;
        foreach (var (start, end) in Parted(text.Text))
        {
            if (Read(text, pending, end, before) is { } clause)
            {
                // "erledigt; keine Abstimmung" is one result.
                if (clauses.Count == 0 || clause is not { Decision.Outcome: Outcome.NoVote, Subject: "" }) clauses.Add(clause);
                pending = end;
            }
            else if (clauses.Count > 0)
            {
                // A remark behind a result is nobody's subject.
                pending = end;
            }

            before = (start, end);
        }

        return clauses;
    }

    private static Clause? Read(JoinedLines text, int start, int end, (int Start, int End)? before)
    {
        if (text.Trim(start, end, " -–•;,.") is not { } whole) return null;
        var words = text.Text[whole.Start..whole.End];
        var told = Told().Match(words);
        if (!told.Success) return null;
        var said = words[told.Index..];
        var outcome = OutcomeWords.Of(said);
        var vote = Tallies.Of(said, outcome);
        if (outcome is null && vote is null) return null;
        var subject = text.Trim(whole.Start, whole.Start + told.Index, " :,;.-–(");
        if (subject is { } pronoun && Pronoun().IsMatch(text.Text[pronoun.Start..pronoun.End]))
            subject = before is { } sentence ? text.Trim(sentence.Start, sentence.End, " .;:") : null;
        else if (subject is { } named && Sentence().IsMatch(text.Text[named.Start..named.End]))
            (subject, told) = (null, Match.Empty);
        var decision = new Decision
        {
            Outcome = outcome ?? Outcome.NotRecorded,
            Vote = vote,
            Source = text.Place(whole.Start + told.Index, whole.End),
            Subject = subject is { } place ? text.Place(place.Start, place.End) : null,
        };
        return new Clause(decision, subject is { } at ? text.Text[at.Start..at.End] : "");
    }

    /// <summary>Cut at semicolons, at full stops before a new sentence, and at commas before the next thing decided.</summary>
    private static IEnumerable<(int Start, int End)> Parted(string text)
    {
        var start = 0;
        foreach (Match cut in Cut().Matches(text))
        {
            yield return (start, cut.Index + 1);
            start = cut.Index + 1;
        }

        yield return (start, text.Length);
    }

    [GeneratedRegex(@";|(?<=\p{Ll}{3}|\))\.(?= \p{Lu})|,(?= (Ziffern?|Punkte?|TOP|Nr\.) \d)")]
    private static partial Regex Cut();

    /// <summary>Where a clause begins to tell what came of its subject.</summary>
    [GeneratedRegex(
        @"\b(bei \d|bei einer|mit \d|ohne Gegenstimmen?|\d+ ?x? ?(Ja|Nein|Gegenstimme|Enthaltung)|(Ja|Nein)(-Stimmen)?\s?:|einstimmig|mehr(heit|zeit)lich|(als \p{L}+ )?(angenommen|zugestimmt)|Zustimmung|Ablehnung|beschlossen|(un)?(ge|ver)ändert (beschlossen|zugestimmt|angenommen)|abgelehnt|vertagt|verwiesen|überwiesen|verweisung|zurückgezogen|zurückgestellt|abgesetzt|(mit \p{L}+ )?erledigt|(zur )?Kenntnis|keine Abstimmung|ohne Abstimmung|nicht mehr abgestimmt|(mit Stellungnahme )?einverstanden|erneute Behandlung|weitere Beratung|weiterbehandlung|gewählt|teilweise|vorberaten|stimmt|lehnt|nimmt|beschließt|genehmigt|Stimmengleichheit|geheim|namentlich|eine Enthaltung|eine Gegenstimme|^(Vorberatung|Beratung|Behandlung) (im|in der|in den|durch den)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"^(Diese[mnrs]?|Dem|Dies|Das|Der)( \p{L}+)?( wurde| wird| ist)?$")]
    private static partial Regex Pronoun();

    /// <summary>A whole sentence says itself what it is about.</summary>
    [GeneratedRegex(@"\s(wurde|wird|werden|wurden|ist|sind|hat|haben)\b|^(Der|Die|Das)\s\p{L}*([Rr]at|ausschuss|tag|beirat|versammlung)$")]
    private static partial Regex Sentence();
}
