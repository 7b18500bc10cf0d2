using Lucene.Net.Search;
using Publishing.Search.Passages;
using Publishing.Search.Queries;

namespace Publishing.Search.Lucene;

/// <summary>Asks a searcher and makes hits of what it finds.</summary>
internal sealed class LuceneAnswers(QueryReader reader, StoredEntries stored)
{
    // What scores alike keeps its place from page to page.
    private static readonly SortField[] Place = [new(Fields.Document, SortFieldType.STRING), new(Fields.Ordinal, SortFieldType.INT32)];
    private static readonly Sort ByRelevance = new([SortField.FIELD_SCORE, .. Place]);
    private static readonly Sort ByDate = new([new SortField(Fields.Day, SortFieldType.INT32, true), .. Place]);
    private static readonly Sort InOrder = new(Place);

    private readonly FacetNames _facetNames = new();

    public SearchResults Search(IndexSearcher searcher, SearchQuery asked, CancellationToken stop)
    {
        var node = reader.Read(asked.Text);
        var query = LuceneFilters.Narrow(LuceneQueries.Of(node), asked, searcher);
        var facets = new FacetCollector(_facetNames);
        var last = asked.Page * asked.Size;
        var top = TopFieldCollector.Create(asked.Sort == SearchSort.Date ? ByDate : ByRelevance, last, false, false, false, false);
        searcher.Search(query, MultiCollector.Wrap(top, facets));
        var found = top.GetTopDocs(last - asked.Size, asked.Size);
        var highlighter = new Highlighter(node);
        var hits = found.ScoreDocs.Select(doc => Show(searcher, doc.Doc, highlighter, stop)).ToArray();
        return new SearchResults(top.TotalHits, asked.Page, asked.Size, hits, facets.Facets());
    }

    public PaperEntries Paper(IndexSearcher searcher, string number, CancellationToken stop)
    {
        var isOwn = LuceneFilters.Term(Fields.Own, number);
        var own = All(searcher, isOwn, InOrder);
        var named = new BooleanQuery { { LuceneFilters.Naming(number, searcher), Occur.MUST }, { isOwn, Occur.MUST_NOT } };
        var highlighter = new Highlighter(new NumberNode(number, true));
        var entries = own.Select(doc => stored.Read(searcher, doc).Entry).ToArray();
        var first = own.Where((_, at) => at == 0 || entries[at].DocumentId != entries[at - 1].DocumentId);
        var mentions = All(searcher, named, ByDate).ToLookup(doc => stored.Read(searcher, doc).Entry.Consults(number));
        var cites = new PaperCites(entries);
        return new PaperEntries(
            [.. first.Select(doc => Show(searcher, doc, highlighter, stop))],
            [.. mentions[true].Select(doc => Show(searcher, doc, highlighter, stop))],
            [.. mentions[false].Select(doc => Show(searcher, doc, highlighter, stop))],
            cites.With(Known(searcher, cites.Doubtful)))
        {
            Supplements = LuceneNumbers.Supplements(searcher, number),
        };
    }

    public static IReadOnlySet<string> Known(IndexSearcher searcher, IReadOnlyCollection<string> numbers) =>
        numbers.Where(number => LuceneFilters.IsThere(number, searcher)).ToHashSet(StringComparer.Ordinal);

    private static int[] All(IndexSearcher searcher, Query query, Sort sort)
    {
        // Asked for as many as there may be, Lucene makes room for all of them first.
        var count = new TotalHitCountCollector();
        searcher.Search(query, count);
        return count.TotalHits == 0 ? [] : [.. searcher.Search(query, null, count.TotalHits, sort).ScoreDocs.Select(doc => doc.Doc)];
    }

    private Hit Show(IndexSearcher searcher, int doc, Highlighter highlighter, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var (entry, text) = stored.Read(searcher, doc);
        return entry.ToHit(text, highlighter);
    }
}
