using Publishing.Index;
using Publishing.Search;

namespace Publishing.Pages.Papers;

/// <summary>A meeting that dealt with a paper, in one item of its agenda.</summary>
/// <param name="Organization">The committee; null where unknown.</param>
/// <param name="Date">Null where unknown.</param>
/// <param name="Item">The item; null where the document tells none.</param>
/// <param name="Decisions">What was decided there, as the minutes have it; empty where they say nothing, or there are only invitations.</param>
/// <param name="Sources">The documents that say so, minutes first; at least one.</param>
public sealed record Station(
    string? Organization, DateOnly? Date, EntryItem? Item, IReadOnlyList<EntryDecision> Decisions, IReadOnlyList<Hit> Sources);

/// <summary>The way of a paper through the committees (Beratungsfolge).</summary>
internal static class Stations
{
    /// <summary>All of them in time, unknown dates last.</summary>
    public static IReadOnlyList<Station> Of(PaperEntries entries)
    {
        // The list at the head names what the item names again: one station.
        var told = entries.Consultations.Where(hit => hit.AgendaItem is not null).Select(hit => hit.DocumentId).ToHashSet(StringComparer.Ordinal);
        return [.. entries.Consultations
            .Where(hit => hit.AgendaItem is not null || !told.Contains(hit.DocumentId))
            .GroupBy(Place)
            .Select(Make)
            .OrderBy(station => station.Date ?? DateOnly.MaxValue)
            .ThenBy(station => station.Sources[0].DocumentId, StringComparer.Ordinal)];
    }

    // Invitation and minutes of one meeting tell of one station; what does not say whose and when stands by itself.
    private static (string, string?, DateOnly?, string?) Place(Hit hit) => hit is { Organization: { } name, Date: { } day, AgendaItem: { } item }
        ? ("", name, day, item.Number)
        : ($"{hit.DocumentId}/{hit.AgendaItem?.Key}", null, null, null);

    private static Station Make(IEnumerable<Hit> hits)
    {
        Hit[] sources = [.. hits.OrderBy(hit => hit.Kind == Documents.DocumentKind.Minutes ? 0 : 1).ThenBy(hit => hit.DocumentId, StringComparer.Ordinal)];
        var said = sources.Select(hit => hit.AgendaItem?.Decisions).FirstOrDefault(decisions => decisions is { Count: > 0 });
        return new(sources[0].Organization, sources[0].Date, sources[0].AgendaItem, said ?? [], sources);
    }
}
