using Publishing.Queries;

namespace Publishing.Search;

/// <summary>What a query may ask for. A query beyond it is answered with a clear sentence, never cut to size.</summary>
public static class QueryLimits
{
    public const int LongestText = 500;

    public const int MostTerms = 50;

    /// <summary>What is wrong with a query, in the words of a clerk; null where it can be answered.</summary>
    public static string? ProblemOf(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Text.Length > LongestText)
            return $"Die Suchanfrage ist zu lang: {query.Text.Length} Zeichen, möglich sind {LongestText}.";
        var terms = QueryTokens.Of(query.Text).Count;
        if (terms > MostTerms) return $"Die Suchanfrage hat zu viele Wörter: {terms}, möglich sind {MostTerms}.";
        if (query.Page < 1) return "Die Seitenzahl muss mindestens 1 sein.";
        if (query.Size is < 1 or > SearchQuery.LargestSize)
            return $"Je Seite sind 1 bis {SearchQuery.LargestSize} Treffer möglich.";
        if ((long)query.Page * query.Size > SearchQuery.Deepest)
            return $"Es lässt sich bis zum {SearchQuery.Deepest}. Treffer blättern. Bitte die Suche eingrenzen.";
        if (query.After is not null && query.Page > 1) return "Seitenzahl („page“) und Fortsetzung („after“) schließen einander aus.";
        if (query.After is not (null or SearchQuery.Start) && Cursor.Read(query.After, query) is null)
            return "Die Fortsetzung („after“) ist beschädigt oder gehört zu einer anderen Suche.";
        return query.From > query.To ? "Der Zeitraum endet, bevor er beginnt." : null;
    }
}
