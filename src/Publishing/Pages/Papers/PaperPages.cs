using System.Globalization;
using Microsoft.AspNetCore.Http;
using Publishing.Pages.Answers;
using Publishing.Pages.Views;
using Publishing.Search;

namespace Publishing.Pages.Papers;

/// <summary>A paper, the way it went and the papers around it.</summary>
/// <param name="Documents">Its own documents, the first entry of each; empty where it is only mentioned.</param>
/// <param name="Stations">Where meetings dealt with it, in time order, unknown dates last.</param>
/// <param name="Mentions">One page of the places where it is only named, likewise.</param>
public sealed record PaperModel(
    string Number, IReadOnlyList<Hit> Documents, IReadOnlyList<Station> Stations, MentionPage Mentions, Neighbours Neighbours);

/// <param name="Total">Places in all.</param>
/// <param name="Page">From 1.</param>
public sealed record MentionPage(int Total, int Page, IReadOnlyList<Hit> Hits)
{
    public const int Size = 50;

    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public static MentionPage Of(IEnumerable<Hit> mentions, string? asked)
    {
        Hit[] all = [.. mentions.OrderBy(hit => hit.Date ?? DateOnly.MaxValue).ThenBy(hit => hit.DocumentId, StringComparer.Ordinal)];
        var last = Math.Max(1, (all.Length + Size - 1) / Size);
        var page = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, last) : 1;
        return new(all.Length, page, [.. all.Skip((page - 1) * Size).Take(Size)]);
    }
}

internal static class PaperPages
{
    public static async Task<IResult> PaperAsync(
        string? number, HttpRequest request, Pipeline pipeline, ISearchEngine engine, Html html, CancellationToken stop)
    {
        var known = pipeline.NumberOf(number ?? "");
        var entries = await engine.FindPaperAsync(known, stop);
        if (entries.IsEmpty) return await html.FaultAsync(Fault.NoPaper(known));
        return await html.PageAsync<PaperView>(new PaperModel(
            known,
            Documents(entries),
            Stations.Of(entries),
            MentionPage.Of(entries.Mentions, request.Query["page"]),
            await Neighbours.OfAsync(known, entries, pipeline.Normalize, engine, stop)));
    }

    /// <summary>A document has an entry for each of its pages or items; it is listed once.</summary>
    public static IReadOnlyList<Hit> Documents(PaperEntries entries) => [.. entries.Own.DistinctBy(hit => hit.DocumentId)];
}
