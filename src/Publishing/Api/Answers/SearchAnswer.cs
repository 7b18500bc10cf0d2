using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Publishing.Pages;
using Publishing.Search;
using Publishing.Search.Spelling;

namespace Publishing.Api.Answers;

internal sealed record SearchAnswer(int Total, int Page, int Size, IReadOnlyList<HitAnswer> Hits, Facets Facets)
{
    /// <summary>Other words that find more; where applied, the hits are theirs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Correction? DidYouMean { get; init; }

    public static SearchAnswer Of(Answer answer, HtmlEncoder encoder) => Of(answer.Results, encoder) with { DidYouMean = answer.Correction };

    private static SearchAnswer Of(SearchResults results, HtmlEncoder encoder) => new(
        results.Total,
        results.Page,
        results.Size,
        [.. results.Hits.Select(hit => HitAnswer.Of(hit, encoder))],
        results.Facets with { Kinds = [.. results.Facets.Kinds.Select(Spelled)] });

    private static FacetValue Spelled(FacetValue kind) => Words.KindOf(kind.Value) is { } known ? kind with { Value = Words.Code(known) } : kind;
}

/// <param name="Url">Opens the hit at its agenda item and page.</param>
/// <param name="Snippets">Safe to be put into HTML: encoded, and only then marked.</param>
/// <param name="SimilarSpelling">Whether the words asked for are not in the text, but may be what stands there misread.</param>
internal sealed record HitAnswer(
    string DocumentId,
    string FileName,
    string Kind,
    string Title,
    string? Organization,
    DateOnly? Date,
    HitAgendaItem? AgendaItem,
    int PageNumber,
    string Url,
    IReadOnlyList<string> Snippets,
    bool SimilarSpelling,
    IReadOnlyList<string> References)
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
        [.. hit.Snippets.Select(snippet => Marked(snippet, encoder))],
        hit.SimilarSpelling,
        hit.References);

    private static string Marked(Snippet snippet, HtmlEncoder encoder)
    {
        var html = new StringBuilder();
        foreach (var part in snippet.Parts)
            html.Append(part.Marked ? "<mark>" : "").Append(encoder.Encode(part.Text)).Append(part.Marked ? "</mark>" : "");
        return html.ToString();
    }
}
