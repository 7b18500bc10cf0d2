using System.Text.Json.Nodes;
using Publishing.Search;
using static Publishing.Elastic.Dsl;

namespace Publishing.Elastic.Answers;

/// <summary>A search in Elasticsearch's terms.</summary>
/// <param name="Asked">How it is narrowed, sorted and paged.</param>
/// <param name="Query">What is asked, ranked.</param>
/// <param name="PaperIsThere">Whether the paper that the answer is narrowed to is in the index itself.</param>
/// <param name="CountedAtOnce">Documents that one answer counts; more are counted in several.</param>
internal sealed record ElasticSearch(SearchQuery Asked, JsonObject Query, bool PaperIsThere, int CountedAtOnce)
{
    /// <summary>The query narrowed as another way of asking says.</summary>
    /// <param name="narrowed">Says how.</param>
    /// <param name="which">Only what answers this too. It stands beside the other filters: Elasticsearch bounds the depth of a query.</param>
    public JsonObject Within(SearchQuery narrowed, JsonObject? which = null)
    {
        var filters = Filters(narrowed);
        if (narrowed.Document is { } document) filters.Add(Term(ElasticFields.Document, document));
        if (which is not null) filters.Add(which);
        return Bool([Query.DeepClone().AsObject()], filter: filters);
    }

    /// <summary>The filters that have a list of counts beside the answer.</summary>
    public List<JsonObject> Filters(SearchQuery narrowed)
    {
        var filters = new List<JsonObject>();
        if (narrowed.Organization is { } organization) filters.Add(Term(ElasticFields.Organization, organization));
        if (narrowed.Kind is { } kind) filters.Add(Term(ElasticFields.Kind, kind.ToString()));
        if (narrowed.Paper is { } paper) filters.Add(ElasticRequests.OfPaper(paper, PaperIsThere));
        if (narrowed.From is not null || narrowed.To is not null)
            filters.Add(Range(ElasticFields.Day, narrowed.From?.DayNumber ?? 0, narrowed.To?.DayNumber ?? int.MaxValue));
        return filters;
    }

    public JsonArray Order() => Asked.Sort == SearchSort.Date ? ElasticRequests.ByDate() : ElasticRequests.ByScore();
}
