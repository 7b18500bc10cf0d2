using Publishing.Documents.Texts;

namespace Publishing.Parse;

/// <summary>A line that is not blank, without the blanks around it.</summary>
/// <param name="Page">Number of its page, from 1.</param>
/// <param name="Start">Offset of the first character in <see cref="DocumentText.Whole"/>.</param>
/// <param name="Text">What stands there, the bars between cells as blanks.</param>
/// <param name="AfterGap">Whether a blank line or the page's beginning stands before it.</param>
internal readonly record struct TextLine(int Page, int Start, string Text, bool AfterGap)
{
    public int End => Start + Text.Length;
}

/// <summary>Cuts a text into its lines.</summary>
internal static class TextLines
{
    private const string CellBreak = " | ";
    private const string Blanks = "   ";

    public static List<TextLine> Of(DocumentText text)
    {
        var lines = new List<TextLine>(text.Whole.Length / 40);
        foreach (var page in text.Pages) Add(lines, page, text.StartOf(page.Number));
        return lines;
    }

    public static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> line) => line[(line.LastIndexOf(' ') + 1)..];

    private static void Add(List<TextLine> lines, Page page, int offset)
    {
        var gap = true;
        for (var start = 0; start <= page.Text.Length;)
        {
            var end = page.Text.IndexOf('\n', start);
            if (end < 0) end = page.Text.Length;
            var raw = page.Text.AsSpan(start, end - start);
            var leading = raw.Length - raw.TrimStart().Length;
            var trimmed = raw.Trim();
            if (trimmed.IsEmpty)
            {
                gap = true;
            }
            else
            {
                // The cells of a row read like words far apart, as they do where no program says that they are cells.
                var text = trimmed.ToString().Replace(CellBreak, Blanks, StringComparison.Ordinal);
                lines.Add(new TextLine(page.Number, offset + start + leading, text, gap));
                gap = false;
            }

            start = end + 1;
        }
    }
}
