using System.Text.Encodings.Web;
using Publishing.Api.Searching;
using Publishing.Pages;
using Publishing.Pages.Papers;
using Publishing.Pages.Text;
using Publishing.Search;

namespace Publishing.Api.Answers;

/// <param name="Known">Whether documents of its own are there; else it is only mentioned.</param>
/// <param name="Documents">Its own documents, each with its file.</param>
/// <param name="Stations">The meetings that dealt with it, in time order, unknown dates last.</param>
/// <param name="Consultations">Those of the mentions that deal with the paper.</param>
/// <param name="MentionedIn">All that names it, consultations first.</param>
/// <param name="Parent">The paper that it supplements; null where it supplements none.</param>
internal sealed record PaperAnswer(
    string Number,
    bool Known,
    IReadOnlyList<PaperDocumentAnswer> Documents,
    IReadOnlyList<StationAnswer> Stations,
    IReadOnlyList<HitAnswer> Consultations,
    IReadOnlyList<HitAnswer> MentionedIn,
    IReadOnlyList<CiteAnswer> Cites,
    IReadOnlyList<CiteAnswer> CitedBy,
    CiteAnswer? Parent,
    IReadOnlyList<CiteAnswer> Supplements,
    string Url)
{
    public static PaperAnswer Of(string number, PaperEntries entries, Neighbours neighbours, HtmlEncoder encoder) => new(
        number,
        entries.Own.Count > 0,
        [.. PaperPages.Documents(entries).Select(PaperDocumentAnswer.Of)],
        [.. Pages.Papers.Stations.Of(entries).Select(StationAnswer.Of)],
        [.. entries.Consultations.Select(hit => HitAnswer.Of(hit, encoder))],
        [.. entries.Consultations.Concat(entries.Mentions).Select(hit => HitAnswer.Of(hit, encoder))],
        [.. neighbours.Cites.Select(CiteAnswer.Of)],
        [.. neighbours.CitedBy.Select(CiteAnswer.Of)],
        neighbours.Parent is { } parent ? CiteAnswer.Of(parent) : null,
        [.. neighbours.Supplements.Select(CiteAnswer.Of)],
        Addresses.Paper(number));
}

/// <param name="Known">Whether documents of its own are there.</param>
internal sealed record CiteAnswer(string Number, string Url, bool Known)
{
    public static CiteAnswer Of(Neighbour paper) => new(paper.Number, Addresses.Paper(paper.Number), paper.Known);
}

/// <param name="Decisions">Empty where the minutes say nothing, or there are only invitations.</param>
/// <param name="Sources">Addresses of what says so, minutes first.</param>
internal sealed record StationAnswer(
    string? Organization, DateOnly? Date, string? Item, string? Title, IReadOnlyList<StationDecisionAnswer> Decisions, IReadOnlyList<string> Sources)
{
    public static StationAnswer Of(Station station) => new(
        station.Organization,
        station.Date,
        station.Item?.Number,
        station.Item?.Title,
        [.. station.Decisions.Select(one => new StationDecisionAnswer(DecisionWords.Code(one.Outcome), DecisionWords.Of(one.Vote), one.Words, one.Subject))],
        [.. station.Sources.Select(Addresses.Hit)]);
}

/// <param name="Vote">As people read it, German; null where nothing is said of one.</param>
/// <param name="Words">As the text has them.</param>
internal sealed record StationDecisionAnswer(string Outcome, string? Vote, string Words, string? Subject);

internal sealed record PaperDocumentAnswer(
    string DocumentId, string FileName, string Kind, string Title, string? Organization, DateOnly? Date, string Url)
{
    public static PaperDocumentAnswer Of(Hit hit) => new(
        hit.DocumentId, hit.FileName, Words.Code(hit.Kind), hit.Title, hit.Organization, hit.Date, Addresses.Document(hit.DocumentId));
}
