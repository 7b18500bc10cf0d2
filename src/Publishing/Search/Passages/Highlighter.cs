using Publishing.Index;
using Publishing.Queries;

namespace Publishing.Search.Passages;

/// <summary>Shows why an entry answers a query: its best passages, the one with most of the asked words first.</summary>
internal sealed class Highlighter
{
    private const int MostSnippets = 3;
    private const int Length = 200;

    private readonly Marks _marks;
    private readonly SimilarWords _similar;

    public Highlighter(QueryNode query)
    {
        IReadOnlyList<Leaf> leaves = [.. Leaf.Of(query).Distinct()];
        _marks = new Marks(leaves);
        _similar = new SimilarWords(query, leaves);
    }

    public Shown Of(StoredEntry entry, string text)
    {
        var marks = _marks.In(text, entry.References, entry.Sections);
        var similar = _similar.In(entry, text, marks);
        if (similar.Count == 0) return new(Of(text, entry.Pages, marks), false);
        marks.AddRange(similar);
        marks.Sort((one, other) => one.Start.CompareTo(other.Start));
        return new(Of(text, entry.Pages, marks), !_similar.IsAnsweredWithout(entry, text));
    }

    /// <returns>At least one snippet where there is text; the beginning, unmarked, where only a title answers.</returns>
    private static IReadOnlyList<Snippet> Of(string text, IReadOnlyList<PageStart> pages, List<Mark> marks)
    {
        if (marks.Count == 0)
        {
            var first = 0;
            while (first < text.Length && char.IsWhiteSpace(text[first])) first++;
            return first == text.Length ? [] : [Cut(text, first, first, [], pages)];
        }

        var chosen = new List<(int First, int Last)>();
        foreach (var window in Windows(marks).OrderByDescending(window => window.Score).ThenBy(window => window.First))
        {
            if (chosen.Exists(other => marks[window.First].Start < marks[other.Last].End + Length / 2
                && marks[other.First].Start < marks[window.Last].End + Length / 2)) continue;
            chosen.Add((window.First, window.Last));
            if (chosen.Count == MostSnippets) break;
        }

        return [.. chosen.Select(window => Cut(text, marks[window.First].Start, marks[window.Last].End, marks, pages))];
    }

    private static IEnumerable<(int First, int Last, int Score)> Windows(List<Mark> marks)
    {
        for (var first = 0; first < marks.Count; first++)
        {
            var leaves = 0UL;
            var last = first;
            for (var next = first; next < marks.Count && marks[next].End - marks[first].Start <= Length; next++)
            {
                leaves |= 1UL << marks[next].Leaf;
                last = next;
            }

            leaves |= 1UL << marks[first].Leaf;
            var distinct = System.Numerics.BitOperations.PopCount(leaves);
            yield return (first, last, (distinct * 1_000) + Math.Min(last - first, 20));
        }
    }

    private static Snippet Cut(string text, int from, int to, List<Mark> marks, IReadOnlyList<PageStart> pages)
    {
        var room = Math.Max(0, Length - (to - from)) / 2;
        var start = from == to ? from : Edge(text, Math.Max(0, from - room), from, 1);
        var end = Edge(text, Math.Min(text.Length, to + (from == to ? Length : room)), to, -1);
        var parts = new List<SnippetPart>();
        var at = start;
        foreach (var mark in marks)
        {
            if (mark.Start < at || mark.End > end) continue;
            Add(parts, text[at..mark.Start], false);
            Add(parts, text[mark.Start..mark.End], true);
            at = mark.End;
        }

        Add(parts, text[at..end], false);
        return new Snippet(PageAt(pages, from), parts);
    }

    /// <summary>Moves an edge inward to the next gap between words; where there is none, a long word is cut.</summary>
    private static int Edge(string text, int at, int limit, int step)
    {
        if (at == 0 || at == text.Length) return at;
        for (var edge = at; edge != limit; edge += step)
        {
            if (char.IsWhiteSpace(text[step > 0 ? edge - 1 : edge])) return edge;
        }

        return at != limit && char.IsLowSurrogate(text[at]) ? at + step : at;
    }

    private static void Add(List<SnippetPart> parts, string text, bool marked)
    {
        if (text.Length == 0) return;
        var line = Whitespace.Collapse(text);
        if (line.Length > 0) parts.Add(new SnippetPart(line, marked));
    }

    private static int PageAt(IReadOnlyList<PageStart> pages, int offset)
    {
        var page = pages[0].Page;
        foreach (var start in pages)
        {
            if (start.Offset > offset) break;
            page = start.Page;
        }

        return page;
    }
}

/// <summary>What is shown of an entry.</summary>
/// <param name="Similar">Whether it answers only by what its doubtful words may be.</param>
internal readonly record struct Shown(IReadOnlyList<Snippet> Snippets, bool Similar);
