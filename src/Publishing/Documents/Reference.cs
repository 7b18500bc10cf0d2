using Publishing.Documents.Texts;

namespace Publishing.Documents;

public enum ReferenceRole
{
    /// <summary>Named in running text.</summary>
    Mention,

    /// <summary>The paper an agenda item deals with (OParl Consultation): named in its listing or heading.</summary>
    Consultation,

    /// <summary>The document's own number.</summary>
    Own,
}

public enum Certainty
{
    Certain,

    /// <summary>Has a paper's form but may be something else; a link only once a paper of that number is in the archive.</summary>
    Candidate,
}

/// <summary>A paper's number in a document's text.</summary>
public sealed record Reference
{
    /// <summary>Normalised: "SV-9-1604" for "SV-9-\n1604" or "SV 9 1604".</summary>
    public required string Number { get; init; }

    /// <summary>As the text has it.</summary>
    public required string Written { get; init; }

    public required Span Source { get; init; }

    public ReferenceRole Role { get; init; }

    public Certainty Certainty { get; init; }

    /// <summary>All the words it was read from, where these are more than <see cref="Source"/>: a list's, a range's.</summary>
    public Span? ReadFrom { get; init; }

    /// <summary>The words right before that led to it, as "Vorlage Nr." or "siehe"; null where there are none.</summary>
    public Span? Lead { get; init; }

    /// <summary>Read in spite of damage by OCR: "SV-9-1604" for "5V-9-16O4". With <see cref="Documents.Certainty.Candidate"/> a guess.</summary>
    public bool Repaired { get; init; }

    /// <summary>The page of the paper that the text points to: 3 for "SV-10-0729, ab Seite 3".</summary>
    public int? TargetPage { get; init; }
}
