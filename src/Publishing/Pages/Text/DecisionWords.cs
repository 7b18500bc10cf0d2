using Publishing.Documents;
using Publishing.Guard;

namespace Publishing.Pages.Text;

/// <summary>Results and votes in the words of council systems.</summary>
internal static class DecisionWords
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Adopted => "beschlossen",
        Outcome.AdoptedAmended => "geändert beschlossen",
        Outcome.PartlyAdopted => "teilweise beschlossen",
        Outcome.Rejected => "abgelehnt",
        Outcome.Postponed => "vertagt",
        Outcome.Referred => "verwiesen",
        Outcome.Noted => "zur Kenntnis genommen",
        Outcome.Withdrawn => "zurückgezogen",
        Outcome.Settled => "erledigt",
        Outcome.Removed => "von der Tagesordnung abgesetzt",
        Outcome.Discussed => "vorberaten",
        Outcome.Elected => "gewählt",
        Outcome.NoVote => "keine Abstimmung",
        _ => "Ergebnis nicht sicher zu lesen",
    };

    public static string Code(Outcome outcome) => outcome switch
    {
        Outcome.Adopted => "adopted",
        Outcome.AdoptedAmended => "adopted-amended",
        Outcome.PartlyAdopted => "partly-adopted",
        Outcome.Rejected => "rejected",
        Outcome.Postponed => "postponed",
        Outcome.Referred => "referred",
        Outcome.Noted => "noted",
        Outcome.Withdrawn => "withdrawn",
        Outcome.Settled => "settled",
        Outcome.Removed => "removed",
        Outcome.Discussed => "discussed",
        Outcome.Elected => "elected",
        Outcome.NoVote => "no-vote",
        _ => "not-recorded",
    };

    /// <summary>As "einstimmig, 44 Ja, 0 Nein"; null where nothing of the vote is known.</summary>
    public static string? Of(Vote? vote)
    {
        if (vote is null) return null;
        var words = new List<string>(6);
        if (vote.Form is { } form) words.Add(form switch { VoteForm.Unanimous => "einstimmig", VoteForm.Majority => "mehrheitlich", _ => "Stimmengleichheit" });
        if (vote.Ballot is { } ballot) words.Add(ballot == Ballot.Secret ? "geheim" : "namentlich");
        if (vote.Yes is { } yes) words.Add($"{Words.Count(yes)} Ja");
        if (vote.No is { } no) words.Add($"{Words.Count(no)} Nein");
        if (vote.Abstentions is { } abstentions) words.Add($"{Words.Count(abstentions)} {(abstentions == 1 ? "Enthaltung" : "Enthaltungen")}");
        if (vote.Biased is { } biased) words.Add($"{Words.Count(biased)} befangen");
        return words.Count == 0 ? null : string.Join(", ", words);
    }

    /// <summary>All results of an item in one line, each once: "einstimmig beschlossen; abgelehnt".</summary>
    public static string Of(PublicAgendaItem item) => string.Join("; ", item.Decisions
        .Select(decision => Of(decision.Vote) is { } vote ? $"{Of(decision.Outcome)} ({vote})" : Of(decision.Outcome)).Distinct(StringComparer.Ordinal));

    public static string Of(ResolutionKind kind) => kind switch
    {
        ResolutionKind.Proposal => "Beschlussvorschlag",
        ResolutionKind.Recommendation => "Beschlussempfehlung",
        _ => "Beschluss",
    };

    public static string Of(Presence presence) => presence switch
    {
        Presence.Excused => "Entschuldigt",
        Presence.Absent => "Abwesend",
        Presence.PartOfMeeting => "Zeitweise anwesend",
        _ => "Anwesend",
    };

    /// <summary>As "Stadträtin Beispiel (SPD)".</summary>
    public static string Of(Person person) => $"{(person.Role is { } role ? role + " " : "")}{person.Name}{(person.Party is { } party ? $" ({party})" : "")}";
}
