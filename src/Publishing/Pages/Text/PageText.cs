namespace Publishing.Pages.Text;

/// <summary>A stretch of running text; <paramref name="Url"/> where it leads somewhere.</summary>
/// <param name="Title">What readers are told of the link; null where its words say it themselves.</param>
public sealed record TextRun(string Text, string? Url, string? Title = null);

/// <summary>A paragraph in one piece; <paramref name="Level"/> is 0 where it is no heading.</summary>
public sealed record Paragraph(IReadOnlyList<TextRun> Runs, int Level = 0);

/// <summary>What a page shows of one page of a document.</summary>
public sealed record PageText(int Number, IReadOnlyList<Paragraph> Paragraphs);
