using Publishing.Evaluate.Spelling;

namespace Publishing.Tests.German;

public class CompoundsTests
{
    private static readonly string List = Path.Combine(Repository.Root, "tests", "Publishing.Tests", "German", "compounds.tsv");

    [Fact]
    public void Compounds_are_split_as_they_were_judged()
    {
        var measure = CompoundMeasure.Of(File.ReadLines(List));

        Assert.InRange(measure.Words, 300, 10_000);
        Assert.InRange(measure.Recall, 0.92, 1);
        Assert.InRange(measure.Precision, 0.93, 1);
    }

    [Fact]
    public void A_measure_counts_what_is_needed_found_and_right()
    {
        var measure = CompoundMeasure.Of(["# Bemerkung", "word\tparts", "Radwege\trad weg", "Haltung\thalt tung", "Brücke\t-", "Hauptargumente\t(haupt) argument"]);

        Assert.Equal((4, 5, 3, 3), (measure.Words, measure.Needed, measure.Found, measure.Right));
        Assert.Equal(["Haltung"], measure.Misses.Select(miss => miss.Word));
        Assert.Throws<FormatException>(() => CompoundMeasure.Of(["Radwege"]));
    }
}
