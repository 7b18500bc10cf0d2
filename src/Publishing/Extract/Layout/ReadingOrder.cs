using Publishing.Extract.Lines;

namespace Publishing.Extract.Layout;

/// <summary>Brings the rows of a page into reading order and parts its paragraphs.</summary>
internal static class ReadingOrder
{
    // More than this share of the usual distance between two lines is a paragraph's end.
    private const double ParagraphGap = 1.35;

    // Columns may stand within columns (three side by side), but not without end.
    private const int MostNested = 2;

    /// <param name="page">Gets the lines and their words.</param>
    /// <param name="rows">Of one direction, from the top down.</param>
    /// <param name="frame">How the rows' frame lies on the page.</param>
    /// <param name="documentGutter">Where the document's columns part, if the page follows them.</param>
    public static void Append(RawPage page, List<PdfRow> rows, PdfFrame frame, double? documentGutter)
    {
        var reader = new Reader(page, frame, Leading(rows));
        reader.Read(rows, documentGutter, 0);
    }

    private static double Leading(List<PdfRow> rows)
    {
        var gaps = new List<double>();
        for (var i = 1; i < rows.Count; i++)
        {
            var gap = rows[i - 1].Base - rows[i].Base;
            if (gap > 0.8 * rows[i].Size && gap < 2.5 * rows[i].Size) gaps.Add(gap);
        }

        if (gaps.Count < 4) return 0;
        gaps.Sort();
        return gaps[gaps.Count / 2];
    }

    private sealed class Reader(RawPage page, PdfFrame frame, double leading)
    {
        private PdfRow? _last;

        public void Read(List<PdfRow> rows, double? documentGutter, int nested)
        {
            var found = nested < MostNested ? Columns.Gutter(rows) : null;
            if ((found ?? documentGutter) is not { } gutter)
            {
                rows.ForEach(Add);
                return;
            }

            var (left, right) = (new List<PdfRow>(), new List<PdfRow>());
            foreach (var row in rows)
            {
                if (Columns.Crosses(row, gutter))
                {
                    Flush();
                    Add(row);
                    continue;
                }

                var split = Columns.SplitAt(row, gutter);
                if (split.Left is not null) left.Add(split.Left);
                if (split.Right is not null) right.Add(split.Right);
            }

            Flush();

            void Flush()
            {
                foreach (var side in (List<PdfRow>[])[left, right])
                {
                    if (side.Count > 0) Read([.. side], null, nested + 1);
                    if (side == left && left.Count > 0 && right.Count > 0) EndColumn(left);
                    side.Clear();
                }
            }
        }

        // No gap tells of a paragraph that ends with its column, but its last line seldom fills it.
        private void EndColumn(List<PdfRow> column)
        {
            var right = column.Max(row => row.Right);
            if (right - column[^1].Right > 0.1 * (right - column.Min(row => row.Left))) page.Lines.Add("");
            _last = null;
        }

        private void Add(PdfRow row)
        {
            if (_last is not null && IsParagraphEnd(_last.Base - row.Base, Math.Max(_last.Size, row.Size))) page.Lines.Add("");
            var text = RowBuilder.TextOf(row.Words);
            if (text.Length > 0)
            {
                page.Lines.Add(text);
                foreach (var word in row.Words) page.Words.Add(frame.Place(word));
            }

            _last = row;
        }

        private bool IsParagraphEnd(double gap, double size) => gap > 1.25 * size && gap > ParagraphGap * (leading > 0 ? leading : 1.25 * size);
    }
}
