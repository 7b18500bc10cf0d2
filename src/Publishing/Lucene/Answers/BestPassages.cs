using Lucene.Net.Search;
using Publishing.Search;

namespace Publishing.Lucene.Answers;

/// <summary>Looks the best passages of a few documents up: reads where their entries stand and leaps over all others.</summary>
internal static class BestPassages
{
    /// <returns>For each group numbers of entries in the whole index, by falling score, then as they follow in the document.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(
        IndexSearcher searcher, Weight weight, LuceneNarrowing narrowing, Group[] groups, CancellationToken stop)
    {
        var found = new IReadOnlyList<int>[groups.Length];
        var inOrder = Enumerable.Range(0, groups.Length).OrderBy(at => groups[at].First).ToArray();
        var next = 0;
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var end = leaf.DocBase + leaf.AtomicReader.MaxDoc;
            if (next == inOrder.Length) break;
            if (groups[inOrder[next]].First >= end) continue;
            stop.ThrowIfCancellationRequested();
            var scorer = weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs);
            narrowing.Open(leaf, Columns.Of(leaf.AtomicReader));
            for (; next < inOrder.Length && groups[inOrder[next]].First < end; next++)
                found[inOrder[next]] = Of(scorer, narrowing, groups[inOrder[next]], leaf.DocBase);
        }

        return found;
    }

    private static int[] Of(Scorer scorer, LuceneNarrowing narrowing, Group group, int start)
    {
        var passages = new List<(float Score, int Doc)>(group.Count);
        var doc = scorer.DocID < group.First - start ? scorer.Advance(group.First - start) : scorer.DocID;
        for (; doc <= group.Last - start; doc = scorer.NextDoc())
        {
            if (narrowing.Missed(doc) == Filters.None) passages.Add((scorer.GetScore(), doc + start));
        }

        return [.. passages.OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Doc).Take(Hit.MostPassages).Select(passage => passage.Doc)];
    }
}
