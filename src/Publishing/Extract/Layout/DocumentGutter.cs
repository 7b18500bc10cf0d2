namespace Publishing.Extract.Layout;

/// <summary>The gutter most pages of a document share; it parts the columns of pages too sparse to show it by themselves.</summary>
internal readonly record struct DocumentGutter(double? Place)
{
    private const double SameWithin = 8;

    public static DocumentGutter Of(IReadOnlyList<List<PdfRow>> pages)
    {
        var found = new List<double>();
        foreach (var page in pages)
            if (Columns.Gutter(page) is { } gutter) found.Add(gutter);
        if (found.Count * 2 < pages.Count || found.Count < 2) return default;

        found.Sort();
        var middle = found[found.Count / 2];
        return found.Count(gutter => Math.Abs(gutter - middle) <= SameWithin) * 2 >= pages.Count ? new DocumentGutter(middle) : default;
    }

    /// <summary>The place of the gutter on a page that has hardly a line across it; else null.</summary>
    public double? On(List<PdfRow> rows)
    {
        if (Place is not { } gutter) return null;
        var crossing = rows.Count(row => Columns.Crosses(row, gutter));
        return crossing * 4 <= rows.Count ? gutter : null;
    }
}
