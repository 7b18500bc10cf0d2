using Publishing.Documents.Texts;
using Publishing.Evaluate.Misread;

namespace Publishing.Tests.Evaluate.Misread;

public class MisreadMeasureTests
{
    [Fact]
    public void Stems_take_umlauts_off_and_words_of_the_index_do_not()
    {
        Assert.Equal(new FoundPages(2, 2, 2), Measured(Sameness.Stem, ("Die Gärten", "Die Garten"), ("Der Garten", "Der Garten")).Of(AskedWords.Umlauts, FoundBy.Read));
        Assert.Equal(new FoundPages(1, 0, 0), Measured(Sameness.Word, ("Die Förderung", "Die Forderung"), ("Die Forderung", "Die Forderung")).Of(AskedWords.Umlauts, FoundBy.Repaired));
    }

    [Fact]
    public void A_word_that_has_an_umlaut_in_some_spellings_only_is_told_apart()
    {
        var measure = Measured(Sameness.Stem, ("Gärten Garten Straßen", "Garten Garten Stra"));
        Assert.Equal([(2, 1), (1, 0)], new[] { AskedWords.Umlauts, AskedWords.AlwaysUmlauts }.Select(words => measure.Of(words, FoundBy.Repaired)).Select(found => (found.Holding, found.Right)));
    }

    [Fact]
    public void Short_words_and_those_that_share_a_stem_with_a_stop_word_are_not_asked() =>
        Assert.Equal(1, Measured(Sameness.Stem, ("Not tut weh, wurden würden Häfen", "Not")).Words);

    [Fact]
    public void A_lost_word_is_missed()
    {
        var measure = Measured(Sameness.Stem, ("Straße gesperrt", "Stra gesperrt"));
        Assert.Equal(new FoundPages(1, 0, 0), measure.Of(AskedWords.Umlauts, FoundBy.Readings));
        Assert.Equal(new FoundPages(2, 1, 1), measure.Of(AskedWords.All, FoundBy.Readings));
        Assert.Equal(["+\t0\tStraße"], measure.Misses(AskedWords.Umlauts));
    }

    [Fact]
    public void A_word_that_only_the_misreading_has_is_false()
    {
        var measure = Measured(Sameness.Stem, ("Straße", "Straße"), ("Apfel", "Straße"));
        Assert.Equal(new FoundPages(1, 2, 1), measure.Of(AskedWords.Umlauts, FoundBy.Repaired));
        Assert.Equal(["-\t1\tStraße"], measure.Misses(AskedWords.Umlauts));
    }

    [Fact]
    public void Umlauts_that_the_page_has_lost_still_answer_for_the_index() =>
        Assert.Equal(1, Measured(Sameness.Word, ("Gräbelmühle", "Grabelmuhle")).Of(AskedWords.Umlauts, FoundBy.Repaired).Right);

    [Fact]
    public void Skeletons_and_readings_add_to_what_is_found()
    {
        var page = new Page { Number = 1, Text = "Rittnertstrafe, Fhichtlinge", Verdict = PageVerdict.WrongModel, OtherReadings = [new(16, 11, "Flüchtlinge", 0.9)] };
        var measure = new MisreadMeasure([new("0", new([page]), "Rittnertstraße, Flüchtlinge")], Sameness.Stem);
        Assert.Equal([0, 1, 2], new[] { FoundBy.Repaired, FoundBy.Skeletons, FoundBy.Readings }.Select(ways => measure.Of(AskedWords.Umlauts, ways).Right));
    }

    private static MisreadMeasure Measured(Sameness sameness, params (string Truth, string Read)[] pages) =>
        new(pages.Select((page, i) => new MisreadPage($"{i}", new([new Page { Number = 1, Text = page.Read }]), page.Truth)), sameness);
}
