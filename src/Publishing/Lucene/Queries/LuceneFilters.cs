using Lucene.Net.Index;
using Lucene.Net.Search;
using Publishing.Search;

namespace Publishing.Lucene.Queries;

/// <summary>Narrows an answer without a say in its order.</summary>
internal static class LuceneFilters
{
    public static Query Narrow(Query query, SearchQuery asked, IndexSearcher searcher)
    {
        var filter = new BooleanQuery();
        if (asked.Document is { } document) filter.Add(Term(Fields.Document, document), Occur.MUST);
        if (asked.Organization is { } organization) filter.Add(Term(Fields.Organization, organization), Occur.MUST);
        if (asked.Kind is { } kind) filter.Add(Term(Fields.Kind, kind.ToString()), Occur.MUST);
        if (asked.Paper is { } paper) filter.Add(OfPaper(paper, searcher), Occur.MUST);
        if (asked.From is not null || asked.To is not null)
        {
            filter.Add(NumericRangeQuery.NewInt32Range(Fields.Day, asked.From?.DayNumber ?? 0, asked.To?.DayNumber ?? int.MaxValue,
                true, true), Occur.MUST);
        }

        return filter.Clauses.Count == 0 ? query : new FilteredQuery(query, new QueryWrapperFilter(filter));
    }

    /// <summary>Narrows to one document where one is asked for, and by nothing else.</summary>
    public static Query InDocument(Query query, SearchQuery asked) =>
        asked.Document is { } document ? new FilteredQuery(query, new QueryWrapperFilter(Term(Fields.Document, document))) : query;

    /// <summary>All that is or names a paper; what may be its number counts only where the paper itself is in the index.</summary>
    public static BooleanQuery OfPaper(string number, IndexSearcher searcher)
    {
        var query = Naming(number, searcher);
        query.Add(Term(Fields.Own, number), Occur.SHOULD);
        return query;
    }

    public static BooleanQuery Naming(string number, IndexSearcher searcher)
    {
        var query = new BooleanQuery
        {
            { Term(Fields.Consults, number), Occur.SHOULD },
            { Term(Fields.Mentions, number), Occur.SHOULD },
        };
        if (IsThere(number, searcher)) query.Add(Term(Fields.Candidates, number), Occur.SHOULD);
        return query;
    }

    /// <summary>Whether some document carries the number as its own; one that was taken out does not count.</summary>
    public static bool IsThere(string number, IndexSearcher searcher)
    {
        var term = new Term(Fields.Own, number);
        return searcher.IndexReader.Leaves.Any(leaf =>
            leaf.AtomicReader.GetTermDocsEnum(term) is { } documents && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS);
    }

    public static TermQuery Term(string field, string value) => new(new Term(field, value));
}
