using UglyToad.PdfPig.Content;

namespace Publishing.Extract.Pdf;

/// <summary>The rows of one page: those of its main direction, and of each other direction (margin notes, turned tables).</summary>
internal sealed record PdfPage(List<PdfRow> Rows, IReadOnlyList<List<PdfRow>> Turned)
{
    public static PdfPage Of(IReadOnlyList<Letter> letters)
    {
        if (letters.All(letter => letter.TextOrientation == TextOrientation.Horizontal))
            return new PdfPage(RowBuilder.Rows(WordBuilder.Words(letters, 0)), []);

        var groups = Directions(letters)
            .OrderByDescending(group => group.Letters.Count)
            .Select(group => RowBuilder.Rows(WordBuilder.Words(group.Letters, group.Angle)))
            .ToList();
        return new PdfPage(groups[0], groups[1..]);
    }

    // A scan's text is a little askew: what differs by few degrees is one direction, turned by its own mean angle.
    private static IEnumerable<(List<Letter> Letters, double Angle)> Directions(IReadOnlyList<Letter> letters)
    {
        var groups = new Dictionary<int, (List<Letter> Letters, double Sum)>();
        var angle = 0.0;
        foreach (var letter in letters)
        {
            var (dx, dy) = (letter.EndBaseLine.X - letter.StartBaseLine.X, letter.EndBaseLine.Y - letter.StartBaseLine.Y);
            // A glyph without width has no direction of its own.
            if (Math.Abs(dx) + Math.Abs(dy) > 1e-6) angle = Math.Atan2(dy, dx);
            var key = (int)Math.Round(angle / (Math.PI / 12));
            if (key == -12) (key, angle) = (12, angle + (2 * Math.PI));
            var group = groups.GetValueOrDefault(key, ([], 0));
            group.Letters.Add(letter);
            groups[key] = (group.Letters, group.Sum + angle);
        }

        return groups.Values.Select(group => (group.Letters, group.Sum / group.Letters.Count));
    }
}
