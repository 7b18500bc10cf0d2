using Publishing.Search;

namespace Publishing.Lucene.Answers;

/// <summary>Counts organizations, years, kinds and papers, each list without regard to its own filter.</summary>
internal sealed class FacetCollector
{
    private readonly Counts _organizations = new();
    private readonly Counts _years = new();
    private readonly Counts _kinds = new();
    private readonly Counts _papers = new();
    private Columns? _columns;

    public void Open(Columns columns)
    {
        _columns = columns;
        _organizations.Open(columns.Organizations.Names);
        _years.Open(columns.Years.Names);
        _kinds.Open(columns.Kinds.Names);
        _papers.Open(columns.Papers.Names);
    }

    /// <param name="doc">Answers the query.</param>
    /// <param name="missed">The filters that it does not pass.</param>
    public void Count(int doc, Filters missed)
    {
        if ((missed & ~Filters.Organization) == 0) _organizations.Count(_columns!.Organizations.Of[doc]);
        if ((missed & ~Filters.Years) == 0) _years.Count(_columns!.Years.Of[doc]);
        if ((missed & ~Filters.Kind) == 0) _kinds.Count(_columns!.Kinds.Of[doc]);
        if ((missed & ~Filters.Paper) != 0) return;
        foreach (var paper in _columns!.Papers.Of(doc)) _papers.Count(paper);
    }

    public Facets Facets() => new()
    {
        Organizations = _organizations.Sorted(),
        Years = _years.Sorted(),
        Kinds = _kinds.Sorted(),
        Papers = _papers.Sorted(),
    };

    /// <summary>Counts by number within a segment, by name across segments.</summary>
    private sealed class Counts
    {
        private static readonly Comparer<FacetValue> MostFirst = Comparer<FacetValue>.Create((one, other) =>
            one.Count != other.Count ? other.Count.CompareTo(one.Count) : string.CompareOrdinal(one.Value, other.Value));

        private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
        private string[] _names = [];
        private int[] _ofSegment = [];

        public void Open(string[] names)
        {
            for (var name = 0; name < _names.Length; name++)
            {
                if (_ofSegment[name] > 0) _byName[_names[name]] = _byName.GetValueOrDefault(_names[name]) + _ofSegment[name];
            }

            _names = names;
            if (_ofSegment.Length < names.Length) _ofSegment = new int[names.Length];
            else Array.Clear(_ofSegment);
        }

        /// <param name="name">Its number; nothing is counted below 0.</param>
        public void Count(int name)
        {
            if (name >= 0) _ofSegment[name]++;
        }

        public FacetValue[] Sorted()
        {
            Open([]);
            var best = new Best<FacetValue>(Search.Facets.Longest, MostFirst);
            foreach (var (name, count) in _byName) best.Add(new FacetValue(name, count));
            return best.Sorted();
        }
    }
}
