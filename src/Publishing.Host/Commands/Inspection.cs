using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;
using Publishing.Guard;

namespace Publishing.Host.Commands;

/// <summary>All that the pipeline understands of a file, for staff: the withheld parts included.</summary>
internal sealed record Inspection
{
    public required string FileName { get; init; }

    /// <summary>Why the file cannot be read; all else is empty then.</summary>
    public string? Refusal { get; init; }

    public DocumentKind? Kind { get; init; }

    public Fact<string>? Title { get; init; }

    public Fact<DateOnly>? DocumentDate { get; init; }

    public Meeting? Meeting { get; init; }

    public IReadOnlyList<InspectedPage> Pages { get; init; } = [];

    public IReadOnlyList<InspectedItem> Agenda { get; init; } = [];

    /// <summary>Numbers of all papers named, each once.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>Laws, meetings, agenda items and attachments that the text refers to.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public bool OriginalIsPublic { get; init; }

    public IReadOnlyList<InspectedGap> Withheld { get; init; } = [];

    /// <summary>The files in an e-mail or archive.</summary>
    public IReadOnlyList<InspectedPart> Parts { get; init; } = [];

    public static Inspection Of(string fileName, ReadOutcome reading) => reading is { Document: { } document, Review: { } review }
        ? Of(document, review) with { Parts = [.. reading.Parts.Select(part => new InspectedPart(part.Name, part.Content.Length, part.Problem))] }
        : new Inspection { FileName = fileName, Refusal = reading.Refusal };

    private static Inspection Of(Document document, Review review) => new()
    {
        FileName = document.File.FileName,
        Kind = document.Understanding.Kind,
        Title = document.Understanding.Title,
        DocumentDate = document.Understanding.Date,
        Meeting = document.Understanding.Meeting,
        Pages = [.. document.Text.Pages.Select(page => new InspectedPage(page.Number, document.Text.StartOf(page.Number), page.Text, page.RunningLines, page.Verdict, page.Repairs, page.OtherReadings))],
        Agenda = [.. document.Understanding.Agenda.Select(item => InspectedItem.Of(item, document))],
        Papers = [.. document.References.Where(reference => reference.Certainty == Certainty.Certain).Select(reference => reference.Number).Distinct()],
        References = document.References,
        Citations = document.Citations,
        OriginalIsPublic = review.Public is { OriginalIsPublic: true },
        Withheld = [.. review.Withheld.Select(gap => new InspectedGap(gap.Source, gap.Reason, gap.Certain, document.Text.Read(gap.Source)))],
    };
}

/// <param name="Start">Offset of the page in the whole text, which spans count in.</param>
internal sealed record InspectedPage(
    int Number, int Start, string Text, IReadOnlyList<string> RunningLines,
    PageVerdict Verdict, IReadOnlyList<RepairedWord> Repairs, IReadOnlyList<OtherReading> OtherReadings);

internal sealed record InspectedItem(
    string Number, string Title, bool Public, IReadOnlyList<int> Pages, IReadOnlyList<string> Papers, Span? Listed, Span? Source, string? Text)
{
    public IReadOnlyList<InspectedResolution> Resolutions { get; init; } = [];

    public IReadOnlyList<InspectedDecision> Decisions { get; init; } = [];

    public IReadOnlyList<Person> Rapporteurs { get; init; } = [];

    public IReadOnlyList<Person> Speakers { get; init; } = [];

    public IReadOnlyList<Movement> Movements { get; init; } = [];

    public IReadOnlyList<ItemLink> HandledWith { get; init; } = [];

    public static InspectedItem Of(AgendaItem item, Document document) => new(
        item.Number,
        item.Title,
        item.Visibility == Visibility.Public,
        item.Pages,
        [
            .. document.References
                .Where(reference => reference.Role == ReferenceRole.Consultation && Holds(item, document, reference.Source))
                .Select(reference => reference.Number).Distinct(),
        ],
        item.Listed,
        item.Text,
        item.Text is { } text ? document.Text.Read(text) : null)
    {
        Resolutions = [.. item.Resolutions.Select(one => new InspectedResolution(one.Kind, one.Wording, document.Text.Read(one.Wording)))],
        Decisions =
        [
            .. item.Decisions.Select(one => new InspectedDecision(
                one.Outcome, one.Vote, one.Source, document.Text.Read(one.Source), one.Subject is { } subject ? document.Text.Read(subject) : null)),
        ],
        Rapporteurs = item.Rapporteurs,
        Speakers = item.Speakers,
        Movements = item.Movements,
        HandledWith = item.HandledWith,
    };

    private static bool Holds(AgendaItem item, Document document, Span place) => item.Listed?.Contains(place) == true
        || (item.Text?.Contains(place) == true && !document.Understanding.Agenda.Any(part => part != item && part is { Text: null, Listed: { } listed } && listed.Contains(place)));
}

internal sealed record InspectedResolution(ResolutionKind Kind, Span Source, string Wording);

internal sealed record InspectedDecision(Outcome Outcome, Vote? Vote, Span Source, string Words, string? Subject);

internal sealed record InspectedGap(Span Source, string Reason, bool Certain, string Text);

/// <param name="Length">Bytes.</param>
/// <param name="Problem">Why it cannot be taken out; else null.</param>
internal sealed record InspectedPart(string Name, int Length, string? Problem);
