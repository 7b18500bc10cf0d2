using System.Text.Json.Serialization;

namespace Publishing.Documents.Texts;

/// <summary>The text of a whole document, page by page.</summary>
public sealed class DocumentText
{
    /// <summary>Stands between two pages in <see cref="Whole"/>.</summary>
    public const char PageBreak = '\f';

    private readonly int[] _starts;

    [JsonConstructor]
    public DocumentText(IReadOnlyList<Page> pages)
    {
        Pages = pages;
        Whole = string.Join(PageBreak, pages.Select(page => page.Text));
        _starts = new int[pages.Count];
        for (var i = 1; i < pages.Count; i++) _starts[i] = _starts[i - 1] + pages[i - 1].Text.Length + 1;
    }

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>All pages, one form feed between two of them: what every <see cref="Span"/> counts in.</summary>
    [JsonIgnore]
    public string Whole { get; }

    /// <summary>Offset in <see cref="Whole"/> at which a page (from 1) begins.</summary>
    public int StartOf(int page) => _starts[page - 1];

    /// <summary>Number of the page that holds an offset of <see cref="Whole"/>; a page break belongs to the page before it.</summary>
    public int PageAt(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        return found >= 0 ? found + 1 : ~found;
    }

    public Span SpanOf(int start, int end) => new(PageAt(start), start, end);

    public string Read(Span span) => Whole[span.Start..span.End];
}
