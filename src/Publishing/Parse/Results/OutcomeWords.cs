using System.Text.RegularExpressions;
using Publishing.Documents.Meetings;

namespace Publishing.Parse.Results;

/// <summary>Reads a result from the words of one clause, as "mehrheitlich abgelehnt" or "Kenntnisnahme, keine Abstimmung".</summary>
internal static partial class OutcomeWords
{
    private static readonly (Regex Words, Outcome Outcome)[] Table =
    [
        (Settled(), Outcome.Settled), (Withdrawn(), Outcome.Withdrawn), (Removed(), Outcome.Removed), (Postponed(), Outcome.Postponed),
        (Referred(), Outcome.Referred), (Rejected(), Outcome.Rejected), (Elected(), Outcome.Elected), (Adopted(), Outcome.Adopted),
        (Noted(), Outcome.Noted), (Discussed(), Outcome.Discussed),
    ];

    /// <summary>Null where no word tells of a result; <see cref="Outcome.NotRecorded"/> where the words contradict each other.</summary>
    public static Outcome? Of(string clause)
    {
        var said = NoVote().Replace(clause, "");
        if (Negated().IsMatch(said)) return Outcome.NotRecorded;
        var found = new List<Outcome>(2);
        foreach (var (words, outcome) in Table)
            if (words.IsMatch(said)) found.Add(outcome);
        if (found.Count == 0) return said.Length < clause.Length ? Outcome.NoVote : null;
        var result = found.Count == 1 ? found[0] : Stronger(found, said);
        if (result != Outcome.Adopted) return result;
        return Partly().IsMatch(said) ? Outcome.PartlyAdopted : Amended().IsMatch(said) ? Outcome.AdoptedAmended : Outcome.Adopted;
    }

    /// <summary>What is adopted may be that the matter is put off or referred; what is settled may be so by a rejection.</summary>
    private static Outcome Stronger(List<Outcome> found, string said)
    {
        if (found.Contains(Outcome.Referred) && GoesOn().IsMatch(said) && found.TrueForAll(outcome => outcome is Outcome.Referred or Outcome.Settled or Outcome.Noted)) return Outcome.Referred;
        if (found[0] == Outcome.Settled && SettledBy().IsMatch(said)) return Outcome.Settled;
        if (found.Count > 2 || found.Contains(Outcome.Rejected)) return Outcome.NotRecorded;
        if (found.Contains(Outcome.Adopted))
        {
            var other = found.First(outcome => outcome != Outcome.Adopted);
            return other is Outcome.Postponed or Outcome.Referred or Outcome.Removed or Outcome.Elected ? other
                : other == Outcome.Noted ? Outcome.Adopted
                : Outcome.NotRecorded;
        }

        return found[0] == Outcome.Settled && found[1] == Outcome.Noted ? Outcome.Noted
            : found.Contains(Outcome.Postponed) && found.Contains(Outcome.Referred) ? Outcome.Referred
            : Outcome.NotRecorded;
    }

    [GeneratedRegex(@"\b(keine Abstimmung|ohne Abstimmung|keine Beschlussfassung|ohne Beschluss(fassung)?|kein Beschluss|nicht (mehr )?abgestimmt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoVote();

    [GeneratedRegex(@"\bnicht\s+(einstimmig\s+|mehrheitlich\s+)?(zugestimmt|angenommen|beschlossen|abgelehnt|erledigt|gewählt)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negated();

    [GeneratedRegex(@"\berledigt|\beinverstanden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Settled();

    [GeneratedRegex(@"\berledigt\s+(durch|mit|wegen|aufgrund)\b|\bmit Stellungnahme|einverstanden mit", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SettledBy();

    /// <summary>What was answered and goes on elsewhere is not at its end.</summary>
    [GeneratedRegex(@"\b(und|sowie) (Weiterbehandlung|erneute Behandlung|weitere Beratung|Verweisung) (im|in|an)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\bzurückgezogen|\bzurückgenommen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Withdrawn();

    [GeneratedRegex(@"\babgesetzt|\bAbsetzung|von der Tagesordnung genommen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Removed();

    [GeneratedRegex(@"\bvertagt|\bzurückgestellt|\bVertagung", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postponed();

    [GeneratedRegex(@"\b(ver|über)wiesen\b|\bVerweisung (in|an)\b|\b(Weiterbehandlung|erneute Behandlung|weitere Beratung) (im|in)\b|^(Vorberatung|Beratung|Behandlung) (im|in der|in den|durch den)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Referred();

    [GeneratedRegex(@"\babgelehnt|\bAblehnung|\blehnt\b.*\bab\b|\bkeine (erforderliche )?Mehrheit", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rejected();

    [GeneratedRegex(@"\bgewählt|\bwählt\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elected();

    [GeneratedRegex(@"\bzugestimmt|\bZustimmung|\bstimm(t|en)\b.*\bzu\b|\b(an|auf)genommen|\b(be|ge)schlossen|\bbeschlie(ß|ss)(t|en)\b|\bgenehmigt|\bgebilligt|\bbefürwortet|\b(einstimmig|mehrheitlich)e?s? Ja\b|\bempf(iehlt|ohlen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adopted();

    [GeneratedRegex(@"\b(zur |von .{0,120})?Kenntnis(nahme)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noted();

    [GeneratedRegex(@"\bvorberaten\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Discussed();

    [GeneratedRegex(@"\b(teilweise|zum Teil)\s+(einstimmig\s+|mehrheitlich\s+)?(zugestimmt|beschlossen|angenommen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Partly();

    [GeneratedRegex(@"\b(geändert|modifiziert)(e[nmrs]?)?\b|\bmit (den )?Änderungen\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amended();
}
