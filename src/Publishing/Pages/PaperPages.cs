using Microsoft.AspNetCore.Http;
using Publishing.Pages.Views;
using Publishing.Search;

namespace Publishing.Pages;

/// <summary>A paper that another one cites; <paramref name="Known"/> where its own documents are there.</summary>
public sealed record CitedPaper(string Number, bool Known);

/// <summary>A paper, what it is in and what it cites.</summary>
/// <param name="Documents">Its own documents, the first entry of each; empty where it is only mentioned.</param>
/// <param name="Consultations">Where a meeting dealt with it, in time order, unknown dates last.</param>
/// <param name="Mentions">Where it is only named, likewise.</param>
public sealed record PaperModel(
    string Number, IReadOnlyList<Hit> Documents, IReadOnlyList<Hit> Consultations, IReadOnlyList<Hit> Mentions, IReadOnlyList<CitedPaper> Cites);

internal static class PaperPages
{
    public static async Task<IResult> PaperAsync(string? number, Pipeline pipeline, ISearchEngine engine, Html html, CancellationToken stop)
    {
        var known = pipeline.NumberOf(number ?? "");
        var entries = await engine.FindPaperAsync(known, stop);
        if (entries.IsEmpty) return await html.FaultAsync(Fault.NoPaper(known));
        return await html.PageAsync<PaperView>(new PaperModel(
            known, Documents(entries), InTime(entries.Consultations), InTime(entries.Mentions), await CitesAsync(entries, engine, stop)));
    }

    /// <summary>A document has an entry for each of its pages or items; it is listed once.</summary>
    public static IReadOnlyList<Hit> Documents(PaperEntries entries) => [.. entries.Own.DistinctBy(hit => hit.DocumentId)];

    public static async Task<IReadOnlyList<CitedPaper>> CitesAsync(PaperEntries entries, ISearchEngine engine, CancellationToken stop)
    {
        if (entries.Cites.Count == 0) return [];
        var known = await engine.KnownPapersAsync(entries.Cites, stop);
        return [.. entries.Cites.Select(number => new CitedPaper(number, known.Contains(number)))];
    }

    private static IReadOnlyList<Hit> InTime(IReadOnlyList<Hit> hits) =>
        [.. hits.OrderBy(hit => hit.Date ?? DateOnly.MaxValue).ThenBy(hit => hit.DocumentId, StringComparer.Ordinal)];
}
