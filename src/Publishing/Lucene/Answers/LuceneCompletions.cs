using Lucene.Net.Index;
using Lucene.Net.Search;
using Publishing.Documents;
using Publishing.Index;
using Publishing.Lucene.Queries;
using Publishing.Search;
using Publishing.Search.Spelling;

namespace Publishing.Lucene.Answers;

/// <summary>Completes what is typed from what the index holds.</summary>
internal sealed class LuceneCompletions(StoredEntries stored)
{
    private static readonly Sort Newest = new(
        new SortField(Fields.Day, SortFieldType.INT32, true), new SortField(Fields.Document, SortFieldType.STRING), new SortField(Fields.Ordinal, SortFieldType.INT32));

    public Completions Of(IndexSearcher searcher, TypedSoFar typed)
    {
        var first = LuceneFilters.Term(Fields.First, "1");
        var isPaper = LuceneFilters.Term(Fields.Kind, nameof(DocumentKind.Paper));
        return Completing.Of(
            typed,
            typed.NumberStarts.Count == 0 ? [] : Find(searcher, All(first, Starting(Fields.Own, typed.NumberStarts))),
            Find(searcher, All(first, isPaper, Named(typed, Fields.Title, Fields.TitleExact))),
            Find(searcher, Named(typed, Fields.Item, Fields.ItemExact)),
            Organizations(searcher));
    }

    private IEnumerable<StoredEntry> Find(IndexSearcher searcher, Query query) =>
        searcher.Search(query, null, Completing.Depth, Newest).ScoreDocs.Select(doc => stored.Read(searcher, doc.Doc).Entry);

    private static BooleanQuery Named(TypedSoFar typed, string keys, string exact) =>
        All([.. typed.Whole.Select(word => Any(word.Keys.Select(key => LuceneFilters.Term(keys, key)))), Starting(exact, typed.Starts)]);

    private static BooleanQuery Starting(string field, IReadOnlyList<string> starts) =>
        Any(starts.Select(start => new PrefixQuery(new Term(field, start))));

    private static BooleanQuery Any(IEnumerable<Query> ways)
    {
        var query = new BooleanQuery();
        foreach (var way in ways) query.Add(way, Occur.SHOULD);
        return query;
    }

    private static BooleanQuery All(params Query[] parts)
    {
        var query = new BooleanQuery();
        foreach (var part in parts) query.Add(part, Occur.MUST);
        return query;
    }

    /// <summary>An organization that only documents name which were taken out is not named any more.</summary>
    private static IEnumerable<FacetValue> Organizations(IndexSearcher searcher)
    {
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(Fields.Organization)?.GetEnumerator() is not { } names) continue;
            while (names.MoveNext())
            {
                if (names.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE).NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                    yield return new FacetValue(names.Term.Utf8ToString(), names.DocFreq);
            }
        }
    }
}
