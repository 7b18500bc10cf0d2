using Publishing.Evaluate.Queries;
using Publishing.Search;
using Publishing.Search.Spelling;

namespace Publishing.Host.Evaluating;

/// <summary>Asks as the API does and ranks documents: by the first passage of each.</summary>
internal sealed class DocumentRanking(Answering answering)
{
    /// <summary>Hits that are looked through for a document before it counts as not found.</summary>
    private const int Deepest = 1000;

    /// <summary>Marked words that are told of a document.</summary>
    private const int MostMarked = 6;

    public async Task<AnsweredQuery> AskAsync(PlacedQuery query, CancellationToken stop)
    {
        var sought = query.Relevant.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var documents = new OrderedDictionary<string, AnsweredDocument>(StringComparer.Ordinal);
        for (var page = 1; ; page++)
        {
            var (results, correction) = await answering.AskAsync(
                new SearchQuery { Text = query.Judged.Text, Page = page, Size = SearchQuery.LargestSize }, stop);
            foreach (var hit in results.Hits)
            {
                documents.TryAdd(hit.DocumentId, new(hit.DocumentId, hit.FileName, MarkedIn(hit)));
                sought.Remove(hit.DocumentId);
            }

            var seen = page * SearchQuery.LargestSize;
            var complete = seen >= results.Total;
            if (complete || seen >= Deepest || (sought.Count == 0 && documents.Count >= SearchFigures.RecallDepth))
                return new(query, documents.Values, complete) { Followed = correction is { Applied: true } ? correction.Text : null };
        }
    }

    private static string[] MarkedIn(Hit hit) =>
    [
        .. hit.Snippets.SelectMany(snippet => snippet.Parts).Where(part => part.Marked).Select(part => part.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostMarked),
    ];
}
