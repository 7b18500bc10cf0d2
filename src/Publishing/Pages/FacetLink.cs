using System.Globalization;
using Publishing.Pages.Text;
using Publishing.Search;

namespace Publishing.Pages;

/// <summary>A facet's value as a link: narrows the search to it, or gives it up where it is set.</summary>
public sealed record FacetLink(string Label, int Count, bool Active, string Address)
{
    public static FacetLink Organization(SearchQuery query, FacetValue value) =>
        Of(value.Value, value.Count, query.Organization == value.Value, query with { Organization = value.Value }, query with { Organization = null });

    public static FacetLink Year(SearchQuery query, FacetValue value)
    {
        if (!int.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9999)
            return new(value.Value, value.Count, false, Addresses.Search(query));
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return Of(value.Value, value.Count, query.From == first && query.To == last,
            query with { From = first, To = last }, query with { From = null, To = null });
    }

    public static FacetLink Kind(SearchQuery query, FacetValue value)
    {
        var kind = Words.KindOf(value.Value);
        return Of(Words.OfKind(value.Value), value.Count, query.Kind is not null && query.Kind == kind,
            query with { Kind = kind }, query with { Kind = null });
    }

    public static FacetLink Paper(SearchQuery query, FacetValue value) =>
        Of(value.Value, value.Count, query.Paper == value.Value, query with { Paper = value.Value }, query with { Paper = null });

    private static FacetLink Of(string label, int count, bool active, SearchQuery set, SearchQuery given) =>
        new(label, count, active, Addresses.Search((active ? given : set) with { Page = 1, After = null }));
}
