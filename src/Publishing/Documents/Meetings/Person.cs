using Publishing.Documents.Texts;

namespace Publishing.Documents.Meetings;

/// <summary>Somebody named in minutes, as the text writes it.</summary>
/// <param name="Name">Without office and form of address: "Dr. Beispiel".</param>
/// <param name="Role">Office or function: "Ktabg.", "Landrat", "Stadträtin"; null where none is named.</param>
/// <param name="Party">Party, group or organisation that sends them: "SPD"; null where none is named.</param>
/// <param name="Source">The place that names them first.</param>
public sealed record Person(string Name, string? Role, string? Party, Span Source);

public enum Presence
{
    Present,

    /// <summary>Entschuldigt, verhindert.</summary>
    Excused,

    /// <summary>Absent without excuse, as far as the text says.</summary>
    Absent,

    /// <summary>There for a part of the meeting: came late or left early.</summary>
    PartOfMeeting,
}

/// <summary>A line of the list of who was there.</summary>
/// <param name="Person">Who.</param>
/// <param name="Presence">By the heading or the remark they stand under.</param>
public sealed record Attendee(Person Person, Presence Presence);

public enum MovementKind
{
    Arrival,
    Departure,
}

/// <summary>Somebody comes or goes while an item is dealt with.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Name">As the text writes it, with its office.</param>
/// <param name="At">Null where the text gives no time.</param>
/// <param name="Source">The sentence that says so.</param>
public sealed record Movement(MovementKind Kind, string Name, TimeOnly? At, Span Source);
