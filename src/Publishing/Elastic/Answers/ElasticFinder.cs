using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Elastic.Connection;
using Publishing.Elastic.Indexes;
using Publishing.Queries;
using Publishing.Search;
using Publishing.Search.Passages;

namespace Publishing.Elastic.Answers;

/// <summary>Asks the index what a citizen asks, and makes hits of what it finds.</summary>
/// <param name="client">Reaches the cluster.</param>
/// <param name="index">Is searched.</param>
/// <param name="reader">Reads what is typed.</param>
/// <param name="countedAtOnce">Documents that one answer counts, below the 65,536 buckets that Elasticsearch makes.</param>
internal sealed class ElasticFinder(ElasticClient client, ElasticIndex index, QueryReader reader, int countedAtOnce)
{
    /// <summary>Sends a search to the index as it is, or as it was at one moment.</summary>
    private delegate Task<JsonElement> Ask(JsonObject request, CancellationToken stop);

    public async Task<SearchResults> SearchAsync(SearchQuery asked, CancellationToken stop)
    {
        if (asked.After is { } after) return await GoOnAsync(asked, after, stop);
        var (search, highlighter) = await ReadAsync(asked, index.SearchAsync, stop);
        var answer = await index.SearchAsync(ElasticResults.Page(search, show: true), stop);
        return await ResultsAsync(search, answer, await ShowAsync(search, highlighter, answer, index.SearchAsync, stop), index.SearchAsync, stop);
    }

    public async IAsyncEnumerable<Hit> ExportAsync(SearchQuery asked, [EnumeratorCancellation] CancellationToken stop)
    {
        var moment = await ElasticMoment.OpenAsync(client, index, stop);
        try
        {
            var (search, highlighter) = await ReadAsync(asked, moment.SearchAsync, stop);
            for (JsonArray? after = null; ;)
            {
                var piece = ElasticAnswers.Found(await moment.SearchAsync(ElasticResults.Passages(search, after, shown: true), stop)).ToArray();
                foreach (var hit in piece) yield return ElasticEntry.Of(hit).ToHit(highlighter);
                if (piece.Length == 0) yield break;
                after = SortOf(piece[^1]);
            }
        }
        finally
        {
            // Also of a reader who has gone: the cluster need not keep it until it is forgotten.
            await moment.CloseAsync(CancellationToken.None);
        }
    }

    private async Task<(ElasticSearch Search, Highlighter Highlighter)> ReadAsync(SearchQuery asked, Ask ask, CancellationToken stop)
    {
        var node = reader.Read(asked.Text);
        var paperIsThere = asked.Paper is { } paper && ElasticAnswers.KnownOf(await ask(ElasticRequests.Known([paper]), stop)).Count > 0;
        return (new ElasticSearch(asked, ElasticQueries.Of(node), paperIsThere, countedAtOnce), new Highlighter(node));
    }

    /// <summary>A page behind a place, as of the moment at which the first was asked for.</summary>
    private async Task<SearchResults> GoOnAsync(SearchQuery asked, string after, CancellationToken stop)
    {
        var cursor = Cursor.Read(after, asked);
        var moment = cursor is null ? await ElasticMoment.OpenAsync(client, index, stop) : ElasticMoment.Known(client, index, cursor.Moment);
        var (search, highlighter) = await ReadAsync(asked, moment.SearchAsync, stop);
        var totals = await moment.SearchAsync(ElasticResults.Page(search, show: false), stop);
        var (places, more) = await BehindAsync(search, moment, cursor is { Place: var place } ? new JsonArray(place.Key, place.DocumentId, place.Ordinal) : null, stop);
        IReadOnlyList<Hit> hits = places.Count == 0 ? []
            : asked.Document is null ? await DocumentsAsync(search, highlighter, [.. places.Select(place => place.DocumentId)], moment.SearchAsync, stop)
            : Passages(await moment.SearchAsync(ElasticResults.Shown(search, places), stop), highlighter);
        var results = await ResultsAsync(search, totals, hits, moment.SearchAsync, stop);
        if (more) return results with { Next = new Cursor(moment.Name, places[^1]).Write(asked) };

        // Where a cursor was given out, its page may be asked for again.
        if (cursor is null) await moment.CloseAsync(stop);
        return results;
    }

