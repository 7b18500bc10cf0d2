using Publishing.Documents;
using Publishing.Link;
using Publishing.Link.Formats;

namespace Publishing.Tests.Link;

/// <summary>Short ways to a document and its references.</summary>
internal static class Given
{
    public static ReferenceFormats AllFormats { get; } = new(new ReferenceOptions());

    public static DocumentText Text(string whole) =>
        new([.. whole.Split(DocumentText.PageBreak).Select((text, i) => new Page { Number = i + 1, Text = text })]);

    public static IReadOnlyList<Reference> Find(
        string whole, DocumentKind kind = DocumentKind.Minutes, string? paper = null, params AgendaItem[] agenda) =>
        new ReferenceFinder(AllFormats).Find(
            Text(whole),
            new Understanding { Kind = kind, Agenda = agenda },
            new ArchivedFile(new string('0', 64), "datei.txt", 1, Metadata.None with { Paper = paper }));

    public static Span SpanOf(string whole, string part)
    {
        var start = whole.IndexOf(part, StringComparison.Ordinal);
        return Text(whole).SpanOf(start, start + part.Length);
    }
}
