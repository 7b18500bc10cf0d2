using System.Text.Encodings.Web;
using Publishing.Pages;
using Publishing.Search;

namespace Publishing.Api.Answers;

/// <param name="Known">Whether documents of its own are there; else it is only mentioned.</param>
/// <param name="Consultations">Those of the mentions that deal with the paper.</param>
/// <param name="MentionedIn">All that names it, consultations first.</param>
internal sealed record PaperAnswer(
    string Number,
    bool Known,
    IReadOnlyList<PaperDocumentAnswer> Documents,
    IReadOnlyList<HitAnswer> Consultations,
    IReadOnlyList<HitAnswer> MentionedIn,
    IReadOnlyList<CiteAnswer> Cites,
    string Url)
{
    public static PaperAnswer Of(string number, PaperEntries entries, IReadOnlyList<CitedPaper> cites, HtmlEncoder encoder) => new(
        number,
        entries.Own.Count > 0,
        [.. PaperPages.Documents(entries).Select(PaperDocumentAnswer.Of)],
        [.. entries.Consultations.Select(hit => HitAnswer.Of(hit, encoder))],
        [.. entries.Consultations.Concat(entries.Mentions).Select(hit => HitAnswer.Of(hit, encoder))],
        [.. cites.Select(cited => new CiteAnswer(cited.Number, Addresses.Paper(cited.Number), cited.Known))],
        Addresses.Paper(number));
}

internal sealed record CiteAnswer(string Number, string Url, bool Known);

internal sealed record PaperDocumentAnswer(
    string DocumentId, string FileName, string Kind, string Title, string? Organization, DateOnly? Date, string Url)
{
    public static PaperDocumentAnswer Of(Hit hit) => new(
        hit.DocumentId, hit.FileName, Words.Code(hit.Kind), hit.Title, hit.Organization, hit.Date, Addresses.Document(hit.DocumentId));
}
