namespace Publishing.Parse.Resolutions;

/// <summary>The lines of one item's text.</summary>
/// <param name="Reading">The document.</param>
/// <param name="First">Index of the first line.</param>
/// <param name="Last">Index behind the last.</param>
internal readonly record struct ItemLines(Reading Reading, int First, int Last)
{
    public TextLine this[int line] => Reading.Lines[line];

    public static ItemLines Of(Reading reading, Documents.Span text)
    {
        var first = At(reading.Lines, text.Start);
        return new ItemLines(reading, first, At(reading.Lines, text.End));
    }

    private static int At(List<TextLine> lines, int offset)
    {
        int low = 0, high = lines.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Start >= offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
