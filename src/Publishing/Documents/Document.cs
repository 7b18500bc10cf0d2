using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;

namespace Publishing.Documents;

/// <summary>What the text of a document says about itself.</summary>
public sealed record Understanding
{
    public required DocumentKind Kind { get; init; }

    /// <summary>A title for lists of hits; null where neither text nor uploader gives one.</summary>
    public Fact<string>? Title { get; init; }

    /// <summary>The day the document was written.</summary>
    public Fact<DateOnly>? Date { get; init; }

    /// <summary>The meeting it reports or invites to; its facts are null where unknown.</summary>
    public Meeting Meeting { get; init; } = new();

    /// <summary>In the order of the meeting, public part first.</summary>
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];
}

/// <summary>A document with all that was understood of it. Not for the public: that is for the guard to decide.</summary>
public sealed record Document(
    ArchivedFile File,
    DocumentText Text,
    Understanding Understanding,
    IReadOnlyList<Reference> References)
{
    /// <summary>What it refers to beside papers, in the order of the text.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];
}
