namespace Publishing.Evaluate.Queries;

/// <summary>How well queries are answered: means over the queries for which each figure is defined, null where there are none.</summary>
/// <remarks>
/// The unit is the document. A known item has one relevant file: success is to find it first. Topical queries have several: nDCG@10
/// with gains of 0 and 1, recall in the first twenty. Forbidden hits are counted in the first ten of queries that name such files.
/// </remarks>
public sealed record SearchFigures
{
    public const int GainDepth = 10, RecallDepth = 20, ForbiddenDepth = 10;

    public required int Queries { get; init; }

    public required int KnownItems { get; init; }

    public required double? SuccessAt1 { get; init; }

    public required int Topical { get; init; }

    public required double? NdcgAt10 { get; init; }

    public required double? RecallAt20 { get; init; }

    /// <summary>Queries that name forbidden files.</summary>
    public required int Trapped { get; init; }

    /// <summary>Those of them with a forbidden file among the first ten.</summary>
    public required int Caught { get; init; }

    /// <summary>Forbidden files among the first ten.</summary>
    public required int ForbiddenHits { get; init; }

    public static SearchFigures Of(IReadOnlyCollection<AnsweredQuery> answers)
    {
        // What the set says decides the kind; a file that the archive lacks makes no known item of a topical query.
        var known = answers.Where(answer => answer.Query is { Judged.IsKnownItem: true, Relevant.Count: > 0 }).ToArray();
        var topical = answers.Where(answer => answer.Query is { Judged.IsTopical: true, Relevant.Count: > 0 }).ToArray();
        var forbidden = answers.Where(answer => answer.Query.Forbidden.Count > 0).Select(ForbiddenIn).ToArray();
        return new()
        {
            Queries = answers.Count,
            KnownItems = known.Length,
            SuccessAt1 = Mean(known, Success),
            Topical = topical.Length,
            NdcgAt10 = Mean(topical, Ndcg),
            RecallAt20 = Mean(topical, Recall),
            Trapped = forbidden.Length,
            Caught = forbidden.Count(hits => hits > 0),
            ForbiddenHits = forbidden.Sum(),
        };
    }

    public static double Success(AnsweredQuery answer) => answer.Ranks(answer.Query.Relevant) is [1, ..] ? 1 : 0;

    public static double Ndcg(AnsweredQuery answer) =>
        answer.Ranks(answer.Query.Relevant).Where(rank => rank <= GainDepth).Sum(Gain)
        / Enumerable.Range(1, Math.Min(GainDepth, answer.Query.Relevant.Count)).Sum(Gain);

    public static double Recall(AnsweredQuery answer) =>
        (double)answer.Ranks(answer.Query.Relevant).Count(rank => rank <= RecallDepth) / answer.Query.Relevant.Count;

    public static int ForbiddenIn(AnsweredQuery answer) => answer.Ranks(answer.Query.Forbidden).Count(rank => rank <= ForbiddenDepth);

    private static double Gain(int rank) => 1 / Math.Log2(rank + 1);

    private static double? Mean(AnsweredQuery[] answers, Func<AnsweredQuery, double> figure) => answers.Length == 0 ? null : answers.Average(figure);
}
