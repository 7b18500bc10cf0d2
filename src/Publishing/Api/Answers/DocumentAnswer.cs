using Publishing.Documents;
using Publishing.Guard;
using Publishing.Pages;
using Publishing.Pages.Text;

namespace Publishing.Api.Answers;

internal sealed record DocumentAnswer(
    string DocumentId,
    string FileName,
    string Kind,
    string Title,
    DateOnly? Date,
    DateOnly? DocumentDate,
    int PageCount,
    MeetingAnswer Meeting,
    IReadOnlyList<ItemAnswer> Agenda,
    IReadOnlyList<ReferenceAnswer> References,
    IReadOnlyList<CitationAnswer> Citations,
    IReadOnlyList<string> Notices,
    IReadOnlyList<RelativeAnswer> Containers,
    IReadOnlyList<RelativeAnswer> Parts,
    LinksAnswer Links)
{
    public static DocumentAnswer Of(PublicDocument document, IReadOnlySet<string> linked, Family family) => new(
        document.Id,
        document.FileName,
        Words.Code(document.Kind),
        document.Title,
        document.Date,
        document.DocumentDate,
        document.Text.Pages.Count,
        MeetingAnswer.Of(document.Meeting),
        [.. document.Agenda.Select(item => ItemAnswer.Of(document, item))],
        [.. document.References.Select(one => ReferenceAnswer.Of(one, linked.Contains(one.Number)))],
        [.. document.Citations.Select(one => CitationAnswer.Of(one, document))],
        document.Notices,
        [.. family.Containers.Select(RelativeAnswer.Of)],
        [.. family.Parts.Select(RelativeAnswer.Of)],
        new(
            Addresses.Document(document.Id),
            Addresses.TextApi(document.Id),
            document.OriginalIsPublic ? Addresses.Original(document.Id) : null));
}

/// <summary>An e-mail or archive that holds a document, or a file in it; only what is public itself.</summary>
internal sealed record RelativeAnswer(string DocumentId, string FileName, string Url)
{
    public static RelativeAnswer Of(Relative relative) => new(relative.Id, relative.Name, Addresses.Document(relative.Id));
}

/// <param name="Original">Null where the original is not public.</param>
internal sealed record LinksAnswer(string Page, string Text, string? Original);

/// <summary>A fact and where the text says it; no source where the uploader said it.</summary>
internal sealed record FactAnswer<T>(T Value, Span? Source)
{
    public static FactAnswer<T>? Of(Fact<T>? fact) => fact is null ? null : new(fact.Value, fact.Source);
}

/// <summary>Null where unknown.</summary>
internal sealed record MeetingAnswer(
    FactAnswer<string>? Body,
    FactAnswer<string>? Organization,
    FactAnswer<int>? Number,
    FactAnswer<DateOnly>? Date,
    FactAnswer<string>? Chair,
    FactAnswer<string>? Clerk,
    FactAnswer<TimeOnly>? Begin,
    FactAnswer<TimeOnly>? End,
    FactAnswer<string>? Place,
    IReadOnlyList<AttendeeAnswer> Attendance)
{
    public static MeetingAnswer Of(Meeting meeting) => new(
        FactAnswer<string>.Of(meeting.Body),
        FactAnswer<string>.Of(meeting.Organization),
        FactAnswer<int>.Of(meeting.Number),
        FactAnswer<DateOnly>.Of(meeting.Date),
        FactAnswer<string>.Of(meeting.Chair),
        FactAnswer<string>.Of(meeting.Clerk),
        FactAnswer<TimeOnly>.Of(meeting.Begin),
        FactAnswer<TimeOnly>.Of(meeting.End),
        FactAnswer<string>.Of(meeting.Place),
        [.. meeting.Attendance.Select(AttendeeAnswer.Of)]);
}
