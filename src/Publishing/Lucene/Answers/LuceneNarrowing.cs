using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Publishing.Lucene.Queries;
using Publishing.Search;

namespace Publishing.Lucene.Answers;

/// <summary>Filters that have a list of counts beside the answer.</summary>
[Flags]
internal enum Filters
{
    None = 0,
    Organization = 1,
    Years = 2,
    Kind = 4,
    Paper = 8,
}

/// <summary>Tells of an entry which filters of a search it misses: a list of counts leaves its own filter out.</summary>
internal sealed class LuceneNarrowing(SearchQuery asked, IndexSearcher searcher)
{
    private readonly Filter? _ofPaper = asked.Paper is { } paper ? new QueryWrapperFilter(LuceneFilters.OfPaper(paper, searcher)) : null;
    private readonly int _from = asked.From?.DayNumber ?? 0;
    private readonly int _to = asked.To?.DayNumber ?? int.MaxValue;
    private readonly bool _byDay = asked.From is not null || asked.To is not null;
    private Columns? _columns;
    private FixedBitSet? _named;
    private int _organization;
    private int _kind;

    public void Open(AtomicReaderContext context, Columns columns)
    {
        _columns = columns;
        _organization = NumberOf(columns.Organizations, asked.Organization);
        _kind = NumberOf(columns.Kinds, asked.Kind?.ToString());
        _named = _ofPaper is null ? null : Matching(_ofPaper, context);
    }

    public Filters Missed(int doc)
    {
        var missed = Filters.None;
        if (asked.Organization is not null && _columns!.Organizations.Of[doc] != _organization) missed |= Filters.Organization;
        if (asked.Kind is not null && _columns!.Kinds.Of[doc] != _kind) missed |= Filters.Kind;
        if (_byDay && _columns!.Days[doc] is var day && (day < _from || day > _to)) missed |= Filters.Years;
        if (_named?.Get(doc) == false) missed |= Filters.Paper;
        return missed;
    }

    /// <summary>A number that no entry has stands for a value that the segment does not know.</summary>
    private static int NumberOf(NameColumn column, string? wanted) =>
        wanted is not null && Array.IndexOf(column.Names, wanted) is >= 0 and var known ? known : int.MinValue;

    private static FixedBitSet Matching(Filter filter, AtomicReaderContext context)
    {
        var found = new FixedBitSet(Math.Max(1, context.AtomicReader.MaxDoc));
        if (filter.GetDocIdSet(context, null)?.GetIterator() is { } documents) found.Or(documents);
        return found;
    }
}
