using Lucene.Net.Index;
using Lucene.Net.Search;
using Publishing.Search;

namespace Publishing.Lucene.Answers;

/// <summary>The passages of one document that answer; or one of them, where passages are asked for singly.</summary>
/// <param name="Place">Of the best passage.</param>
/// <param name="First">Number of the first entry that answers, in the whole index.</param>
/// <param name="Last">Of the last.</param>
/// <param name="Count">Entries that answer.</param>
internal readonly record struct Group(Place Place, int First, int Last, int Count);

/// <summary>Counts all that answers and keeps the best groups, in one pass.</summary>
/// <remarks>A document is written as one block, so its entries follow one another in one segment.</remarks>
/// <param name="asked">How it is narrowed and sorted.</param>
/// <param name="narrowing">Of the same search.</param>
/// <param name="facets">Count along.</param>
/// <param name="most">How many groups are kept.</param>
/// <param name="after">Groups up to this place are counted but not kept.</param>
internal sealed class GroupCollector(
    SearchQuery asked, LuceneNarrowing narrowing, FacetCollector facets, int most, Place? after) : ICollector
{
    private readonly Best<Group> _best = new(most, Comparer<Group>.Create((one, other) => Compare(one.Place, other.Place)));
    private readonly bool _byDate = asked.Sort == SearchSort.Date;
    private readonly bool _single = asked.Document is not null;
    private Scorer? _scorer;
    private Columns? _columns;
    private int _base;
    private int _open = -1;
    private Group _group;

    public int Passages { get; private set; }

    public int Total { get; private set; }

    /// <summary>How many groups stand behind the place.</summary>
    public int Behind { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Close();
        _columns = Columns.Of(context.AtomicReader);
        narrowing.Open(context, _columns);
        facets.Open(_columns);
        _base = context.DocBase;
    }

    public void Collect(int doc)
    {
        var missed = narrowing.Missed(doc);
        facets.Count(doc, missed);
        if (missed != Filters.None) return;
        Passages++;
        var document = _columns!.Documents.Of[doc];
        if (document != _open || _single) Close();
        var key = _byDate ? _columns.Days[doc] : _scorer!.GetScore();
        if (_open < 0) _group = new Group(new Place(key, _columns.Documents.Names[document], _columns.Ordinals[doc]), _base + doc, _base + doc, 1);
        else _group = _group with { Place = _group.Place with { Key = Math.Max(key, _group.Place.Key) }, Last = _base + doc, Count = _group.Count + 1 };
        _open = document;
    }

    /// <summary>The best, in their order.</summary>
    public Group[] Best()
    {
        Close();
        return _best.Sorted();
    }

    private void Close()
    {
        if (_open < 0) return;
        _open = -1;
        Total++;
        if (after is { } place && Compare(_group.Place, place) <= 0) return;
        Behind++;
        _best.Add(_group);
    }

    /// <summary>By falling key; what has the same key keeps its place from page to page.</summary>
    private static int Compare(Place one, Place other)
    {
        var order = other.Key.CompareTo(one.Key);
        if (order == 0) order = string.CompareOrdinal(one.DocumentId, other.DocumentId);
        return order != 0 ? order : one.Ordinal.CompareTo(other.Ordinal);
    }
}
