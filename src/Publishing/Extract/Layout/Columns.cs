namespace Publishing.Extract.Layout;

/// <summary>Finds the gutter between two columns of running text; tables and lists have none.</summary>
internal static class Columns
{
    private const double Bin = 2;
    private const int LeastLines = 4;

    // Lines of running text reach across their column, cells of a table do not.
    private const double LeastFill = 0.6;

    /// <summary>Where the gutter lies; null for text in a single column.</summary>
    public static double? Gutter(List<PdfRow> rows)
    {
        if (rows.Count < LeastLines) return null;
        var (left, right) = (rows.Min(row => row.Left), rows.Max(row => row.Right));
        var bins = (int)Math.Min((right - left) / Bin, 5000);
        if (bins < 40) return null;

        var filled = Filled(rows, left, bins);
        var (best, from, to) = (int.MaxValue, 0, 0);
        for (var i = bins * 3 / 10; i < bins * 7 / 10; i++)
        {
            var end = i;
            while (end + 1 < bins * 7 / 10 && filled[end + 1] == filled[i]) end++;
            if (filled[i] < best || (filled[i] == best && end - i > to - from)) (best, from, to) = (filled[i], i, end);
            i = end;
        }

        var gutter = left + ((from + to + 1) / 2.0 * Bin);
        return best <= rows.Count * 0.6 && IsRunningText(rows, gutter) ? gutter : null;
    }

    /// <summary>Whether a row runs across the gutter without the gap that parts columns.</summary>
    public static bool Crosses(PdfRow row, double gutter)
    {
        if (row.Left >= gutter || row.Right <= gutter) return false;
        var right = double.NegativeInfinity;
        foreach (var word in row.Words)
        {
            if (word.Left >= gutter) return word.Left - right < Gap(word);
            right = Math.Max(right, word.Right);
            if (right > gutter) return true;
        }

        return false;
    }

    private static double Gap(PdfWord word) => Math.Max(0.9 * word.Size, 6);

    private static int[] Filled(List<PdfRow> rows, double left, int bins)
    {
        var change = new int[bins + 2];
        foreach (var row in rows)
        {
            var (from, to) = (row.Words[0].Left, row.Words[0].Right);
            foreach (var word in row.Words)
            {
                if (word.Left - to >= Gap(word))
                {
                    Mark(from, to);
                    from = word.Left;
                }

                to = Math.Max(to, word.Right);
            }

            Mark(from, to);
        }

        for (var i = 1; i < change.Length; i++) change[i] += change[i - 1];
        return change;

        void Mark(double from, double to)
        {
            change[Math.Clamp((int)((from - left) / Bin), 0, bins)]++;
            change[Math.Clamp((int)((to - left) / Bin) + 1, 0, bins + 1)]--;
        }
    }

    private static bool IsRunningText(List<PdfRow> rows, double gutter)
    {
        var (lefts, rights) = (new List<double>(), new List<double>());
        var (outerLeft, innerRight, outerRight) = (double.MaxValue, double.MaxValue, double.MinValue);
        foreach (var row in rows)
        {
            if (Crosses(row, gutter)) continue;
            var split = SplitAt(row, gutter);
            if (split.Left is { } a)
            {
                lefts.Add(a.Right - a.Left);
                outerLeft = Math.Min(outerLeft, a.Left);
            }

            if (split.Right is { } b)
            {
                rights.Add(b.Right - b.Left);
                innerRight = Math.Min(innerRight, b.Left);
                outerRight = Math.Max(outerRight, b.Right);
            }
        }

        return lefts.Count >= LeastLines && rights.Count >= LeastLines
            && Median(lefts) >= LeastFill * (gutter - outerLeft) && Median(rights) >= LeastFill * (outerRight - innerRight);
    }

    public static (PdfRow? Left, PdfRow? Right) SplitAt(PdfRow row, double gutter)
    {
        var at = row.Words.FindIndex(word => word.Left >= gutter);
        if (at == 0) return (null, row);
        return at < 0 ? (row, null) : (PdfRow.Of(row.Words[..at]), PdfRow.Of(row.Words[at..]));
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
