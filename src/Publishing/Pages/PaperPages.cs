using Microsoft.AspNetCore.Http;
using Publishing.Documents;
using Publishing.Guard;
using Publishing.Pages.Text;
using Publishing.Pages.Views;
using Publishing.Search;

namespace Publishing.Pages;

/// <summary>A place that names a paper; <paramref name="Dealt"/> where the meeting dealt with it there.</summary>
public sealed record PaperMention(Hit Hit, bool Dealt);

/// <summary>A paper that another one cites; <paramref name="Known"/> where its own documents are there.</summary>
public sealed record CitedPaper(string Number, bool Known);

/// <summary>A paper, what it is in and what it cites.</summary>
/// <param name="Documents">Its own documents, the first entry of each; empty where it is only mentioned.</param>
/// <param name="Mentions">In time order, unknown dates last.</param>
public sealed record PaperModel(
    string Number, IReadOnlyList<Hit> Documents, IReadOnlyList<PaperMention> Mentions, IReadOnlyList<CitedPaper> Cites);

internal static class PaperPages
{
    public static async Task<IResult> PaperAsync(string? number, Pipeline pipeline, ISearchEngine engine, Html html, CancellationToken stop)
    {
        var known = pipeline.NumberOf(number ?? "");
        var entries = await engine.FindPaperAsync(known, stop);
        if (entries.Own.Count + entries.Mentions.Count == 0) return await html.FaultAsync(Fault.NoPaper(known));
        return await html.PageAsync<PaperView>(new PaperModel(
            known, Documents(entries), await MentionsAsync(known, entries.Mentions, pipeline, stop), await CitesAsync(entries, engine, stop)));
    }

    /// <summary>A document has an entry for each of its pages or items; it is listed once.</summary>
    public static IReadOnlyList<Hit> Documents(PaperEntries entries) => [.. entries.Own.DistinctBy(hit => hit.DocumentId)];

    public static async Task<IReadOnlyList<CitedPaper>> CitesAsync(PaperEntries entries, ISearchEngine engine, CancellationToken stop)
    {
        List<CitedPaper> cites = [];
        foreach (var number in entries.Cites) cites.Add(new(number, await KnownPapers.IsKnownAsync(number, engine, stop)));
        return cites;
    }

    private static async Task<IReadOnlyList<PaperMention>> MentionsAsync(
        string number, IReadOnlyList<Hit> hits, Pipeline pipeline, CancellationToken stop)
    {
        List<PaperMention> mentions = [];
        foreach (var entries in hits.GroupBy(hit => hit.DocumentId))
        {
            var document = entries.Any(hit => hit.AgendaItem is not null) ? await pipeline.FindDocumentAsync(entries.Key, stop) : null;
            mentions.AddRange(entries.Select(hit => new PaperMention(hit, document is not null && IsDealt(document, hit, number))));
        }

        return [.. mentions.OrderBy(one => one.Hit.Date ?? DateOnly.MaxValue).ThenBy(one => one.Hit.DocumentId, StringComparer.Ordinal)];
    }

    private static bool IsDealt(PublicDocument document, Hit hit, string number) =>
        document.Agenda.FirstOrDefault(item => item.Key == hit.AgendaItem?.Key) is { } item
        && document.References.Any(one => one.Role == ReferenceRole.Consultation && one.Number == number
            && ((item.Text?.Overlaps(one.Source) ?? false) || (item.Listed?.Overlaps(one.Source) ?? false)));
}
