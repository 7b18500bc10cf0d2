using Microsoft.AspNetCore.Http;
using Publishing.Pages.Forms;
using Publishing.Pages.Views;
using Publishing.Search;

namespace Publishing.Pages;

/// <summary>What the search page shows; <paramref name="Results"/> is null before anything is searched.</summary>
public sealed record SearchModel(SearchQuery Query, SearchResults? Results);

internal static class SearchPages
{
    public static Task<IResult> HomeAsync(Html html) => html.PageAsync<SearchView>(new SearchModel(new(), null));

    public static async Task<IResult> FindAsync(HttpRequest request, Pipeline pipeline, ISearchEngine engine, Html html, CancellationToken stop)
    {
        var (query, faults) = SearchForm.Read(request.Query, pipeline);
        return faults.Count > 0
            ? await html.FaultAsync(Fault.Bad(faults))
            : await html.PageAsync<SearchView>(new SearchModel(query, await engine.SearchAsync(query, stop)));
    }
}
