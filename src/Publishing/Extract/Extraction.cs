using Publishing.Documents;

namespace Publishing.Extract;

/// <summary>What reading a file came to: either the text or a refusal.</summary>
/// <param name="Text">The text, page by page.</param>
/// <param name="Refusal">Why the file cannot be read and what to do instead, in German.</param>
public sealed record Extraction(DocumentText? Text, string? Refusal)
{
    /// <summary>One a page, in the same order; empty where the file's format has no places.</summary>
    public IReadOnlyList<PageLayout> Layouts { get; init; } = [];

    /// <summary>Whether a thread that does not end still works on the file.</summary>
    internal bool Abandoned { get; init; }

    internal static Extraction Refused(string reason) => new(null, reason);
}
