using Publishing.Search;

namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    [Fact]
    public async Task No_input_is_an_error_or_syntax()
    {
        await Index(Council.Make("a", "Anlage", ["Radweg und Brücke"]));

        string[] queries =
        [
            "a:b", "text:Radweg", "{\"match_all\":{}}", "Radweg~2", "Rad?eg", "/Rad.*/", "[a TO b]", "\\", "\"", "((((", "))))", "*", "-", "- -", "OR", "NOT",
            "\uD800", "a|b", "Radweg|Brücke", "\u0000", "AND AND AND", "\"\"", "^4", "+", "&&", "||", "!", "😀", "e\u0301", "<script>",
            "gremium:", "gremium:\"\"", "gremium:*", "gremium:Rad*", "vorlage:SV", "vorlage:\"", "top:", "top:\"4\"", "jahr:9999", "jahr:9999-9999", "von:9999-12-31", "bis:0001", "bis:9999-12",
            "gremium:a|b", "jahr:2020|2021", "§ 34 KrO", "§§§§ 34", "§ 99999 KrO", "§ 34 KrO) OR (", "-§ 34 KrO", "Radweg:innen", "Radweg(r)",
            string.Concat(Enumerable.Repeat("-(jahr:2020 OR ", 10)) + "Brücke",
            string.Join(' ', Enumerable.Repeat("NOT", 49)) + " Radweg",
            string.Concat(Enumerable.Repeat("Radweg (", 24)) + "Brücke",
            string.Concat(Enumerable.Repeat("Radweg OR (", 16)) + "Brücke",
            string.Concat(Enumerable.Repeat("Radweg -(", 16)) + "Brücke",
            string.Concat(Enumerable.Repeat("-(", 24)) + "Brücke",
        ];
        foreach (var query in queries)
        {
            var total = (await Search(query)).Total;
            Assert.True(total is 0 or 1, $"{query}: {total}");
        }

        Assert.Equal(0, (await Search("Radweg|Nirgends")).Total);
        Assert.Equal(0, (await Search("text:Radweg")).Total);
    }

    [Fact]
    public async Task Gender_forms_stand_in_one_place_of_a_phrase()
    {
        await Index(Council.Make("a", "Anlage", ["Alle Schüler*innen der Schule lesen."]));

        Assert.Equal((1, 1, 0), ((await Search("\"Schülerinnen der Schule\"")).Total, (await Search("\"alle Schüler der\"")).Total,
            (await Search("\"Schüler Schülerinnen\"")).Total));
        Assert.Single(await Found("\"Schüler:innen\""));
    }

    [Fact]
    public async Task A_document_that_shrinks_leaves_nothing_behind()
    {
        await Index(Council.Make("a", "Anlage", ["Apfel", "Birne", "Kirsche"]));
        await Index(Council.Make("a", "Anlage", ["Birne"]));
        Assert.Equal((0, 1, 1), ((await Search("Kirsche")).Total, (await Search("Birne")).Total, (await Search("")).Total));

        await Index(Council.Make("a", "Anlage", ["Apfel", "Birne", "Pflaume", "Quitte"]));
        Assert.Equal((1, 4), ((await Search("")).Total, (await Search("")).TotalPassages));
    }

    [Fact]
    public async Task Of_many_versions_written_at_once_one_whole_is_there()
    {
        await Task.WhenAll(Enumerable.Range(1, 12).Select(pages => Engine.IndexAsync(
            Council.Make("a", "Anlage", [.. Enumerable.Range(1, pages).Select(page => $"Fassung{pages} Seite")]), Stop)));

        var hits = (await Engine.SearchAsync(new SearchQuery { Document = "a" }, Stop)).Hits;
        Assert.Single(hits.Select(hit => hit.Snippets[0].Parts[0].Text).Distinct());
        Assert.Equal($"Fassung{hits.Count} Seite", string.Concat(hits[0].Snippets[0].Parts.Select(part => part.Text)));
    }

    [Fact]
    public async Task Two_writers_of_one_document_never_take_it_out()
    {
        var engine = Engine;
        var ids = Enumerable.Range(0, 120).Select(number => $"d{number}").ToList();
        await Task.WhenAll(ids.SelectMany((id, number) => new[] { 1 + (number % 7), 1 + ((number + 3) % 7) }.Select(pages => Task.Run(() => engine.IndexAsync(
            Council.Make(id, "Anlage", [.. Enumerable.Range(1, pages).Select(page => $"Seite {page} " + string.Join(' ', Enumerable.Range(0, 300).Select(word => $"wort{word * page % 977}")))]), Stop)))));

        Assert.Equal(ids.Count, (await engine.ListAsync(Stop)).Count);
    }
}
