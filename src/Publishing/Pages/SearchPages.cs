using Microsoft.AspNetCore.Http;
using Publishing.Pages.Answers;
using Publishing.Pages.Forms;
using Publishing.Pages.Views;
using Publishing.Search;
using Publishing.Search.Spelling;

namespace Publishing.Pages;

/// <summary>What the search page shows; <paramref name="Results"/> is null before anything is searched.</summary>
public sealed record SearchModel(SearchQuery Query, SearchResults? Results, Correction? Correction = null);

internal static class SearchPages
{
    public static Task<IResult> HomeAsync(Html html) => html.PageAsync<SearchView>(new SearchModel(new(), null));

    public static async Task<IResult> FindAsync(HttpRequest request, Pipeline pipeline, Answering answering, Html html, CancellationToken stop)
    {
        var (query, faults) = SearchForm.Read(request.Query, pipeline);
        if (faults.Count > 0) return await html.FaultAsync(Fault.Bad(faults));
        var answer = await answering.AskAsync(query, stop);
        return await html.PageAsync<SearchView>(new SearchModel(query, answer.Results, answer.Correction));
    }
}
