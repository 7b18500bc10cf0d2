using Publishing.Documents;
using Publishing.Search;

namespace Publishing.Pages.Text;

/// <summary>Which numbers lead somewhere: certain ones always, candidates only once the paper itself is there.</summary>
internal static class KnownPapers
{
    public static async Task<IReadOnlySet<string>> AmongAsync(IEnumerable<Reference> references, ISearchEngine engine, CancellationToken stop)
    {
        var all = references.ToLookup(one => one.Certainty, one => one.Number);
        var linked = all[Certainty.Certain].ToHashSet();
        foreach (var number in all[Certainty.Candidate].Distinct().Where(number => !linked.Contains(number)).ToList())
            if (await IsKnownAsync(number, engine, stop))
                linked.Add(number);
        return linked;
    }

    public static async Task<bool> IsKnownAsync(string number, ISearchEngine engine, CancellationToken stop) =>
        (await engine.FindPaperAsync(number, stop)).Own.Count > 0;
}