    /// <summary>Walks the passages and takes those that stand first of their document: collapsing cannot go on behind a place of such an order.</summary>
    private static async Task<(List<Place> Places, bool More)> BehindAsync(ElasticSearch search, ElasticMoment moment, JsonArray? after, CancellationToken stop)
    {
        var places = new List<Place>();
        while (true)
        {
            var piece = ElasticAnswers.Found(await moment.SearchAsync(ElasticResults.Passages(search, after, shown: false), stop)).ToArray();
            if (piece.Length == 0) return (places, false);
            var heads = search.Asked.Document is null ? await HeadsAsync(search, moment, piece, stop) : null;
            foreach (var hit in piece)
            {
                if (heads?.Contains(hit.GetProperty("_id").GetString()!) == false) continue;
                if (places.Count == search.Asked.Size) return (places, true);
                places.Add(PlaceOf(hit));
            }

            after = SortOf(piece[^1]);
        }
    }

    private static async Task<HashSet<string>> HeadsAsync(ElasticSearch search, ElasticMoment moment, JsonElement[] piece, CancellationToken stop)
    {
        var documents = piece.Select(hit => PlaceOf(hit).DocumentId).Distinct(StringComparer.Ordinal).ToArray();
        var heads = await moment.SearchAsync(ElasticResults.Heads(search, documents), stop);
        return ElasticAnswers.Found(heads).Select(hit => hit.GetProperty("_id").GetString()!).ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<Hit>> ShowAsync(ElasticSearch search, Highlighter highlighter, JsonElement answer, Ask ask, CancellationToken stop) =>
        search.Asked.Document is null
            ? await DocumentsAsync(search, highlighter, [.. ElasticAnswers.Found(answer).Select(ElasticResults.DocumentOf)], ask, stop)
            : Passages(answer, highlighter);

    private static IReadOnlyList<Hit> Passages(JsonElement answer, Highlighter highlighter) =>
        [.. ElasticAnswers.Found(answer).Select(passage => Hit.Of([ElasticEntry.Of(passage).ToHit(highlighter)], 1))];

    /// <summary>What was taken out since the documents were found is not shown any more.</summary>
    private static async Task<IReadOnlyList<Hit>> DocumentsAsync(
        ElasticSearch search, Highlighter highlighter, IReadOnlyList<string> documents, Ask ask, CancellationToken stop)
    {
        if (documents.Count == 0) return [];
        var passages = ElasticResults.PassagesOf(await ask(ElasticResults.Passages(search, documents), stop));
        return [.. documents.Where(passages.ContainsKey).Select(document => passages[document])
            .Select(found => Hit.Of([.. found.Best.Select(passage => ElasticEntry.Of(passage).ToHit(highlighter))], found.Count))];
    }

    private static async Task<SearchResults> ResultsAsync(ElasticSearch search, JsonElement answer, IReadOnlyList<Hit> hits, Ask ask, CancellationToken stop)
    {
        var passages = ElasticResults.PassageCountOf(answer);
        var total = search.Asked.Document is not null ? passages
            : ElasticResults.DocumentsOf(answer) ?? await CountAsync(search, (passages / search.CountedAtOnce) + 1, ask, stop);
        return new SearchResults(total, search.Asked.Page, search.Asked.Size, hits, ElasticResults.FacetsOf(answer)) { TotalPassages = passages };
    }

    /// <summary>Counts the documents part by part; in more parts where one is too large.</summary>
    private static async Task<int> CountAsync(ElasticSearch search, int parts, Ask ask, CancellationToken stop)
    {
        var total = 0;
        for (var part = 0; part < parts; part++)
        {
            if (ElasticResults.DocumentsOf(await ask(ElasticResults.Part(search, part, parts), stop)) is not { } count)
                return await CountAsync(search, parts * 2, ask, stop);
            total += count;
        }

        return total;
    }

    private static JsonArray SortOf(JsonElement hit) => JsonArray.Create(hit.GetProperty("sort"))!;

    private static Place PlaceOf(JsonElement hit)
    {
        var sort = hit.GetProperty("sort");
        return new Place(sort[0].GetDouble(), sort[1].GetString()!, sort[2].GetInt32());
    }
}
