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
/// <param name="names">Of documents.</param>
/// <param name="most">How many groups are kept.</param>
/// <param name="after">Groups up to this place are counted but not kept.</param>
internal sealed class GroupCollector(
    SearchQuery asked, LuceneNarrowing narrowing, FacetCollector facets, FacetNames names, int most, Place? after) : ICollector
{
    private static readonly Comparer<Place> Order = Comparer<Place>.Create(Compare);
    private static readonly Comparer<Place> WorstFirst = Comparer<Place>.Create((one, other) => Compare(other, one));

    private readonly PriorityQueue<Group, Place> _best = new(WorstFirst);
    private readonly bool _byDate = asked.Sort == SearchSort.Date;
    private readonly bool _single = asked.Document is not null;
    private Scorer? _scorer;
    private SortedDocValues? _documents;
    private NumericDocValues? _days;
    private NumericDocValues? _ordinals;
    private string[] _names = [];
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
        var segment = context.AtomicReader;
        narrowing.Open(context);
        facets.Open(segment);
        _documents = segment.GetSortedDocValues(Fields.Document);
        _days = segment.GetNumericDocValues(Fields.Day);
        _ordinals = segment.GetNumericDocValues(Fields.Ordinal);
        _names = _documents is null ? [] : names.Of(segment, Fields.Document, _documents);
        _base = context.DocBase;
    }

    public void Collect(int doc)
    {
        var missed = narrowing.Missed(doc);
        facets.Count(doc, missed);
        if (missed != Filters.None) return;
        Passages++;
        var document = _documents!.GetOrd(doc);
        if (document != _open || _single) Close();
        var key = _byDate ? _days!.Get(doc) : _scorer!.GetScore();
        if (_open < 0) _group = new Group(new Place(key, _names[document], (int)_ordinals!.Get(doc)), _base + doc, _base + doc, 1);
        else _group = _group with { Place = _group.Place with { Key = Math.Max(key, _group.Place.Key) }, Last = _base + doc, Count = _group.Count + 1 };
        _open = document;
    }

    /// <summary>The best, in their order.</summary>
    public Group[] Best()
    {
        Close();
        return [.. _best.UnorderedItems.Select(item => item.Element).OrderBy(group => group.Place, Order)];
    }

    private void Close()
    {
        if (_open < 0) return;
        _open = -1;
        Total++;
        if (after is { } place && Compare(_group.Place, place) <= 0) return;
        Behind++;
        if (_best.Count < most) _best.Enqueue(_group, _group.Place);
        else if (Compare(_group.Place, _best.Peek().Place) < 0) _best.EnqueueDequeue(_group, _group.Place);
    }

    /// <summary>By falling key; what has the same key keeps its place from page to page.</summary>
    private static int Compare(Place one, Place other)
    {
        var order = other.Key.CompareTo(one.Key);
        if (order == 0) order = string.CompareOrdinal(one.DocumentId, other.DocumentId);
        return order != 0 ? order : one.Ordinal.CompareTo(other.Ordinal);
    }
}
