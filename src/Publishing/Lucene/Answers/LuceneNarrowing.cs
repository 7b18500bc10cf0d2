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
    private SortedDocValues? _organizations;
    private SortedDocValues? _kinds;
    private NumericDocValues? _days;
    private FixedBitSet? _named;
    private int _organization;
    private int _kind;

    public void Open(AtomicReaderContext context)
    {
        var segment = context.AtomicReader;
        (_organizations, _organization) = Values(segment, Fields.Organization, asked.Organization);
        (_kinds, _kind) = Values(segment, Fields.Kind, asked.Kind?.ToString());
        _days = asked.From is null && asked.To is null ? null : segment.GetNumericDocValues(Fields.Day);
        _named = _ofPaper is null ? null : Matching(_ofPaper, context);
    }

    public Filters Missed(int doc)
    {
        var missed = Filters.None;
        if (asked.Organization is not null && (_organizations?.GetOrd(doc) ?? -1) != _organization) missed |= Filters.Organization;
        if (asked.Kind is not null && (_kinds?.GetOrd(doc) ?? -1) != _kind) missed |= Filters.Kind;
        if (_days?.Get(doc) is { } day && (day < _from || day > _to)) missed |= Filters.Years;
        if (_named?.Get(doc) == false) missed |= Filters.Paper;
        return missed;
    }

    private static (SortedDocValues? Values, int Wanted) Values(AtomicReader segment, string field, string? wanted)
    {
        // A number that no entry has stands for a value that the segment does not know.
        const int None = int.MinValue;
        if (wanted is null || segment.GetSortedDocValues(field) is not { } values) return (null, None);
        return (values, values.LookupTerm(new BytesRef(wanted)) is >= 0 and var known ? known : None);
    }

    private static FixedBitSet Matching(Filter filter, AtomicReaderContext context)
    {
        var found = new FixedBitSet(Math.Max(1, context.AtomicReader.MaxDoc));
        if (filter.GetDocIdSet(context, null)?.GetIterator() is { } documents) found.Or(documents);
        return found;
    }
}
