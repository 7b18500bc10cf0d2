namespace Publishing.Evaluate.Queries;

/// <summary>A document with its place in an answer.</summary>
/// <param name="Rank">From 1; null where it was not found.</param>
/// <param name="Marked">What the snippets of its first passage mark.</param>
public sealed record RankedFile(string FileName, int? Rank, IReadOnlyList<string> Marked);

/// <summary>A query that was not answered as well as can be.</summary>
/// <param name="Missed">Relevant files that do not stand where they should, as the set names them.</param>
/// <param name="First">What stood first; null where nothing was found.</param>
/// <param name="Forbidden">Forbidden files among the first ten.</param>
/// <param name="Followed">The spelling that was asked for in its place, or null.</param>
/// <param name="Looked">So many documents of the answer were looked through.</param>
/// <param name="Complete">Whether that was the whole answer.</param>
public sealed record SearchMiss(
    JudgedQuery Query, IReadOnlyList<RankedFile> Missed, RankedFile? First, IReadOnlyList<RankedFile> Forbidden, string? Followed, int Looked, bool Complete);

/// <summary>How well a set of judged queries is answered.</summary>
/// <param name="All">Over all queries.</param>
/// <param name="Classes">In the order of the set.</param>
/// <param name="Misses">In the order of the set.</param>
/// <param name="Faults">Of the set: lines that cannot be read and files that the archive does not hold.</param>
public sealed record SearchEvaluation(
    SearchFigures All, IReadOnlyDictionary<string, SearchFigures> Classes, IReadOnlyList<SearchMiss> Misses, IReadOnlyList<SetFault> Faults)
{
    public static SearchEvaluation Of(IReadOnlyCollection<AnsweredQuery> answers, IReadOnlyList<SetFault> faults) => new(
        SearchFigures.Of(answers),
        new OrderedDictionary<string, SearchFigures>(answers
            .GroupBy(answer => answer.Query.Judged.Class, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, SearchFigures.Of([.. group])))),
        [.. answers.Select(MissOf).OfType<SearchMiss>()],
        faults);

    private static SearchMiss? MissOf(AnsweredQuery answer)
    {
        // All that is relevant can stand in front: what stands behind has let something else pass.
        var missed = answer.Query.Relevant
            .Select(document => (Document: document, Rank: answer.RankOf(document.Id)))
            .Where(found => found.Rank is not { } rank || rank > answer.Query.Relevant.Count)
            .OrderBy(found => found.Rank ?? int.MaxValue)
            .Select(found => new RankedFile(found.Document.Name, found.Rank, MarkedIn(answer, found.Rank)))
            .ToArray();
        var forbidden = answer.Query.Forbidden
            .Select(document => (Document: document, Rank: answer.RankOf(document.Id)))
            .Where(found => found.Rank <= SearchFigures.ForbiddenDepth)
            .OrderBy(found => found.Rank)
            .Select(found => new RankedFile(found.Document.Name, found.Rank, MarkedIn(answer, found.Rank)))
            .ToArray();
        if (missed.Length + forbidden.Length == 0) return null;
        var first = answer.Documents.Count == 0 ? null : new RankedFile(answer.Documents[0].FileName, 1, answer.Documents[0].Marked);
        return new(answer.Query.Judged, missed, first, forbidden, answer.Followed, answer.Documents.Count, answer.Complete);
    }

    private static IReadOnlyList<string> MarkedIn(AnsweredQuery answer, int? rank) => rank is { } place ? answer.Documents[place - 1].Marked : [];
}
