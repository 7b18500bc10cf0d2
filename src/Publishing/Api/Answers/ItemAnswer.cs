using Publishing.Documents;
using Publishing.Guard;
using Publishing.Pages;
using Publishing.Pages.Text;

namespace Publishing.Api.Answers;

internal sealed record ItemAnswer(string Key, string Number, string Title, IReadOnlyList<int> Pages, Span? Listed, Span? Text, string Url)
{
    public IReadOnlyList<ResolutionAnswer> Resolutions { get; init; } = [];

    public IReadOnlyList<DecisionAnswer> Decisions { get; init; } = [];

    public IReadOnlyList<Person> Rapporteurs { get; init; } = [];

    public IReadOnlyList<Person> Speakers { get; init; } = [];

    public IReadOnlyList<MovementAnswer> Movements { get; init; } = [];

    public IReadOnlyList<ItemLinkAnswer> HandledWith { get; init; } = [];

    public static ItemAnswer Of(PublicDocument document, PublicAgendaItem item) =>
        new(item.Key, item.Number, item.Title, item.Pages, item.Listed, item.Text, Addresses.AgendaItem(document.Id, item.Key))
        {
            Resolutions = [.. item.Resolutions.Select(one => ResolutionAnswer.Of(document.Text, one))],
            Decisions = [.. item.Decisions.Select(one => DecisionAnswer.Of(document.Text, one))],
            Rapporteurs = item.Rapporteurs,
            Speakers = item.Speakers,
            Movements = [.. item.Movements.Select(MovementAnswer.Of)],
            HandledWith = [.. item.HandledWith.Select(link => ItemLinkAnswer.Of(document, link))],
        };
}

/// <summary>Another item that the item is dealt with together with.</summary>
internal sealed record ItemLinkAnswer(string Number, Span Source, string Url)
{
    public static ItemLinkAnswer Of(PublicDocument document, ItemLink link) =>
        new(link.Number, link.Source, Addresses.AgendaItem(document.Id, document.Agenda.First(item => item.Number == link.Number).Key));
}

/// <param name="Kind">"resolution", "proposal" or "recommendation".</param>
internal sealed record ResolutionAnswer(string Kind, string Wording, Span Source)
{
    public static ResolutionAnswer Of(DocumentText text, Resolution one) => new(
        one.Kind switch { ResolutionKind.Proposal => "proposal", ResolutionKind.Recommendation => "recommendation", _ => "resolution" },
        text.Read(one.Wording),
        one.Wording);
}

/// <param name="Outcome">One of a fixed list, as "adopted", "rejected", "not-recorded".</param>
/// <param name="Words">Result and vote as the text has them.</param>
/// <param name="Subject">What it was about; null where that is the item as a whole.</param>
internal sealed record DecisionAnswer(string Outcome, VoteAnswer? Vote, string Words, Span Source, string? Subject)
{
    public static DecisionAnswer Of(DocumentText text, Decision one) => new(
        DecisionWords.Code(one.Outcome),
        VoteAnswer.Of(one.Vote),
        text.Read(one.Source),
        one.Source,
        one.Subject is { } subject ? text.Read(subject) : null);
}

/// <summary>Null where not recorded.</summary>
internal sealed record VoteAnswer(string? Form, string? Ballot, int? Yes, int? No, int? Abstentions, int? Biased)
{
    public static VoteAnswer? Of(Vote? vote) => vote is null ? null : new(
        vote.Form switch { VoteForm.Unanimous => "unanimous", VoteForm.Majority => "majority", VoteForm.Tie => "tie", _ => null },
        vote.Ballot switch { Documents.Ballot.Secret => "secret", Documents.Ballot.ByName => "by-name", _ => null },
        vote.Yes,
        vote.No,
        vote.Abstentions,
        vote.Biased);
}

/// <param name="Kind">"arrival" or "departure".</param>
internal sealed record MovementAnswer(string Kind, string Name, TimeOnly? At, Span Source)
{
    public static MovementAnswer Of(Movement one) => new(one.Kind == MovementKind.Arrival ? "arrival" : "departure", one.Name, one.At, one.Source);
}

/// <param name="Presence">"present", "excused", "absent" or "part".</param>
internal sealed record AttendeeAnswer(string Name, string? Role, string? Party, string Presence, Span Source)
{
    public static AttendeeAnswer Of(Attendee line) => new(
        line.Person.Name,
        line.Person.Role,
        line.Person.Party,
        line.Presence switch { Documents.Presence.Excused => "excused", Documents.Presence.Absent => "absent", Documents.Presence.PartOfMeeting => "part", _ => "present" },
        line.Person.Source);
}
