using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Publishing.Search.Lucene;

/// <summary>Counts organizations, years, kinds and papers over all hits.</summary>
internal sealed class FacetCollector : ICollector
{
    private readonly Tally _organizations = new(Fields.Organization);
    private readonly Tally _years = new(Fields.Year);
    private readonly Tally _kinds = new(Fields.Kind);
    private readonly Dictionary<string, int> _papers = new(StringComparer.Ordinal);
    private SortedSetDocValues? _paperValues;
    private int[] _paperCounts = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _organizations.Open(context.AtomicReader);
        _years.Open(context.AtomicReader);
        _kinds.Open(context.AtomicReader);
        ClosePapers();
        _paperValues = context.AtomicReader.GetSortedSetDocValues(Fields.Paper);
        _paperCounts = new int[_paperValues?.ValueCount ?? 0];
    }

    public void Collect(int doc)
    {
        _organizations.Count(doc);
        _years.Count(doc);
        _kinds.Count(doc);
        if (_paperValues is null) return;
        _paperValues.SetDocument(doc);
        for (var value = _paperValues.NextOrd(); value != SortedSetDocValues.NO_MORE_ORDS; value = _paperValues.NextOrd()) _paperCounts[value]++;
    }

    public Facets Facets()
    {
        ClosePapers();
        return new Facets
        {
            Organizations = Sorted(_organizations.Close()),
            Years = Sorted(_years.Close()),
            Kinds = Sorted(_kinds.Close()),
            Papers = Sorted(_papers),
        };
    }

    private static FacetValue[] Sorted(Dictionary<string, int> counts) => [.. counts
        .Select(pair => new FacetValue(pair.Key, pair.Value))
        .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)
        .Take(Search.Facets.Longest)];

    private void ClosePapers()
    {
        var text = new BytesRef();
        for (var value = 0; value < _paperCounts.Length; value++)
        {
            if (_paperCounts[value] == 0) continue;
            _paperValues!.LookupOrd(value, text);
            var number = text.Utf8ToString();
            _papers[number] = _papers.GetValueOrDefault(number) + _paperCounts[value];
        }

        (_paperValues, _paperCounts) = (null, []);
    }

    /// <summary>Counts by number within a segment, by name across segments.</summary>
    private sealed class Tally(string field)
    {
        private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
        private SortedDocValues? _values;
        private int[] _counts = [];

        public void Open(AtomicReader segment)
        {
            Close();
            _values = segment.GetSortedDocValues(field);
            _counts = new int[_values?.ValueCount ?? 0];
        }

        public void Count(int doc)
        {
            if (_values?.GetOrd(doc) is >= 0 and var value) _counts[value]++;
        }

        public Dictionary<string, int> Close()
        {
            var text = new BytesRef();
            for (var value = 0; value < _counts.Length; value++)
            {
                if (_counts[value] == 0) continue;
                _values!.LookupOrd(value, text);
                var name = text.Utf8ToString();
                _byName[name] = _byName.GetValueOrDefault(name) + _counts[value];
            }

            (_values, _counts) = (null, []);
            return _byName;
        }
    }
}
