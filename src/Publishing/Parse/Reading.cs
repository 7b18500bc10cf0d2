using System.Text.RegularExpressions;
using Publishing.Documents.Texts;
using Publishing.Parse.Parts;

namespace Publishing.Parse;

/// <summary>A text with its lines and the parts they open, read once for all finders.</summary>
internal sealed class Reading
{
    private const int HeadLines = 60;

    public Reading(DocumentText text)
    {
        Text = text;
        (Lines, Marks) = LineScan.Of(text);
        HeadEnd = Math.Min(HeadLines, Lines.Count);
        Head = text.Whole[..(HeadEnd == 0 ? 0 : Lines[HeadEnd - 1].End)];
    }

    public DocumentText Text { get; }

    public List<TextLine> Lines { get; }

    public PartMark[] Marks { get; }

    /// <summary>Number of lines that can belong to the head.</summary>
    public int HeadEnd { get; }

    /// <summary>The beginning of the whole text, where a document says what it is.</summary>
    public string Head { get; }

    public Fact<T> Fact<T>(T value, int start, int end) => new(value, Text.SpanOf(start, end));

    public Fact<string> Fact(Group found, int offset = 0) => Fact(Tidy(found.Value), offset + found.Index, offset + found.Index + found.Length);

    /// <summary>Running heads of the first pages; they lie outside the text, so their place is their page's beginning.</summary>
    public IEnumerable<(string Text, Span Place)> RunningHeads =>
        from page in Text.Pages.Take(4)
        from line in page.RunningLines
        let start = Text.StartOf(page.Number)
        select (line, Text.SpanOf(start, start));

    public static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
