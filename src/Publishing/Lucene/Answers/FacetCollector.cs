using Lucene.Net.Index;
using Publishing.Search;

namespace Publishing.Lucene.Answers;

/// <summary>Counts organizations, years, kinds and papers, each list without regard to its own filter.</summary>
internal sealed class FacetCollector(FacetNames names)
{
    private readonly Tally _organizations = new(names, Fields.Organization);
    private readonly Tally _years = new(names, Fields.Year);
    private readonly Tally _kinds = new(names, Fields.Kind);
    private readonly Counts _papers = new();
    private SortedSetDocValues? _paperValues;

    public void Open(AtomicReader segment)
    {
        _organizations.Open(segment);
        _years.Open(segment);
        _kinds.Open(segment);
        _paperValues = segment.GetSortedSetDocValues(Fields.Paper);
        _papers.Open(_paperValues is null ? [] : names.Of(segment, Fields.Paper, _paperValues));
    }

    /// <param name="doc">Answers the query.</param>
    /// <param name="missed">The filters that it does not pass.</param>
    public void Count(int doc, Filters missed)
    {
        if ((missed & ~Filters.Organization) == 0) _organizations.Count(doc);
        if ((missed & ~Filters.Years) == 0) _years.Count(doc);
        if ((missed & ~Filters.Kind) == 0) _kinds.Count(doc);
        if (_paperValues is null || (missed & ~Filters.Paper) != 0) return;
        _paperValues.SetDocument(doc);
        for (var value = _paperValues.NextOrd(); value != SortedSetDocValues.NO_MORE_ORDS; value = _paperValues.NextOrd())
            _papers.OfSegment[value]++;
    }

    public Facets Facets() => new()
    {
        Organizations = _organizations.Sorted(),
        Years = _years.Sorted(),
        Kinds = _kinds.Sorted(),
        Papers = _papers.Sorted(),
    };

    private sealed class Tally(FacetNames names, string field)
    {
        private readonly Counts _counts = new();
        private SortedDocValues? _values;

        public void Open(AtomicReader segment)
        {
            _values = segment.GetSortedDocValues(field);
            _counts.Open(_values is null ? [] : names.Of(segment, field, _values));
        }

        public void Count(int doc)
        {
            if (_values?.GetOrd(doc) is >= 0 and var value) _counts.OfSegment[value]++;
        }

        public FacetValue[] Sorted() => _counts.Sorted();
    }

    /// <summary>Counts by number within a segment, by name across segments.</summary>
    private sealed class Counts
    {
        private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
        private string[] _names = [];

        public int[] OfSegment { get; private set; } = [];

        public void Open(string[] names)
        {
            for (var value = 0; value < OfSegment.Length; value++)
            {
                if (OfSegment[value] > 0) _byName[_names[value]] = _byName.GetValueOrDefault(_names[value]) + OfSegment[value];
            }

            (_names, OfSegment) = (names, new int[names.Length]);
        }

        public FacetValue[] Sorted()
        {
            Open([]);
            return [.. _byName.Select(pair => new FacetValue(pair.Key, pair.Value))
                .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal).Take(Search.Facets.Longest)];
        }
    }
}
