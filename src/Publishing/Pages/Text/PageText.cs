using Publishing.Documents.Texts;

namespace Publishing.Pages.Text;

/// <summary>A stretch of running text.</summary>
/// <param name="Text">As shown; plain text, to be encoded by whoever sets it.</param>
/// <param name="Url">Where it leads; null where nowhere.</param>
/// <param name="Title">What readers are told of the link; null where its words say it themselves.</param>
/// <param name="Original">What the file has, where the stretch was repaired; else null.</param>
public sealed record TextRun(string Text, string? Url, string? Title = null, string? Original = null);

/// <summary>A paragraph in one piece; <paramref name="Level"/> is 0 where it is no heading.</summary>
public sealed record Paragraph(IReadOnlyList<TextRun> Runs, int Level = 0);

/// <summary>What a page shows of one page of a document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Paragraphs">In reading order.</param>
/// <param name="Verdict">How far its text can be trusted.</param>
public sealed record PageText(int Number, IReadOnlyList<Paragraph> Paragraphs, PageVerdict Verdict = PageVerdict.Clean);
