using Publishing.Documents;
using Publishing.Evaluate.Misread;

namespace Publishing.Tests.Evaluate.Misread;

public class MisreadMeasureTests
{
    [Fact]
    public void Stems_take_umlauts_off_and_words_of_the_index_do_not()
    {
        Assert.Equal(new FoundPages(2, 2, 2, 0), Measured(Sameness.Stem, ("Die Gärten", "Die Garten"), ("Der Garten", "Der Garten")).Of(true, FoundBy.Stems));
        Assert.Equal(new FoundPages(1, 0, 0, 0), Measured(Sameness.Word, ("Die Förderung", "Die Forderung"), ("Die Forderung", "Die Forderung")).Of(true, FoundBy.Words));
    }

    [Fact]
    public void A_lost_word_is_missed()
    {
        var measure = Measured(Sameness.Stem, ("Straße gesperrt", "Stra gesperrt"));
        Assert.Equal(new FoundPages(1, 0, 0, 0), measure.Of(true, FoundBy.Readings));
        Assert.Equal(new FoundPages(2, 1, 1, 0), measure.Of(false, FoundBy.Readings));
        Assert.Equal(["+\t0\tStraße"], measure.Misses(true));
    }

    [Fact]
    public void A_word_that_only_the_misreading_has_is_false()
    {
        var measure = Measured(Sameness.Stem, ("Straße", "Straße"), ("Apfel", "Straße"));
        Assert.Equal(new FoundPages(1, 2, 1, 0), measure.Of(true, FoundBy.Words));
        Assert.Equal(["-\t1\tStraße"], measure.Misses(true));
    }

    [Fact]
    public void A_form_that_is_found_on_the_true_page_too_is_no_fault_of_the_reading()
    {
        var found = Measured(Sameness.Stem, ("Bürgerzentren", "Bürgerzentren"), ("Bürgerzentrum", "Bürgerzentrum")).Of(true, FoundBy.Words);
        Assert.Equal(2, found.Alike);
        Assert.Equal((0.5, 1), (found.Precision, found.PrecisionOfReading));
    }

    [Fact]
    public void Skeletons_and_readings_add_to_what_is_found()
    {
        var page = new Page { Number = 1, Text = "Rittnertstrafe, Fhichtlinge", Verdict = PageVerdict.WrongModel, OtherReadings = [new(16, 11, "Flüchtlinge", 0.9)] };
        var measure = new MisreadMeasure([new("0", new([page]), "Rittnertstraße, Flüchtlinge")], Sameness.Stem);
        Assert.Equal([0, 1, 2], new[] { FoundBy.Words, FoundBy.Skeletons, FoundBy.Readings }.Select(ways => measure.Of(true, ways).Right));
    }

    private static MisreadMeasure Measured(Sameness sameness, params (string Truth, string Read)[] pages) =>
        new(pages.Select((page, i) => new MisreadPage($"{i}", new([new Page { Number = 1, Text = page.Read }]), page.Truth)), sameness);
}
