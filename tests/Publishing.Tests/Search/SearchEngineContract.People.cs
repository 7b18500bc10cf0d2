namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    private static readonly (string Query, string Expected)[] Alike =
    [
        ("Fahrradfahrerinnen", "women men"),
        ("Fahrradfahrer", "men women"),
        ("Architektin", "builder"),
        ("Anwältin", "lawyer"),
        ("Termine", ""),
        ("Ettlingen", "town"),
        ("Ettlingens", "town"),
        ("Ettlinger", "street"),
        ("Güte", "kindness"),
        ("Gütern", "goods"),
        ("Rehkitz", "fawn"),
        ("Umfahrung", "road"),
        ("Bachstraße", "brook"),
    ];

    [Fact]
    public async Task Words_that_are_alike_are_one_where_they_mean_one()
    {
        await Index(
            Council.Make("women", "Anlage", ["Fahrradfahrerinnen sind viele."]),
            Council.Make("men", "Anlage", ["Fahrradfahrer sind viele."]),
            Council.Make("builder", "Anlage", ["Der Architekt zeichnet."]),
            Council.Make("lawyer", "Anlage", ["Die Anwälte schreiben."]),
            Council.Make("town", "Anlage", ["Der Zug nach Ettlingen fährt."]),
            Council.Make("street", "Anlage", ["Die Ettlinger Allee ist lang."]),
            Council.Make("kindness", "Anlage", ["Die Güte des Wassers."]),
            Council.Make("goods", "Anlage", ["Mit Gütern beladen."]),
            Council.Make("fawn", "Anlage", ["Die Rehkitzrettung beginnt."]),
            Council.Make("road", "Anlage", ["Die Südumfahrung kommt."]),
            Council.Make("brook", "Anlage", ["Treffpunkt ist Bachstr. 7."]));

        foreach (var (query, expected) in Alike)
        {
            var found = string.Join(' ', await Found(query));
            Assert.True(found == expected, $"{query} should find '{expected}', but found '{found}'");
        }
    }

    [Fact]
    public async Task The_form_that_was_asked_for_comes_first()
    {
        await Index(
            Council.Make("a", "Anlage", ["Die Bäume wachsen."]),
            Council.Make("b", "Anlage", ["Ein Baum und noch vieles andere wächst."]));

        Assert.Equal(["b", "a"], await Found("Baum"));
        Assert.Equal(["a", "b"], await Found("Bäume"));
    }

    [Fact]
    public async Task Data_for_machines_comes_behind_all_records()
    {
        await Index(
            Council.Make("data", "Anlage", ["{ \"name\": \"Radweg\" }"]),
            Council.Make("record", "Anlage", ["Am Ende vieler Worte über dies und das wird auch noch von einem Radweg gesprochen."]));

        Assert.Equal(["record", "data"], await Found("Radweg"));
    }

    [Fact]
    public async Task A_zero_left_out_of_a_papers_number_is_understood()
    {
        await Index(
            Council.Paper("SV-9-0624", "Radweg", "Am Bach."),
            Council.Paper("SV-9-6240", "Gehweg", "Am Berg."));

        Assert.Equal(["SV-9-0624"], await Found("SV-9-624"));
        Assert.Equal(["SV-9-0624"], await Found("Radweg SV-9-624"));
    }
}
