using Publishing.Documents;
using Publishing.Documents.Texts;
using Publishing.Guard;
using Publishing.Pages;
using Publishing.Pages.Text;

namespace Publishing.Api.Answers;

/// <param name="Certainty">"certain" or "candidate"; with <paramref name="Repaired"/> a candidate is a guess at damaged text.</param>
/// <param name="Lead">The words before that led to it.</param>
/// <param name="Url">Null where the number has a paper's form and no paper of that number is there.</param>
internal sealed record ReferenceAnswer(
    string Number, string Written, string Role, string Certainty, bool Repaired, Span Source, Span? Lead, int? TargetPage, string? Url)
{
    public static ReferenceAnswer Of(Reference one, bool linked) => new(
        one.Number,
        one.Written,
        one.Role switch { ReferenceRole.Own => "own", ReferenceRole.Consultation => "consultation", _ => "mention" },
        Code(one.Certainty),
        one.Repaired,
        one.Source,
        one.Lead,
        one.TargetPage,
        linked ? Addresses.Paper(one.Number) : null);

    public static string Code(Certainty certainty) => certainty == Documents.Certainty.Certain ? "certain" : "candidate";
}

/// <param name="Kind">"agenda-item", "meeting", "attachment" or "law".</param>
/// <param name="Target">Normalised, as "§ 14c TIntG".</param>
/// <param name="Date">Of the other meeting; null for what is in this one.</param>
/// <param name="Url">Null where it leads nowhere.</param>
internal sealed record CitationAnswer(
    string Kind, string Target, string Written, string Certainty, bool Repaired, Span Source, Span? Lead,
    string? Item, string? Organization, DateOnly? Date, string? Url)
{
    public static CitationAnswer Of(Citation one, PublicDocument document) => new(
        one.Kind switch
        {
            CitationKind.AgendaItem => "agenda-item",
            CitationKind.Meeting => "meeting",
            CitationKind.Attachment => "attachment",
            _ => "law",
        },
        one.Target,
        one.Written,
        ReferenceAnswer.Code(one.Certainty),
        one.Repaired,
        one.Source,
        one.Lead,
        one.Item,
        one.Organization,
        one.Date,
        TextLinks.UrlOf(one, document));
}
