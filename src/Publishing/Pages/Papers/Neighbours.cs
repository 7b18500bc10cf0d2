using Publishing.Index.Keys;
using Publishing.Search;

namespace Publishing.Pages.Papers;

/// <summary>A paper beside another; <paramref name="Known"/> where documents of its own are there, else it is only mentioned.</summary>
public sealed record Neighbour(string Number, bool Known);

/// <summary>The papers around a paper.</summary>
/// <param name="Parent">The paper that it supplements; null where it supplements none.</param>
/// <param name="Supplements">By number.</param>
/// <param name="Cites">In the order of its own text.</param>
/// <param name="CitedBy">Papers that name it, all of them.</param>
public sealed record Neighbours(
    Neighbour? Parent, IReadOnlyList<Neighbour> Supplements, IReadOnlyList<Neighbour> Cites, IReadOnlyList<Neighbour> CitedBy)
{
    internal static async Task<Neighbours> OfAsync(string number, PaperEntries entries, PaperNumber normalize, ISearchEngine engine, CancellationToken stop)
    {
        var parent = PaperNumbers.ParentOf(number, written => normalize(written));
        string[] citedBy = [.. entries.CitedBy.Where(other => other != number)];
        string[] all = [.. entries.Supplements.Concat(entries.Cites).Concat(citedBy).Concat(parent is null ? [] : [parent]).Distinct(StringComparer.Ordinal)];
        var known = all.Length == 0 ? new HashSet<string>() : await engine.KnownPapersAsync(all, stop);
        return new(parent is null ? null : Of(parent), [.. entries.Supplements.Select(Of)], [.. entries.Cites.Select(Of)], [.. citedBy.Select(Of)]);

        Neighbour Of(string other) => new(other, known.Contains(other));
    }

    public bool IsEmpty => Parent is null && Supplements.Count + Cites.Count + CitedBy.Count == 0;
}
