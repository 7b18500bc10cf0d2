using Lucene.Net.Search;
using Publishing.Lucene.Queries;
using Publishing.Queries;
using Publishing.Search;
using Publishing.Search.Passages;

namespace Publishing.Lucene.Answers;

/// <summary>Asks a searcher and makes hits of what it finds.</summary>
internal sealed class LuceneAnswers(QueryReader reader, StoredEntries stored)
{
    // What scores alike keeps its place from page to page.
    private static readonly SortField[] Place = [new(Fields.Document, SortFieldType.STRING), new(Fields.Ordinal, SortFieldType.INT32)];
    private static readonly Sort ByRelevance = new([SortField.FIELD_SCORE, .. Place]);
    private static readonly Sort ByDate = new([new SortField(Fields.Day, SortFieldType.INT32, true), .. Place]);
    private static readonly Sort InOrder = new(Place);

    // Every piece asks the index anew; what a piece keeps in memory is the place of each of its hits.
    private const int Piece = 10_000;

    /// <param name="searcher">Sees the moment that is asked for.</param>
    /// <param name="asked">Its page and size say which hits are shown.</param>
    /// <param name="moment">What the searcher is called in cursors; null where the answer is not to be gone on with.</param>
    /// <param name="stop">Ends it.</param>
    public SearchResults Search(EntrySearcher searcher, SearchQuery asked, string? moment, CancellationToken stop)
    {
        var node = reader.Read(asked.Text);
        var query = LuceneFilters.InDocument(LuceneQueries.Of(node), asked);
        var narrowing = new LuceneNarrowing(asked, searcher);
        var facets = new FacetCollector();
        var after = asked.After is { } text ? Cursor.Read(text, asked)?.Place : null;
        var found = new GroupCollector(asked, narrowing, facets, asked.Page * asked.Size, after);
        var weight = searcher.CreateNormalizedWeight(query);
        searcher.Search(weight, found);
        var groups = found.Best().Skip((asked.Page - 1) * asked.Size).ToArray();
        var best = BestPassages.Of(searcher, weight, narrowing, groups, stop);
        var highlighter = new Highlighter(node);
        return new SearchResults(
            found.Total,
            asked.Page,
            asked.Size,
            [.. groups.Zip(best, (group, passages) => Hit.Of([.. passages.Select(doc => Show(searcher, doc, highlighter, stop))], group.Count))],
            facets.Facets())
        {
            TotalPassages = found.Passages,
            Next = moment is not null && found.Behind > groups.Length ? new Cursor(moment, groups[^1].Place).Write(asked) : null,
        };
    }

    /// <summary>One piece of all passages that answer, in their order.</summary>
    /// <param name="searcher">The same for all pieces.</param>
    /// <param name="asked">Page and size do not count.</param>
    /// <param name="after">The last of the piece before.</param>
    /// <returns>None behind the last.</returns>
    public ScoreDoc[] Next(IndexSearcher searcher, SearchQuery asked, ScoreDoc? after)
    {
        var query = LuceneFilters.Narrow(LuceneQueries.Of(reader.Read(asked.Text)), asked, searcher);
        var order = asked.Sort == SearchSort.Date ? ByDate : ByRelevance;
        return searcher.SearchAfter(after, query, null, Piece, order, false, false).ScoreDocs;
    }

    public Func<int, Hit> Shower(IndexSearcher searcher, SearchQuery asked, CancellationToken stop)
    {
        var highlighter = new Highlighter(reader.Read(asked.Text));
        return doc => Show(searcher, doc, highlighter, stop);
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
