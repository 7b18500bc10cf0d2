using Publishing.Documents.Texts;

namespace Publishing.Documents.Meetings;

/// <summary>The meeting that minutes report. What the text does not say is null: unknown, never guessed.</summary>
public sealed record Meeting
{
    /// <summary>The council (OParl Body), as "Kreis Coesfeld".</summary>
    public Fact<string>? Body { get; init; }

    /// <summary>The committee (Gremium), as "Integrationsausschuss".</summary>
    public Fact<string>? Organization { get; init; }

    /// <summary>Number of the sitting, as the 56 of "56. Plenarsitzung".</summary>
    public Fact<int>? Number { get; init; }

    /// <summary>The day of the meeting, never the day on which the minutes were written.</summary>
    public Fact<DateOnly>? Date { get; init; }

    public Fact<string>? Chair { get; init; }

    public Fact<string>? Clerk { get; init; }

    public Fact<TimeOnly>? Begin { get; init; }

    public Fact<TimeOnly>? End { get; init; }

    public Fact<string>? Place { get; init; }

    /// <summary>Everybody whom the list of those present, excused and absent names, in its order; empty where there is none.</summary>
    public IReadOnlyList<Attendee> Attendance { get; init; } = [];
}

/// <summary>Which part of a meeting an item belongs to.</summary>
public enum Visibility
{
    Public,
    NonPublic,
}

/// <summary>One item of the agenda (Tagesordnungspunkt).</summary>
public sealed record AgendaItem
{
    /// <summary>As the minutes count, without "TOP" or "Ö": "1", "6.4", "3.1.2".</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required Visibility Visibility { get; init; }

    /// <summary>Its entry in the list at the head of the minutes; null where there is none.</summary>
    public Span? Listed { get; init; }

    /// <summary>Heading and text of the item; null where the minutes only list it.</summary>
    public Span? Text { get; init; }

    /// <summary>Numbers of the pages on which <see cref="Text"/> stands, rising.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Those who report on the matter (Berichterstatter), each once.</summary>
    public IReadOnlyList<Person> Rapporteurs { get; init; } = [];

    /// <summary>Those whose words the text gives, each once, in the order in which they first speak.</summary>
    public IReadOnlyList<Person> Speakers { get; init; } = [];

    /// <summary>Arrivals and departures while the item is dealt with.</summary>
    public IReadOnlyList<Movement> Movements { get; init; } = [];

    /// <summary>Other items of the same part of the meeting that it is dealt with together with, each once.</summary>
    public IReadOnlyList<ItemLink> HandledWith { get; init; } = [];
}
