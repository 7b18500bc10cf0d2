using Publishing.Documents;
using Publishing.Guard;
using Publishing.Search.Spelling;

namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    [Fact]
    public async Task What_is_typed_is_completed_to_papers_and_committees()
    {
        await Index(
            Council.Paper("SV-9-1604", "Radverkehrskonzept der Stadt", "Text"), Council.Paper("SV-9-1605", "Haushalt", "Text"),
            Council.Minutes("a", "Ausschuss für Umwelt", new(2020, 3, 1), "Text"), Council.Minutes("b", "Kreistag", new(2020, 3, 2), "Text"));

        Assert.Equal([new PaperCompletion("SV-9-1604", "Radverkehrskonzept der Stadt"), new("SV-9-1605", "Haushalt")], (await Complete("SV-9-16")).Papers);
        Assert.Equal(["SV-9-1604"], (await Complete("sv 9 1604")).Papers.Select(paper => paper.Number));
        Assert.Equal(["SV-9-1604"], (await Complete("stadt radv")).Papers.Select(paper => paper.Number));
        Assert.Equal(["Ausschuss für Umwelt"], (await Complete("umw")).Organizations);
        Assert.Equal(["Ausschuss für Umwelt"], (await Complete("Ausschuss f")).Organizations);
    }

    [Fact]
    public async Task What_is_typed_is_completed_to_agenda_items_each_title_once_the_newest_first()
    {
        await Index(
            WithItem("a", new(2020, 3, 1), "Ausbau des Radwegs"), WithItem("b", new(2021, 3, 1), "Ausbau des Radwegs"),
            WithItem("c", new(2022, 3, 1), "Ausbau der Kita"));

        var items = (await Complete("ausbau")).AgendaItems;

        Assert.Equal([("c", "Ausbau der Kita"), ("b", "Ausbau des Radwegs")], items.Select(item => (item.DocumentId, item.Title)));
        Assert.Equal(["Ausbau des Radwegs"], (await Complete("Ausbau des Rad")).AgendaItems.Select(item => item.Title));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("*(|")]
    [InlineData("Zzyzx")]
    public async Task Too_little_or_nothing_known_is_completed_to_nothing(string typed)
    {
        await Index(Council.Paper("SV-9-1604", "Apfel", "Text"));

        var found = await Complete(typed);

        Assert.Equal((0, 0, 0), (found.Papers.Count, found.AgendaItems.Count, found.Organizations.Count));
    }

    private static PublicDocument WithItem(string id, DateOnly date, string title)
    {
        var text = new DocumentText([new Page { Number = 1, Text = $"TOP 1 {title}\nDer Ausschuss berät." }]);
        var understanding = new Understanding
        {
            Kind = DocumentKind.Minutes,
            Title = new Fact<string>("Niederschrift", null),
            Meeting = new Meeting { Date = new Fact<DateOnly>(date, null) },
            Agenda = [new AgendaItem { Number = "1", Title = title, Visibility = Visibility.Public, Text = text.SpanOf(0, text.Whole.Length), Pages = [1] }],
        };
        return Review.Of(new Document(new ArchivedFile(id, $"{id}.txt", 1, Metadata.None), text, understanding, [])).Public!;
    }

    private Task<Completions> Complete(string typed) => Engine.CompleteAsync(typed, Stop);
}
