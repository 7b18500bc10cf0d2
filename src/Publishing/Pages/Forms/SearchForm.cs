using Microsoft.AspNetCore.Http;
using Publishing.Pages.Text;
using Publishing.Search;

namespace Publishing.Pages.Forms;

/// <summary>A search as an address spells it, for pages and API alike; names it does not know are ignored.</summary>
internal static class SearchForm
{
    private static readonly Dictionary<string, SearchSort> Sorts = new()
    {
        ["relevance"] = SearchSort.Relevance,
        ["date"] = SearchSort.Date,
    };

    /// <returns>The query, and what is wrong with it; it may be asked only where nothing is.</returns>
    public static (SearchQuery Query, IReadOnlyList<FieldFault> Faults) Read(IQueryCollection values, Pipeline pipeline)
    {
        var fields = new FieldReader(name => values[name]);
        var query = new SearchQuery
        {
            Text = fields.Text("q", int.MaxValue) ?? "",
            Organization = fields.Text("organization"),
            From = fields.Date("from"),
            To = fields.Date("to"),
            Paper = fields.Text("paper") is { } number ? pipeline.NumberOf(number) : null,
            Kind = fields.Choice("kind", Words.Kinds),
            Document = fields.Text("document"),
            After = fields.Text("after", Cursor.Longest),
            Literal = fields.Text("literal") is "1" or "true",
            Sort = fields.Choice("sort", Sorts) ?? SearchSort.Relevance,
            Page = fields.Number("page", 1, SearchQuery.Deepest),
            Size = fields.Number("size", 20, SearchQuery.LargestSize),
        };
        if (query.From > query.To)
            fields.Refuse("from", "Der erste Tag („from“) liegt hinter dem letzten („to“).");
        if (query.After is not (null or SearchQuery.Start) && Cursor.Read(query.After, query) is null)
            fields.Refuse("after", "Die Fortsetzung („after“) ist beschädigt oder gehört zu einer anderen Suche. Bitte beginnen Sie die Suche neu.");
        if (query is { After: not null, Page: > 1 })
            fields.Refuse("page", "Seitenzahl („page“) und Fortsetzung („after“) schließen einander aus.");
        if ((long)query.Page * query.Size > SearchQuery.Deepest)
            fields.Refuse("page", $"Geblättert werden kann bis zum {Words.Count(SearchQuery.Deepest)}. Treffer, der Reihe nach („after=start“) bis zum letzten. Oder grenzen Sie die Suche ein.");

        // What else a query may not be is the search's to say.
        if (fields.Faults.Count == 0 && QueryLimits.ProblemOf(query) is { } problem) fields.Refuse("q", problem);
        return (query, fields.Faults);
    }
}
