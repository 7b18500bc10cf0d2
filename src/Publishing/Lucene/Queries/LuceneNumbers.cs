using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Publishing.Index.Keys;

namespace Publishing.Lucene.Queries;

/// <summary>Reads papers' numbers from the index by how they begin.</summary>
internal static class LuceneNumbers
{
    private static readonly string[] Named = [Fields.Own, Fields.Consults, Fields.Mentions];

    public static IReadOnlyList<string> Supplements(IndexSearcher searcher, string number)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (number.Length == 0) return [];
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            foreach (var terms in Named.Select(leaf.AtomicReader.GetTerms).OfType<Terms>())
            {
                foreach (var sign in PaperNumbers.SupplementSigns) Gather(leaf.AtomicReader, terms, number, sign, found);
            }
        }

        return [.. found];
    }

    private static void Gather(AtomicReader segment, Terms terms, string number, char sign, SortedSet<string> found)
    {
        var all = terms.GetEnumerator();
        var start = new BytesRef(number + sign);
        if (all.SeekCeil(start) == TermsEnum.SeekStatus.END) return;
        do
        {
            if (!StringHelper.StartsWith(all.Term, start)) return;
            var other = all.Term.Utf8ToString();
            // A number that only documents name which were taken out is not named any more.
            if (PaperNumbers.IsSupplement(number, other) && !found.Contains(other)
                && all.Docs(segment.LiveDocs, null, DocsFlags.NONE).NextDoc() != DocIdSetIterator.NO_MORE_DOCS) found.Add(other);
        }
        while (all.MoveNext());
    }
}
