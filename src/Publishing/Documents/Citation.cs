using Publishing.Documents.Texts;

namespace Publishing.Documents;

public enum CitationKind
{
    /// <summary>"TOP 2", "Punkt 6.4 der Tagesordnung", of this meeting or of another.</summary>
    AgendaItem,

    /// <summary>"Kreistagssitzung vom 11.12.19".</summary>
    Meeting,

    /// <summary>"Anlage 2", "Tischvorlage", "Folie 7".</summary>
    Attachment,

    /// <summary>"§ 14c TIntG", "Art. 28 GG", "SGB II".</summary>
    Law,
}

/// <summary>Anything but a paper that a text refers to; papers are <see cref="Reference"/>s.</summary>
public sealed record Citation
{
    public required CitationKind Kind { get; init; }

    /// <summary>Normalised: "TOP 6.4", "Kreistag 2019-12-11", "Folie 7", "§ 14c TIntG", "SGB II".</summary>
    public required string Target { get; init; }

    /// <summary>As the text has it.</summary>
    public required string Written { get; init; }

    public required Span Source { get; init; }

    /// <summary>All the words it was read from, where these are more than <see cref="Source"/>: a list's, a range's.</summary>
    public Span? ReadFrom { get; init; }

    /// <summary>The words right before that led to it, as "gem." or "siehe"; null where there are none.</summary>
    public Span? Lead { get; init; }

    /// <summary>Number of the agenda item, as the minutes count; null for other kinds.</summary>
    public string? Item { get; init; }

    /// <summary>The other meeting's committee; null where the text does not name it.</summary>
    public string? Organization { get; init; }

    /// <summary>The other meeting's day; null for what is in this meeting.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Read in spite of damage, as "SGB Il".</summary>
    public bool Repaired { get; init; }

    /// <summary>A candidate is a guess.</summary>
    public Certainty Certainty { get; init; }
}
