using Publishing.Documents;
using Publishing.Guard;
using Publishing.Index;
using Publishing.Search;

namespace Publishing.Tests.Pages;

/// <summary>Invented minutes, and hits in them.</summary>
internal static class Sample
{
    public const string Evil = "<script>alert(\"x\")</script>";

    public static readonly string Id = new('a', 64);

    private static readonly string[] Sheets =
    [
        "Niederschrift über die 3. Sitzung des Ausschusses für Bäume\n\nÖffentlicher Teil\n\n1 Bericht über Linden\n2 Größe der Beete SV-9-1604",
        "1 Bericht über Linden\n\nFrau Muster berichtet über die Linden und weist auf SV-9-\n1600 hin.\n\nEs folgt eine Aussprache",
        "zu den Straßenbäumen. Genannt wird auch 12/34 und " + Evil + ".\n\n2 Größe der Beete SV-9-1604\n\nDer Ausschuss stimmt zu.",
    ];

    public static PublicDocument Minutes(string fileName = "bäume.txt", string title = "Niederschrift Ausschuss für Bäume", bool nonPublic = false)
    {
        var sheets = nonPublic ? [.. Sheets, "Nichtöffentlicher Teil\n\n1 Grundstück Geheimweg\n\nDas Grundstück wird verkauft."] : Sheets;
        var text = new DocumentText([.. sheets.Select((sheet, index) => new Page { Number = index + 1, Text = sheet })]);
        var understanding = new Understanding
        {
            Kind = DocumentKind.Minutes,
            Title = new(title, null),
            Date = new(new DateOnly(2021, 3, 11), null),
            Meeting = new()
            {
                Organization = new("Ausschuss für Bäume", Place(text, "Ausschusses für Bäume")),
                Date = new(new DateOnly(2021, 3, 2), null),
            },
            Agenda =
            [
                Item(text, "1", "Bericht über Linden", "2 Größe der Beete SV-9-1604\n\nDer", [2, 3]),
                Item(text, "2", "Größe der Beete SV-9-1604", "stimmt zu.", [3], toEnd: true),
            ],
        };
        var document = new Document(new ArchivedFile(Id, fileName, 100, Metadata.None), text, understanding,
        [
            Cites(text, "SV-9-1604", "SV-9-1604", ReferenceRole.Consultation),
            Cites(text, "SV-9-1600", "SV-9-\n1600", ReferenceRole.Mention),
            Cites(text, "12/34", "12/34", ReferenceRole.Mention, Certainty.Candidate),
        ]);
        return Review.Of(document).Public ?? throw new InvalidOperationException("The guard holds the sample back.");
    }

    public static Hit Hit(string title = "Niederschrift Ausschuss für Bäume", EntryItem? item = null, params SnippetPart[] parts) => new()
    {
        DocumentId = Id,
        FileName = "bäume.txt",
        Kind = DocumentKind.Minutes,
        Title = title,
        Organization = "Ausschuss für Bäume",
        Date = new DateOnly(2021, 3, 2),
        AgendaItem = item,
        PageNumber = 2,
        Snippets = parts.Length == 0 ? [] : [new Snippet(2, parts)],
        References = ["SV-9-1600"],
        Passages = [new Passage(item, 2, parts.Length == 0 ? [] : [new Snippet(2, parts)], false)],
    };

    public static SearchResults Results(params Hit[] hits) => new(hits.Length, 1, 20, hits, new Facets
    {
        Organizations = [new("Ausschuss für Bäume", 1)],
        Years = [new("2021", 1)],
        Kinds = [new("Minutes", 1)],
        Papers = [new("SV-9-1600", 1)],
    })
    {
        TotalPassages = hits.Sum(hit => hit.PassageCount),
    };

    private static AgendaItem Item(DocumentText text, string number, string title, string end, int[] pages, bool toEnd = false)
    {
        var start = text.Whole.LastIndexOf($"{number} {title}", StringComparison.Ordinal);
        var stop = text.Whole.IndexOf(end, StringComparison.Ordinal) + (toEnd ? end.Length : 0);
        return new()
        {
            Number = number,
            Title = title,
            Visibility = Visibility.Public,
            Listed = Place(text, $"{number} {title}"),
            Text = text.SpanOf(start, stop),
            Pages = pages,
        };
    }

    private static Reference Cites(DocumentText text, string number, string written, ReferenceRole role, Certainty certainty = Certainty.Certain) =>
        new() { Number = number, Written = written, Source = Place(text, written), Role = role, Certainty = certainty };

    private static Span Place(DocumentText text, string words)
    {
        var start = text.Whole.IndexOf(words, StringComparison.Ordinal);
        return text.SpanOf(start, start + words.Length);
    }
}
