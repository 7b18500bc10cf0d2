using Lucene.Net.Index;
using Lucene.Net.Search;
using Publishing.Queries;

namespace Publishing.Lucene.Queries;

/// <summary>Says in Lucene's terms what an entry must be.</summary>
internal static class LuceneFieldQueries
{
    public static Query Of(FieldNode node) => node switch
    {
        OrganizationNode organization => Organization(organization),
        ItemNode item => new TermQuery(new Term(Fields.ItemNumber, item.Number)),
        DaysNode days => Days(days.From, days.To),
        _ => new BooleanQuery(),
    };

    /// <summary>What has no day is not among them.</summary>
    public static Query Days(DateOnly? from, DateOnly? to) =>
        NumericRangeQuery.NewInt32Range(Fields.Day, from?.DayNumber ?? 0, to?.DayNumber ?? int.MaxValue, true, true);

    private static BooleanQuery Organization(OrganizationNode asked)
    {
        var query = new BooleanQuery();
        foreach (var ways in asked.Words) query.Add(Any(ways.Select(form => new TermQuery(new Term(Fields.OrganizationWords, form)))), Occur.MUST);
        if (asked.Starts.Count > 0) query.Add(Any(asked.Starts.Select(start => new PrefixQuery(new Term(Fields.OrganizationWords, start)))), Occur.MUST);
        return query;
    }

    private static BooleanQuery Any(IEnumerable<Query> ways)
    {
        var query = new BooleanQuery();
        foreach (var way in ways) query.Add(way, Occur.SHOULD);
        return query;
    }
}
