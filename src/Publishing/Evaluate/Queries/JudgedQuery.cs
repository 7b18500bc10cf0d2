namespace Publishing.Evaluate.Queries;

/// <summary>A query and what its answer must hold and must not hold.</summary>
/// <param name="Line">Of the set, from 1.</param>
/// <param name="Id">Unique in the set.</param>
/// <param name="Class">The figures are given class by class.</param>
/// <param name="Text">As a citizen types it.</param>
/// <param name="Relevant">Names of the files that answer it; one makes it a known item, several a topical query.</param>
/// <param name="Forbidden">Names of files that must not stand among the first ten.</param>
/// <param name="Note">For readers of the set.</param>
public sealed record JudgedQuery(
    int Line, string Id, string Class, string Text, IReadOnlyList<string> Relevant, IReadOnlyList<string> Forbidden, string Note)
{
    public bool IsKnownItem => Relevant.Count == 1;

    public bool IsTopical => Relevant.Count > 1;
}

/// <summary>What is wrong with the set itself: never a miss of the search.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Problem">German.</param>
public sealed record SetFault(int Line, string Problem);
