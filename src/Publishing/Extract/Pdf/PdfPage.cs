using Publishing.Extract.Layout;
using Publishing.Extract.Lines;
using UglyToad.PdfPig.Content;

namespace Publishing.Extract.Pdf;

/// <summary>Rows that run in one direction.</summary>
internal sealed record PdfRows(List<PdfRow> Rows, PdfFrame Frame);

/// <summary>The rows of one page: those of its main direction, and of each other direction (margin notes, turned tables).</summary>
internal sealed record PdfPage(PdfRows Main, IReadOnlyList<PdfRows> Turned, Sheet Sheet)
{
    // A scan may leave a margin or come in strips; a letterhead's arms or a photo cover less.
    private const double MostOfThePage = 0.5;

    public static PdfPage Of(Page page)
    {
        var letters = page.Letters;
        var sheet = new Sheet((float)page.Width, (float)page.Height, page.Rotation.Value, HasPicture(page));
        if (letters.All(letter => letter.TextOrientation == TextOrientation.Horizontal))
            return new PdfPage(Rows(letters, 0, page.Height), [], sheet);

        var groups = Directions(letters)
            .OrderByDescending(group => group.Letters.Count)
            .Select(group => Rows(group.Letters, group.Angle, page.Height))
            .ToList();
        return new PdfPage(groups[0], groups[1..], sheet);
    }

    private static PdfRows Rows(IReadOnlyList<Letter> letters, double angle, double height) =>
        new(RowBuilder.Rows(WordBuilder.Words(letters, angle)), new PdfFrame(angle, height));

    private static bool HasPicture(Page page)
    {
        // Letters may also be drawn as outlines: what is drawn without any letter is looked at.
        if (page.Letters.Count == 0) return page.NumberOfImages > 0 || page.Paths.Count > 0;
        if (page.NumberOfImages == 0) return false;
        var covered = page.GetImages().Sum(image => image.BoundingBox.Width * image.BoundingBox.Height);
        return covered >= MostOfThePage * page.Width * page.Height;
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
