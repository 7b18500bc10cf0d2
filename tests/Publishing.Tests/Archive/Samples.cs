using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;

namespace Publishing.Tests.Archive;

/// <summary>Made-up documents.</summary>
internal static class Samples
{
    public static string Id(int number) => number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

    public static DocumentText Text { get; } = new(
    [
        new Page { Number = 1, Text = "Niederschrift über die Sitzung", RunningLines = ["Seite 1"] },
        new Page { Number = 2, Text = "Die Größe \"<Straße>\" & 😀" },
    ]);

    public static DocumentRecord Record(string id) => new()
    {
        File = new ArchivedFile(id, "Anlagen/Übersicht.pdf", 4711, new Metadata { MeetingDate = new DateOnly(2021, 5, 4), Kind = DocumentKind.Minutes }),
        ReceivedAt = new DateTimeOffset(2021, 6, 7, 8, 9, 10, TimeSpan.Zero),
        State = DocumentState.Published,
        PageCount = 2,
        Understanding = new Understanding
        {
            Kind = DocumentKind.Minutes,
            Title = new Fact<string>("Niederschrift über die Sitzung", new Span(1, 0, 30)),
            Date = new Fact<DateOnly>(new DateOnly(2021, 5, 6), null),
            Meeting = new Meeting { Number = new Fact<int>(7, new Span(1, 4, 5)), Body = new Fact<string>("Musterstadt", null) },
            Agenda =
            [
                new AgendaItem { Number = "1.2", Title = "Bericht", Visibility = Visibility.NonPublic, Text = new Span(2, 31, 40), Pages = [2] },
            ],
        },
        References = [new Reference { Number = "V-1", Written = "V 1", Source = new Span(2, 31, 34), Role = ReferenceRole.Consultation }],
        Citations =
        [
            new Citation { Kind = CitationKind.Law, Target = "§ 3 GO", Written = "§ 3 GO", Source = new Span(2, 31, 37), Lead = new Span(2, 25, 30), Date = new DateOnly(2020, 1, 2) },
        ],
        History = [new HistoryEntry(new DateTimeOffset(2021, 6, 7, 8, 9, 11, TimeSpan.Zero), "Eingegangen")],
    };
}
