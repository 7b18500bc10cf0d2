using Publishing.Documents.Texts;

namespace Publishing.Documents.Meetings;

/// <summary>What became of a matter, in the words that council systems share.</summary>
public enum Outcome
{
    /// <summary>The text says something of a result, but not beyond doubt what; the decision's place shows its words.</summary>
    NotRecorded,

    /// <summary>Beschlossen, zugestimmt, angenommen; as proposed, as far as the text says.</summary>
    Adopted,

    /// <summary>Beschlossen with another wording than proposed.</summary>
    AdoptedAmended,

    /// <summary>In part adopted, in part not.</summary>
    PartlyAdopted,

    /// <summary>Abgelehnt.</summary>
    Rejected,

    /// <summary>Vertagt, zurückgestellt: dealt with later, by the same committee.</summary>
    Postponed,

    /// <summary>Verwiesen to another committee.</summary>
    Referred,

    /// <summary>Zur Kenntnis genommen.</summary>
    Noted,

    /// <summary>Zurückgezogen by who brought it in.</summary>
    Withdrawn,

    /// <summary>Erledigt, mostly by the administration's answer.</summary>
    Settled,

    /// <summary>Von der Tagesordnung abgesetzt.</summary>
    Removed,

    /// <summary>Vorberaten: discussed for another committee that decides.</summary>
    Discussed,

    /// <summary>Gewählt, bestellt.</summary>
    Elected,

    /// <summary>Keine Abstimmung, ohne Beschluss.</summary>
    NoVote,
}

/// <summary>One thing decided in an item; several votes are several decisions.</summary>
public sealed record Decision
{
    public required Outcome Outcome { get; init; }

    /// <summary>Null where nothing is said of a vote.</summary>
    public Vote? Vote { get; init; }

    /// <summary>The words that say so, result and vote together.</summary>
    public required Span Source { get; init; }

    /// <summary>What it was about, where the item has several: the place of "Änderungsantrag SPD", "Vorlage: 2014/0513", "Ziffer 1".</summary>
    public Span? Subject { get; init; }
}

public enum VoteForm
{
    /// <summary>Einstimmig.</summary>
    Unanimous,

    /// <summary>Mehrheitlich.</summary>
    Majority,

    /// <summary>Stimmengleichheit.</summary>
    Tie,
}

public enum Ballot
{
    /// <summary>Geheim.</summary>
    Secret,

    /// <summary>Namentlich.</summary>
    ByName,
}

/// <summary>How a vote went. What the text does not say beyond doubt is null: not recorded, never guessed.</summary>
public sealed record Vote
{
    public VoteForm? Form { get; init; }

    /// <summary>Null for the usual show of hands.</summary>
    public Ballot? Ballot { get; init; }

    public int? Yes { get; init; }

    public int? No { get; init; }

    public int? Abstentions { get; init; }

    /// <summary>Members that took no part because the matter concerns themselves (Befangenheit).</summary>
    public int? Biased { get; init; }
}
