namespace Publishing.Search.Spelling;

/// <summary>What else may have been meant.</summary>
/// <param name="Text">The query with its words put right.</param>
/// <param name="Total">How much it finds: more than the query as typed.</param>
/// <param name="Applied">Whether it was asked in its place, which found nothing.</param>
public sealed record Correction(string Text, int Total, bool Applied);

/// <summary>An answer to a citizen.</summary>
/// <param name="Results">Of the query as typed, or as corrected where that is <see cref="Correction.Applied"/>.</param>
/// <param name="Correction">Null where nothing better is known.</param>
public sealed record Answer(SearchResults Results, Correction? Correction);

/// <summary>Asks the engine, and asks once more with other spelling where that finds more.</summary>
public sealed class Answering(ISearchEngine engine, Speller speller)
{
    /// <exception cref="SearchUnavailableException">The index cannot be reached or read.</exception>
    public async Task<Answer> AskAsync(SearchQuery query, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(query);
        var results = await engine.SearchAsync(query, stop);

        // Who goes on by cursor goes on with the very words of the beginning.
        if (query.Literal || query.After is not null || speller.Correct(query.Text) is not { } text) return new(results, null);

        var corrected = query with { Text = text };
        if (QueryLimits.ProblemOf(corrected) is not null) return new(results, null);
        if (results.Total > 0) corrected = corrected with { Page = 1, Size = 1 };
        var other = await engine.SearchAsync(corrected, stop);
        if (other.Total <= results.Total) return new(results, null);
        var correction = new Correction(text, other.Total, results.Total == 0);
        return new(correction.Applied ? other : results, correction);
    }
}
