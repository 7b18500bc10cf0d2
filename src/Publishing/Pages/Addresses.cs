using System.Globalization;
using Publishing.Index;
using Publishing.Pages.Text;
using Publishing.Search;

namespace Publishing.Pages;

/// <summary>Every address that pages and API hand out.</summary>
public static class Addresses
{
    public const string Home = "/";
    public const string Style = "/site.css";
    public const string Script = "/suche.js";
    public const string UploadForm = "/hochladen";

    public static string Search(SearchQuery query) => "/suche" + Parameters(query);

    public static string SearchApi(SearchQuery query) => "/api/search" + Parameters(query);

    /// <summary>All passages that answer, as a file.</summary>
    public static string Export(SearchQuery query, string format)
    {
        var parameters = Parameters(query with { Page = 1, Size = new SearchQuery().Size, After = null });
        return $"/api/search/export{(parameters.Length == 0 ? "?" : parameters + "&")}format={format}";
    }

    public static string Document(string id) => $"/dokumente/{id}";

    public static string Page(string id, int page) => $"{Document(id)}#{Anchor(page)}";

    public static string AgendaItem(string id, string key) => $"{Document(id)}/top/{Uri.EscapeDataString(key)}";

    /// <summary>Where a hit opens: at its agenda item where it has one, at its page.</summary>
    public static string Hit(Hit hit) => Passage(hit.DocumentId, hit.AgendaItem, hit.PageNumber);

    public static string Passage(string id, EntryItem? item, int page) =>
        item is not null ? $"{AgendaItem(id, item.Key)}#{Anchor(page)}" : Page(id, page);

    /// <summary>A number's slashes part the address, so that it reads like the number.</summary>
    public static string Paper(string number) => "/vorlagen/" + Segments(number);

    /// <summary>Leads on to the minutes of that meeting where they are here, and to the item in them.</summary>
    public static string Meeting(string? organization, DateOnly day, string? item) =>
        "/sitzung" + Given([("organization", organization), ("date", Words.Iso(day)), ("item", item)]);

    public static string Original(string id) => $"/files/{id}";

    public static string Upload(string id) => $"{UploadForm}/{id}";

    public static string DocumentApi(string id) => $"/api/documents/{id}";

    public static string TextApi(string id) => $"{DocumentApi(id)}/text";

    public static string PaperApi(string number) => "/api/papers/" + Segments(number);

    public static string UploadApi(string id) => $"/api/uploads/{id}";

    public static string Anchor(int page) => string.Create(CultureInfo.InvariantCulture, $"seite-{page}");

    private static string Segments(string number) => string.Join('/', number.Split('/').Select(Uri.EscapeDataString));

    private static string Parameters(SearchQuery query)
    {
        (string Name, string? Value)[] all =
        [
            ("q", query.Text),
            ("organization", query.Organization),
            ("from", Words.Iso(query.From)),
            ("to", Words.Iso(query.To)),
            ("paper", query.Paper),
            ("kind", query.Kind is { } kind ? Words.Code(kind) : null),
            ("document", query.Document),
            ("sort", query.Sort == SearchSort.Date ? "date" : null),
            ("literal", query.Literal ? "1" : null),
            ("page", query.Page > 1 ? query.Page.ToString(CultureInfo.InvariantCulture) : null),
            ("after", query.After),
            ("size", query.Size != new SearchQuery().Size ? query.Size.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return Given(all);
    }

    private static string Given((string Name, string? Value)[] all)
    {
        var given = all.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}
