using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;
using Publishing.Guard;

namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    private static readonly DocumentText Text = new([
        new Page { Number = 1, Text = "Öffentlicher Teil\n1 Radwege SV-9-1604\n2 Verschiedenes" },
        new Page { Number = 2, Text = "TOP 1 Radwege\nDer Ausschuss berät lange." },
        new Page { Number = 3, Text = "Die Brücke am Bach wird gebaut." },
    ]);

    [Fact]
    public async Task A_hit_opens_at_its_item_and_page_and_a_listed_title_is_found()
    {
        await Index(Minutes());

        var bridge = Assert.Single((await Search("Brücke")).Hits);
        Assert.Equal(("1", 3), (bridge.AgendaItem!.Number, bridge.PageNumber));
        Assert.Equal("2", (await Search("Verschiedenes")).Hits[0].AgendaItem!.Number);
        var paper = Assert.Single((await Search("SV-9-1604")).Hits);
        Assert.Equal("1", paper.AgendaItem!.Number);
    }

    [Fact]
    public async Task A_meeting_that_deals_with_a_paper_is_told_from_one_that_names_it()
    {
        await Index(Minutes(),
            Council.Minutes("named", "Rat", new(2021, 1, 1), "Zu SV-9-1604."),
            Council.Minutes("earlier", "Rat", new(2020, 1, 1), "Zu SV-9-1604."));

        var paper = await Engine.FindPaperAsync("SV-9-1604", Stop);

        Assert.Equal(["1"], paper.Consultations.Select(hit => hit.AgendaItem?.Number));
        Assert.Equal(["named", "earlier"], paper.Mentions.Select(hit => hit.DocumentId));
    }

    [Fact]
    public async Task A_paper_listed_with_a_part_is_dealt_with_in_that_part()
    {
        const string Whole = "Punkt 4: Feste Vorlage SV-9-1604 Punkt 4.1: Antrag Vorlage SV-9-1605 Der Rat verzichtet.";
        var text = new DocumentText([new Page { Number = 1, Text = Whole }]);
        Span Place(string words) => text.SpanOf(Whole.IndexOf(words, StringComparison.Ordinal), Whole.IndexOf(words, StringComparison.Ordinal) + words.Length);
        Reference Paper(string number) => new() { Number = number, Written = number, Source = Place(number), Role = ReferenceRole.Consultation };
        var understanding = new Understanding
        {
            Kind = DocumentKind.Minutes,
            Agenda =
            [
                new AgendaItem { Number = "4", Title = "Feste", Visibility = Visibility.Public, Text = text.SpanOf(0, Whole.Length), Pages = [1] },
                new AgendaItem { Number = "4.1", Title = "Antrag", Visibility = Visibility.Public, Listed = Place("Punkt 4.1: Antrag Vorlage SV-9-1605") },
            ],
        };
        await Index(Review.Of(new Document(new ArchivedFile("m", "m.txt", 1, Metadata.None), text, understanding, [Paper("SV-9-1604"), Paper("SV-9-1605")])).Public!);

        Assert.Equal(["4"], (await Engine.FindPaperAsync("SV-9-1604", Stop)).Consultations.Select(hit => hit.AgendaItem?.Number));
        Assert.Equal(["4.1"], (await Engine.FindPaperAsync("SV-9-1605", Stop)).Consultations.Select(hit => hit.AgendaItem?.Number));
    }

    private static PublicDocument Minutes()
    {
        int At(string text) => Text.Whole.IndexOf(text, StringComparison.Ordinal);
        Span Place(string text) => Text.SpanOf(At(text), At(text) + text.Length);
        var reference = new Reference
        {
            Number = "SV-9-1604",
            Written = "SV-9-1604",
            Source = Place("SV-9-1604"),
            Role = ReferenceRole.Consultation,
        };
        var understanding = new Understanding
        {
            Kind = DocumentKind.Minutes,
            Title = new Fact<string>("Niederschrift", null),
            Agenda =
            [
                new AgendaItem
                {
                    Number = "1", Title = "Radwege", Visibility = Visibility.Public, Listed = Place("1 Radwege SV-9-1604"),
                    Text = Text.SpanOf(At("TOP 1"), Text.Whole.Length), Pages = [2, 3],
                },
                new AgendaItem { Number = "2", Title = "Verschiedenes", Visibility = Visibility.Public, Listed = Place("2 Verschiedenes") },
            ],
        };
        return Review.Of(new Document(new ArchivedFile("m", "m.txt", 1, Metadata.None), Text, understanding, [reference])).Public!;
    }
}
