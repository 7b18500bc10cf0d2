using Publishing.Documents.Texts;

namespace Publishing.Documents.Meetings;

public enum ResolutionKind
{
    /// <summary>Beschluss.</summary>
    Resolution,

    /// <summary>Beschlussvorschlag, Beschlussantrag.</summary>
    Proposal,

    /// <summary>Beschlussempfehlung.</summary>
    Recommendation,
}

/// <summary>A resolution's wording in the text of an item.</summary>
/// <param name="Kind">By the word that heads it.</param>
/// <param name="Wording">Word for word, without the heading; all its lines.</param>
public sealed record Resolution(ResolutionKind Kind, Span Wording);
