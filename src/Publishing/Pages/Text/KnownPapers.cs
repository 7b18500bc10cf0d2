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
        string[] open = [.. all[Certainty.Candidate].Distinct().Where(number => !linked.Contains(number))];
        if (open.Length > 0) linked.UnionWith(await engine.KnownPapersAsync(open, stop));
        return linked;
    }
}
