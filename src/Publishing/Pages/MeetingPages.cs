using System.Globalization;
using Microsoft.AspNetCore.Http;
using Publishing.Documents;
using Publishing.Pages.Answers;
using Publishing.Search;

namespace Publishing.Pages;

/// <summary>A meeting that a text names leads to its minutes once they are here, else to what the portal has of that day.</summary>
internal static class MeetingPages
{
    /// <param name="organization">As the text names it; null where it does not.</param>
    /// <param name="date">The day, as 2019-12-11.</param>
    /// <param name="item">Number of an agenda item there; null for the meeting as a whole.</param>
    public static async Task<IResult> MeetingAsync(
        string? organization, string? date, string? item, ISearchEngine engine, Html html, CancellationToken stop)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return await html.FaultAsync(Fault.NoAddress);
        var ofDay = new SearchQuery { From = day, To = day };
        if (string.IsNullOrWhiteSpace(organization)) return Results.Redirect(Addresses.Search(ofDay));

        var narrowed = ofDay with { Organization = organization };
        var found = await AllAsync(narrowed, engine, stop);
        // The name may be longer where the meeting itself says it: "Kreistag des Kreises Musterland".
        if (found.Count == 0) return Results.Redirect(Addresses.Search(ofDay with { Text = organization }));
        var minutes = found.Where(hit => hit.Kind == DocumentKind.Minutes).ToList();
        var sources = (minutes.Count > 0 ? minutes : found).GroupBy(hit => hit.DocumentId).ToList();
        if (sources is not [var only]) return Results.Redirect(Addresses.Search(narrowed));
        var named = item is null ? null : only.FirstOrDefault(hit => hit.AgendaItem?.Number == item)?.AgendaItem;
        return Results.Redirect(named is null ? Addresses.Document(only.Key) : Addresses.AgendaItem(only.Key, named.Key));
    }

    private static async Task<List<Hit>> AllAsync(SearchQuery query, ISearchEngine engine, CancellationToken stop)
    {
        var hits = new List<Hit>();
        for (var page = 1; page * SearchQuery.LargestSize <= SearchQuery.Deepest; page++)
        {
            var results = await engine.SearchAsync(query with { Page = page, Size = SearchQuery.LargestSize }, stop);
            hits.AddRange(results.Hits);
            if (results.Hits.Count < SearchQuery.LargestSize) break;
        }

        return hits;
    }
}
