namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    private static readonly (string Query, string Expected)[] GermanWords =
    [
        // The compound itself, then its compounds, then what says it in several words close together.
        ("Güterverkehr", "whole part said"),
        ("Sicherung Schulwege", "way"),
        ("Schulwegsicherung", "way"),
        ("Übergang", ""),
        ("Vater", "father"),
        ("fluchtl*", "refugee"),
        ("Fluchtlingsh*", "refugee"),
        ("Muell*", "waste"),
        ("müll*", "waste"),
        ("schon*", "already"),
        ("Schon*", "already"),
        ("schön*", "pretty"),
        ("gut*", "goods"),
        ("Bürgerversammlung", "meeting"),
        ("Bürgerinnenversammlung", "meeting"),
        ("Bürger*innenversammlung", "meeting"),
        ("Arzt", "doctor"),
        ("Kollegin", "doctor"),
        ("Kolleg:innen", "doctor"),
        ("Miete", "rent"),
        ("Mieter", "tenant"),
        ("Wumbelechse", "echse wallechse"),
        ("Wumbelechsen", "echse wallechse"),
        ("Mauerwumbelechse", "wallechse"),
        ("Wumbelhornstraße", "hornstreet"),
        ("belechse", ""),
    ];

    [Fact]
    public async Task German_words_meet_as_they_should_and_no_others()
    {
        await Index(
            Council.Make("whole", "Anlage", ["Der Güterverkehr nimmt zu."]),
            Council.Make("part", "Anlage", ["Ein Güterverkehrskonzept wird erstellt."]),
            Council.Make("said", "Anlage", ["Der Verkehr mit Gütern nimmt zu."]),
            Council.Make("far", "Anlage", ["Verkehr gibt es viel, und wie man hört, wird er mehr; was die Kaufleute angeht, so lagern sie ihre Güter."]),
            Council.Make("wallechse", "Anlage", ["Die Mauerwumbelechsen sonnen sich."]),
            Council.Make("echse", "Anlage", ["Die Wumbelechse sonnt sich."]),
            Council.Make("hornstreet", "Anlage", ["In der Wumbelhornstraße ist eine Baustelle."]),
            Council.Make("woodstreet", "Anlage", ["In der Waldwumbelhornstraße ist eine Baustelle."]),
            Council.Make("goods", "Anlage", ["Gut, gutes Gutachten, sagt man in Gütersloh."]),
            Council.Make("way", "Anlage", ["Zur Sicherung der Schulwege fehlt Geld."]),
            Council.Make("over", "Anlage", ["Er ging über den Gang."]),
            Council.Make("father", "Anlage", ["Die Väter der Satzung."]),
            Council.Make("refugee", "Anlage", ["Ein Flüchtlingsheim und Flüchtlingshilfe."]),
            Council.Make("waste", "Anlage", ["Die Müllabfuhr fährt."]),
            Council.Make("already", "Anlage", ["Es ist schon spät."]),
            Council.Make("pretty", "Anlage", ["Es soll schöner werden."]),
            Council.Make("meeting", "Anlage", ["Zur Bürger:innenversammlung kamen viele."]),
            Council.Make("doctor", "Anlage", ["Ärzt*innen und ihre Kolleg:innen."]),
            Council.Make("rent", "Anlage", ["Die Miete steigt."]),
            Council.Make("tenant", "Anlage", ["Den Mietern wird geholfen."]));

        foreach (var (query, expected) in GermanWords)
        {
            var found = string.Join(' ', await Found(query));
            Assert.True(found == expected, $"{query} should find '{expected}', but found '{found}'");
        }
    }

    [Fact]
    public async Task What_says_a_compound_in_several_words_is_marked()
    {
        await Index(Council.Make("a", "Anlage", ["Der Verkehr ist laut. " + string.Concat(Enumerable.Repeat("Wörter ohne Belang. ", 5)) + "Für Güter und Menschen. " + string.Concat(Enumerable.Repeat("Wörter ohne Belang. ", 40)) + "Der Verkehr mit Gütern nimmt zu."]));

        var snippet = Assert.Single((await Search("Güterverkehr")).Hits).Snippets[0];

        Assert.Equal(["Verkehr", "Gütern"], snippet.Parts.Where(part => part.Marked).Select(part => part.Text));
    }

    private static readonly (string Query, string Expected)[] SameThings =
    [
        ("Kita", "kita long"),
        ("Kindertagesstätten", "long kita"),
        ("\"Kita\"", "kita"),
        ("-Kita Ausbau", "long"),
        ("OGS", "short said"),
        ("offene Ganztagsschule", "said short"),
        ("offene Ganztagsschule Mensa", "said"),
        ("ÖPNV", "traffic"),
        ("oepnv Takt", "traffic"),
        ("KT", "council"),
        ("B-Plan", "plan"),
        ("Bebauungsplan", "plan"),
    ];

    [Fact]
    public async Task Other_words_for_the_same_thing_answer_after_the_word_itself()
    {
        await Index(
            Council.Make("kita", "Anlage", ["Ausbau der Kita am Bach."]),
            Council.Make("long", "Anlage", ["Ausbau der Kindertagesstätte am Bach."]),
            Council.Make("short", "Anlage", ["Die OGS schließt."]),
            Council.Make("said", "Anlage", ["Die Offenen Ganztagsschulen haben eine Mensa."]),
            Council.Make("open", "Anlage", ["Eine Ganztagsschule, deren Tür offen war."]),
            Council.Make("traffic", "Anlage", ["Der Takt des öffentlichen Personennahverkehrs."]),
            Council.Make("council", "Anlage", ["Der Kreistag tagt."]),
            Council.Make("plan", "Anlage", ["Der Bebauungsplan liegt aus."]));

        foreach (var (query, expected) in SameThings)
        {
            var found = string.Join(' ', (await Found(query)).Where(id => id != "open"));
            Assert.True(found == expected, $"{query} should find '{expected}', but found '{found}'");
        }

        Assert.DoesNotContain("open", await Found("OGS"));
        Assert.Equal("öffentlichen Personennahverkehrs", Assert.Single((await Search("ÖPNV")).Hits).Snippets[0].Parts.Single(part => part.Marked).Text);
    }
}
