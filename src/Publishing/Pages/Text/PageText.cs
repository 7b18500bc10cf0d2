using Publishing.Documents;

namespace Publishing.Pages.Text;

/// <summary>A stretch of running text.</summary>
/// <param name="Text">As shown; plain text, to be encoded by whoever sets it.</param>
/// <param name="Url">Where it names a paper; else null.</param>
/// <param name="Original">What the file has, where the stretch was repaired; else null.</param>
public sealed record TextRun(string Text, string? Url, string? Original = null);

/// <summary>A paragraph in one piece.</summary>
public sealed record Paragraph(IReadOnlyList<TextRun> Runs);

/// <summary>What a page shows of one page of a document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Paragraphs">In reading order.</param>
/// <param name="Verdict">How far its text can be trusted.</param>
public sealed record PageText(int Number, IReadOnlyList<Paragraph> Paragraphs, PageVerdict Verdict = PageVerdict.Clean);
