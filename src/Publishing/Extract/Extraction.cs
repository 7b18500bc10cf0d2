using Publishing.Documents;

namespace Publishing.Extract;

/// <summary>What reading a file came to: exactly one of the two is set.</summary>
/// <param name="Text">The text, page by page.</param>
/// <param name="Refusal">Why the file cannot be read and what to do instead, in German.</param>
public sealed record Extraction(DocumentText? Text, string? Refusal)
{
    internal static Extraction Refused(string reason) => new(null, reason);
}
