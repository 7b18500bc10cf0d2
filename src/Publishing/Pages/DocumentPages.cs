using Microsoft.AspNetCore.Http;
using Publishing.Guard;
using Publishing.Pages.Answers;
using Publishing.Pages.Text;
using Publishing.Pages.Views;
using Publishing.Search;

namespace Publishing.Pages;

/// <summary>A document to be read.</summary>
/// <param name="Linked">Numbers of papers that lead somewhere.</param>
public sealed record DocumentModel(PublicDocument Document, IReadOnlyList<PageText> Pages, IReadOnlySet<string> Linked, Family Family);

/// <summary>One agenda item to be read, between its neighbours.</summary>
public sealed record AgendaItemModel(
    PublicDocument Document,
    PublicAgendaItem Item,
    IReadOnlyList<PageText> Pages,
    IReadOnlyList<string> Papers,
    PublicAgendaItem? Before,
    PublicAgendaItem? After);

internal static class DocumentPages
{
    public static async Task<IResult> DocumentAsync(string id, Pipeline pipeline, ISearchEngine engine, Html html, CancellationToken stop)
    {
        if (await pipeline.FindDocumentAsync(id, stop) is not { } document) return await html.FaultAsync(Fault.NoDocument);
        var linked = await KnownPapers.AmongAsync(document.References, engine, stop);
        var text = new TextSetter(document, TextLinks.Of(document, linked)).Whole();
        return await html.PageAsync<DocumentView>(new DocumentModel(document, text, linked, await pipeline.Family(document, stop)));
    }

    public static async Task<IResult> AgendaItemAsync(
        string id, string key, Pipeline pipeline, ISearchEngine engine, Html html, CancellationToken stop)
    {
        if (await pipeline.FindDocumentAsync(id, stop) is not { } document) return await html.FaultAsync(Fault.NoDocument);
        var place = document.Agenda.TakeWhile(item => item.Key != key).Count();
        if (place == document.Agenda.Count) return await html.FaultAsync(Fault.NoAgendaItem);

        var item = document.Agenda[place];
        var within = document.References
            .Where(one => (item.Text?.Overlaps(one.Source) ?? false) || (item.Listed?.Overlaps(one.Source) ?? false))
            .ToList();
        var linked = await KnownPapers.AmongAsync(within, engine, stop);
        return await html.PageAsync<AgendaItemView>(new AgendaItemModel(
            document,
            item,
            item.Text is { } text ? new TextSetter(document, TextLinks.Of(document, linked)).Of(text) : [],
            [.. within.Select(one => one.Number).Where(linked.Contains).Distinct()],
            place > 0 ? document.Agenda[place - 1] : null,
            place + 1 < document.Agenda.Count ? document.Agenda[place + 1] : null));
    }
}
