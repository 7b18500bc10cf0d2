using Publishing.Extract.Lines;

namespace Publishing.Extract.Plain;

/// <summary>Reads plain text: its characters, its pages, its lines.</summary>
internal static class PlainReader
{
    // Without heights a line that comes back may just be said often; it takes more pages to be sure.
    private const int RunningAtLeast = 3;

    public static RawText Read(ReadOnlySpan<byte> content, CancellationToken stop)
    {
        if (TextDecoder.Decode(content) is not { } text) return RawText.Refused(Refusals.NotText);
        stop.ThrowIfCancellationRequested();
        var pages = PageBreaks.Split(text);
        stop.ThrowIfCancellationRequested();
        if (pages.Count > 1) SetRunningLinesApart(pages);
        return new RawText(pages, null);
    }

    private static void SetRunningLinesApart(List<RawPage> pages)
    {
        var edges = pages.ConvertAll(page => new Edges(
            [.. EdgeLines(page.Lines)],
            [.. EdgeLines(page.Lines.AsEnumerable().Reverse())]));
        var found = RunningLines.Find(edges, RunningAtLeast);
        for (var i = 0; i < found.Length; i++)
        {
            Move(pages[i], found[i].Top, fromTop: true);
            Move(pages[i], found[i].Bottom, fromTop: false);
        }
    }

    private static IEnumerable<EdgeLine> EdgeLines(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > 0).Take(RunningLines.Depth).Select((line, place) => new EdgeLine(line.Trim(), place));

    private static void Move(RawPage page, int count, bool fromTop)
    {
        for (; count > 0; count--)
        {
            var at = fromTop ? page.Lines.FindIndex(line => line.Length > 0) : page.Lines.FindLastIndex(line => line.Length > 0);
            // A page of nothing but running lines is looked at from both its edges.
            if (at < 0) return;
            page.Running.Add(page.Lines[at].Trim());
            page.Lines.RemoveAt(at);
        }
    }
}
