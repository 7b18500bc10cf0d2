using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Publishing.Index;
using Publishing.Pages;
using Publishing.Pages.Text;
using Publishing.Search;
using Publishing.Search.Spelling;

namespace Publishing.Api.Searching;

/// <param name="Total">Documents; passages, where those of one document are asked for.</param>
/// <param name="TotalPassages">Agenda items and pages.</param>
/// <param name="Next">The value of "after" for the answer behind this one; null at the last, and where none was asked for.</param>
internal sealed record SearchAnswer(
    int Total, int TotalPassages, int Page, int Size, string? Next, IReadOnlyList<HitAnswer> Hits, Facets Facets)
{
    /// <summary>Other words that find more; where applied, the hits are theirs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Correction? DidYouMean { get; init; }

    public static SearchAnswer Of(Answer answer, HtmlEncoder encoder) => Of(answer.Results, encoder) with { DidYouMean = answer.Correction };

    private static SearchAnswer Of(SearchResults results, HtmlEncoder encoder) => new(
        results.Total,
        results.TotalPassages,
        results.Page,
        results.Size,
        results.Next,
        [.. results.Hits.Select(hit => HitAnswer.Of(hit, encoder))],
        results.Facets with { Kinds = [.. results.Facets.Kinds.Select(Spelled)] });

    private static FacetValue Spelled(FacetValue kind) => Words.KindOf(kind.Value) is { } known ? kind with { Value = Words.Code(known) } : kind;
}

/// <summary>A document, shown by its best passage; or a passage by itself.</summary>
/// <param name="Url">Opens the best passage at its agenda item and page.</param>
/// <param name="PassageCount">How many passages of the document answer; "document" asks for all of them.</param>
/// <param name="Passages">The best, the one shown above among them.</param>
/// <param name="Snippets">Safe to be put into HTML: encoded, and only then marked.</param>
/// <param name="SimilarSpelling">Whether the words asked for are not in the text, but may be what stands there misread.</param>
internal sealed record HitAnswer(
    string DocumentId,
    string FileName,
    string Kind,
    string Title,
    string? Organization,
    DateOnly? Date,
    EntryItem? AgendaItem,
    int PageNumber,
    string Url,
    IReadOnlyList<string> Snippets,
    bool SimilarSpelling,
    IReadOnlyList<string> References,
    int PassageCount,
    IReadOnlyList<PassageAnswer> Passages)
{
    public static HitAnswer Of(Hit hit, HtmlEncoder encoder) => new(
        hit.DocumentId,
        hit.FileName,
        Words.Code(hit.Kind),
        hit.Title,
        hit.Organization,
        hit.Date,
        hit.AgendaItem,
        hit.PageNumber,
        Addresses.Hit(hit),
        PassageAnswer.Marked(hit.Snippets, encoder),
        hit.SimilarSpelling,
        hit.References,
        hit.PassageCount,
        [.. hit.Passages.Select(passage => PassageAnswer.Of(hit.DocumentId, passage, encoder))]);
}

internal sealed record PassageAnswer(EntryItem? AgendaItem, int PageNumber, string Url, IReadOnlyList<string> Snippets, bool SimilarSpelling)
{
    public static PassageAnswer Of(string documentId, Passage passage, HtmlEncoder encoder) => new(
        passage.AgendaItem,
        passage.PageNumber,
        Addresses.Passage(documentId, passage.AgendaItem, passage.PageNumber),
        Marked(passage.Snippets, encoder),
        passage.SimilarSpelling);

    public static IReadOnlyList<string> Marked(IReadOnlyList<Snippet> snippets, HtmlEncoder encoder) => [.. snippets.Select(snippet => Marked(snippet, encoder))];

    private static string Marked(Snippet snippet, HtmlEncoder encoder)
    {
        var html = new StringBuilder();
        foreach (var part in snippet.Parts)
            html.Append(part.Marked ? "<mark>" : "").Append(encoder.Encode(part.Text)).Append(part.Marked ? "</mark>" : "");
        return html.ToString();
    }
}
