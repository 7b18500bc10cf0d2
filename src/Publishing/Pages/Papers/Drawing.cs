using Publishing.Pages.Text;

namespace Publishing.Pages.Papers;

/// <summary>A paper in the picture, its place in pixels.</summary>
/// <param name="Neighbour">Null for the note that there are more.</param>
/// <param name="Label">What is written on it.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="X">Middle.</param>
/// <param name="Y">Middle.</param>
internal sealed record DrawnPaper(Neighbour? Neighbour, string Label, string Url, int X, int Y);

/// <summary>A paper in the midst of its neighbours: who names it on the left, what it names on the right, parent above, supplements below.</summary>
internal sealed record Drawing(int Height, int MiddleY, IReadOnlyList<DrawnPaper> Papers)
{
    public const int Width = 720, BoxWidth = 176, BoxHeight = 28, MiddleX = Width / 2;

    private const int Step = 40, Margin = 24, MostInColumn = 6, MostInRow = 2;

    public static Drawing Of(Neighbours neighbours)
    {
        var (left, right) = (Math.Min(neighbours.CitedBy.Count, MostInColumn + 1), Math.Min(neighbours.Cites.Count, MostInColumn + 1));
        var rows = Math.Max(Math.Max(left, right), 1);
        var above = neighbours.Parent is null ? 0 : Step + 20;
        var below = neighbours.Supplements.Count == 0 ? 0 : Step + 20;
        var middle = Margin + above + (rows * Step / 2);
        List<DrawnPaper> papers =
        [
            .. Column(neighbours.CitedBy, left, BoxWidth / 2 + 4, middle, "#genannt-von"),
            .. Column(neighbours.Cites, right, Width - (BoxWidth / 2) - 4, middle, "#nennt"),
        ];
        if (neighbours.Parent is { } parent) papers.Add(Draw(parent, MiddleX, Margin));
        papers.AddRange(Row(neighbours.Supplements, middle + (rows * Step / 2) + 20 + (BoxHeight / 2)));
        return new(middle + (rows * Step / 2) + below + Margin, middle, papers);
    }

    private static IEnumerable<DrawnPaper> Column(IReadOnlyList<Neighbour> papers, int count, int x, int middle, string list)
    {
        var top = middle - ((count - 1) * Step / 2);
        var shown = papers.Count > MostInColumn ? MostInColumn : papers.Count;
        for (var i = 0; i < shown; i++) yield return Draw(papers[i], x, top + (i * Step));
        if (papers.Count > shown) yield return More(papers.Count - shown, x, top + (shown * Step), list);
    }

    private static IEnumerable<DrawnPaper> Row(IReadOnlyList<Neighbour> papers, int y)
    {
        var shown = Math.Min(papers.Count, MostInRow);
        var places = papers.Count > shown ? shown + 1 : shown;
        var left = MiddleX - ((places - 1) * (BoxWidth + 16) / 2);
        for (var i = 0; i < shown; i++) yield return Draw(papers[i], left + (i * (BoxWidth + 16)), y);
        if (papers.Count > shown) yield return More(papers.Count - shown, left + (shown * (BoxWidth + 16)), y, "#ergaenzungen");
    }

    private static DrawnPaper Draw(Neighbour paper, int x, int y) => new(paper, paper.Number, Addresses.Paper(paper.Number), x, y);

    private static DrawnPaper More(int count, int x, int y, string list) => new(null, $"und {Words.Count(count)} weitere", list, x, y);
}
