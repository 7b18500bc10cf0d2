using Publishing.Documents;

namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    private static readonly (string Query, string Expected)[] Fielded =
    [
        ("gremium:Kulturausschuss", "a b"),
        ("GREMIUM:kulturausschuß", "a b"),
        ("gremium:Soziales", "c"),
        ("gremium:\"Ausschuss für Soziales\"", "c"),
        ("gremium:\"Ausschüsse Soziales\"", "c"),
        ("gremium:Ausschuss", "c"),
        ("gremium:Kultur*", "a b"),
        ("gremium:Kultur", ""),
        ("gremium:grun*", "e"),
        ("gremium:Kreistag", ""),
        ("-gremium:Kulturausschuss", "c d e"),
        ("gremium:Kulturausschuss Brücke", "b"),
        ("gremium:Soziales OR gremium:Kulturausschuss", "a b c"),
        ("(gremium:Soziales OR jahr:2020) Thema", "a b c"),
        ("vorlage:SV-9-1604", "a"),
        ("vorlage:\"sv 9 1604\"", "a"),
        ("vorlage:sv 9 1604", "a"),
        ("Thema vorlage:sv 9 1604 Sitzung", "a"),
        ("Thema NOT vorlage:SV-9-1604", "b c d e"),
        ("jahr:2020", "a b"),
        ("jahr:2020-2021", "a b c"),
        ("jahr:2021–2021", "c"),
        ("von:2020-02", "b c"),
        ("von:02.2020", "b c"),
        ("von:01.02.2020 bis:2020", "b"),
        ("bis:31.1.2020", "a"),
        ("von:2021", "c"),
        ("von:9999-12", ""),
        ("von:morgen", "e"),
        ("jahr:2021-2020", ""),
        ("jahr:20", ""),
        ("foo:bar", "e"),
        ("http://beispiel.example", "e"),
        ("gremium:", "e"),
        ("top:Haushalt", ""),
    ];

    [Fact]
    public async Task Fields_narrow_a_query_and_what_is_no_field_is_literal()
    {
        await Index(
            Council.Minutes("a", "Kulturausschuss", new(2020, 1, 31), "Thema der Sitzung: SV-9-1604"),
            Council.Minutes("b", "Kulturausschuss", new(2020, 2, 1), "Thema Brücke"),
            Council.Minutes("c", "Ausschuss für Soziales", new(2021, 2, 1), "Thema"),
            Council.Make("d", "Anlage", ["Thema"]),
            Council.Make("e", "Anlage", ["Thema von:morgen foo:bar http://beispiel.example Gremium"], DocumentKind.Minutes, "Beirat für Grünes"));

        foreach (var (query, expected) in Fielded)
        {
            var found = string.Join(' ', (await Found(query)).Order());
            Assert.True(found == expected, $"{query} should find '{expected}', but found '{found}'");
        }
    }

    [Fact]
    public async Task An_agenda_items_number_narrows_to_the_item()
    {
        await Index(Minutes());

        foreach (var query in new[] { "top:1", "TOP:\"Ö 1\"", "top:1.", "top:\"TOP 1\" Brücke" })
            Assert.Equal("1", Assert.Single((await Search(query)).Hits).AgendaItem!.Number);
        Assert.Equal(0, (await Search("top:11")).Total);
    }

    private static readonly (string Query, string Expected)[] Laws =
    [
        ("§ 34 KrO", "often once range"),
        ("§34 kro", "often once range"),
        ("§§ 34 ff. KrO", "often once range"),
        ("Paragraph 34 KrO", "often once range"),
        ("§ 34 Abs. 2 Kreisordnung", "often once range"),
        ("§ 34 (2) KrO", "often once range"),
        ("§ 34 KrO Wahl", "once"),
        ("Wahl -§ 34 KrO", "near"),
        ("§ 3 KrO", "near"),
        ("§ 341 KrO", "near"),
        ("§ 34a KrO", "near"),
        ("§ 7 SGB II", "code"),
        ("SGB II § 7", "code"),
        ("sgb ii § 7", "code"),
        ("§ 28 GO", "state"),
        ("§ 28 GO NRW", "state"),
        ("§ 28 GO BW", ""),
        ("artikel 28 gg", "basic"),
        ("§ 28 GG", ""),
        ("§ 99 KrO", ""),
    ];

    [Fact]
    public async Task A_section_of_a_law_answers_what_cites_it_and_never_its_neighbours()
    {
        await Index(
            Council.Make("often", "Anlage", ["Nach § 34 KrO. Auch § 34 Abs. 2 KrO und § 34 KrO."]),
            Council.Make("once", "Anlage", ["Die Wahl erfolgt nach § 34 i. V. m. § 41 KrO, wie es viele Jahre lang in vielen Sitzungen üblich war."]),
            Council.Make("range", "Anlage", ["Es gelten die §§ 33 bis 36 KrO, was dem Ausschuss der Landrat in langer Rede erklärt hat, der Reihe nach und ohne Eile."]),
            Council.Make("near", "Anlage", ["Wahl: § 3 KrO, § 341 KrO, § 34a KrO, § 34 BauGB; 34 Stimmen nach der KrO."]),
            Council.Make("code", "Anlage", ["Leistungen nach § 7 Abs. 1 SGB II."]),
            Council.Make("state", "Anlage", ["Nach § 28 GO NRW."]),
            Council.Make("basic", "Anlage", ["Nach Art. 28 GG."]));

        foreach (var (query, expected) in Laws)
        {
            var found = await Found(query);
            Assert.True(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order().SequenceEqual(found.Order()),
                $"{query} should find '{expected}', but found '{string.Join(' ', found)}'");
        }

        Assert.Equal("often", (await Found("§ 34 KrO"))[0]);
        Assert.Equal(["§ 34 KrO", "§ 34 Abs. 2 KrO", "§ 34 KrO"], (await Search("§ 34 KrO")).Hits[0].Snippets[0].Parts.Where(part => part.Marked).Select(part => part.Text));
    }

    [Fact]
    public async Task A_figure_behind_its_sign_is_literal_where_no_law_is_named()
    {
        await Index(
            Council.Make("a", "Anlage", ["Nach § 34 der Satzung."]),
            Council.Make("b", "Anlage", ["34 Stimmen, § 3, § 341, § 34a."]));

        Assert.Equal(["a"], await Found("§ 34"));
        Assert.Equal(["a"], await Found("§34 Satzung"));
    }
}
