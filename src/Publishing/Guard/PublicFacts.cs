using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;

namespace Publishing.Guard;

/// <summary>Facts of minutes that the public text still says: each only with its whole place, at where that has moved to.</summary>
internal static class PublicFacts
{
    public static Meeting Of(Meeting meeting, Redaction redaction) => new()
    {
        Body = redaction.Keep(meeting.Body),
        Organization = redaction.Keep(meeting.Organization),
        Number = redaction.Keep(meeting.Number),
        Date = redaction.Keep(meeting.Date),
        Chair = redaction.Keep(meeting.Chair),
        Clerk = redaction.Keep(meeting.Clerk),
        Begin = Read(meeting.Begin, redaction),
        End = Read(meeting.End, redaction),
        Place = Read(meeting.Place, redaction),
        Attendance = Kept(meeting.Attendance, line => Moved(line.Person, redaction) is { } person ? line with { Person = person } : null),
    };

    /// <param name="item">With the places of the whole text.</param>
    /// <param name="shown">The same item as readers see it, without these facts.</param>
    /// <param name="redaction">Leads from the one to the other.</param>
    public static PublicAgendaItem Of(AgendaItem item, PublicAgendaItem shown, Redaction redaction) => shown with
    {
        Resolutions = Kept(item.Resolutions, resolution => redaction.Keep(resolution.Wording) is { } at ? resolution with { Wording = at } : null),
        Decisions = Kept(item.Decisions, decision => Moved(decision, redaction)),
        Rapporteurs = Kept(item.Rapporteurs, person => Moved(person, redaction)),
        Speakers = Kept(item.Speakers, person => Moved(person, redaction)),
        Movements = Kept(item.Movements, movement => redaction.Keep(movement.Source) is { } at ? movement with { Source = at } : null),
        HandledWith = Kept(item.HandledWith, link => redaction.Keep(link.Source) is { } at ? link with { Source = at } : null),
    };

    private static Fact<T>? Read<T>(Fact<T>? fact, Redaction redaction) => fact?.Source is null ? null : redaction.Keep(fact);

    private static Person? Moved(Person person, Redaction redaction) =>
        redaction.Keep(person.Source) is { } at ? person with { Source = at } : null;

    private static Decision? Moved(Decision decision, Redaction redaction)
    {
        var subject = redaction.Keep(decision.Subject);
        // Without what it was about a decision would seem to be the whole item's.
        if (decision.Subject is not null && subject is null) return null;
        return redaction.Keep(decision.Source) is { } at ? decision with { Source = at, Subject = subject } : null;
    }

    private static IReadOnlyList<T> Kept<T>(IReadOnlyList<T> facts, Func<T, T?> keep)
        where T : class => facts.Count == 0 ? [] : [.. facts.Select(keep).OfType<T>()];
}
