namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    [Fact]
    public async Task A_page_is_found_by_another_reading_of_a_doubtful_word()
    {
        await Index(Council.Doubtful("a", "Fhichtlinge kamen an.", 0, 11, "Flüchtlinge"), Council.Paper("SV-9-1604", "Vorlage", "Apfel"));

        Assert.Equal(["a"], await Found("Flüchtling"));
        Assert.Equal(["a"], await Found("Fhichtlinge"));
    }

    [Fact]
    public async Task What_stands_there_weighs_more_than_what_may_stand_there()
    {
        await Index(Council.Doubtful("a", "Fhichtlinge kamen an.", 0, 11, "Flüchtlinge"), Council.Doubtful("b", "Flüchtlinge kamen an.", 0, 11, "Fluchtlinge"));

        Assert.Equal(["b", "a"], await Found("Flüchtlinge"));
    }

    [Fact]
    public async Task A_hit_by_another_reading_says_so_and_marks_the_misread_word()
    {
        var before = string.Concat(Enumerable.Repeat("Wörter ohne Belang. ", 40));
        await Index(Council.Doubtful("a", $"{before}Es kamen Fhichtlinge an.", before.Length + 9, 11, "Flüchtlinge"), Council.Paper("SV-9-1604", "Vorlage", "Flüchtlinge kamen an."));

        var hits = (await Search("Flüchtlinge")).Hits;

        Assert.Equal([("SV-9-1604", false), ("a", true)], hits.Select(hit => (hit.DocumentId, hit.SimilarSpelling)));
        Assert.Equal("Fhichtlinge", Assert.Single(Assert.Single(hits[1].Snippets).Parts, part => part.Marked).Text);
        Assert.False(Assert.Single((await Search("Fhichtlinge")).Hits).SimilarSpelling);
    }

    [Fact]
    public async Task Another_reading_is_no_wording()
    {
        await Index(Council.Doubtful("a", "Fhichtlinge kamen an.", 0, 11, "Flüchtlinge"));

        Assert.Empty(await Found("\"Flüchtlinge kamen\""));
    }

    [Fact]
    public async Task A_word_that_nobody_knows_is_found_by_its_skeleton_on_doubtful_pages_only()
    {
        const string Misread = "Die Instandhaltungsmafnahmcn an der StraBenbrticke.";
        await Index(
            Council.Doubtful("a", Misread),
            Council.Make("b", "Anlage", [Misread]),
            Council.Make("c", "Anlage", ["Eine Straßenbrücke."]));

        var hits = (await Search("Straßenbrücke")).Hits;

        Assert.Equal([("c", false), ("a", true)], hits.Select(hit => (hit.DocumentId, hit.SimilarSpelling)));
        Assert.Equal("StraBenbrticke", Assert.Single(hits[1].Snippets[0].Parts, part => part.Marked).Text);
    }

    [Fact]
    public async Task Known_words_figures_and_short_words_have_no_skeleton()
    {
        await Index(Council.Doubtful("a", "Der Roder fiel 2016, 12345678 Euro; BAUAMT, fiir, Haus."));

        foreach (var query in new[] { "Boden", "2076", "12345676", "BRURMT", "für", "Hans", "Roder2" }) Assert.Empty(await Found(query));
    }
}
