using Publishing.Documents.Texts;

namespace Publishing.Extract;

/// <summary>What reading a file came to: exactly one of the first two is set.</summary>
/// <param name="Text">The text, page by page.</param>
/// <param name="Refusal">Why the file cannot be read and what to do instead, in German.</param>
public sealed record Extraction(DocumentText? Text, string? Refusal)
{
    /// <summary>One a page, in the same order; empty where the file's format has no places.</summary>
    public IReadOnlyList<PageLayout> Layouts { get; init; } = [];

    /// <summary>The files in an e-mail or archive, in its order; empty for all else.</summary>
    public IReadOnlyList<ContainedFile> Parts { get; init; } = [];

    /// <summary>Whether a thread that does not end still works on the file.</summary>
    internal bool Abandoned { get; init; }

    internal static Extraction Refused(string reason) => new(null, reason);
}

/// <summary>A file in another one.</summary>
/// <param name="Name">As the container names it, with '/' between folders; never to be used as a path.</param>
/// <param name="Content">Its bytes; where it cannot be taken out, whatever the container has of it.</param>
/// <param name="Problem">Why it cannot be taken out, in German; else null.</param>
public sealed record ContainedFile(string Name, byte[] Content, string? Problem = null);
