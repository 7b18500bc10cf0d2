using Publishing.Documents.Texts;
using Publishing.Index;

namespace Publishing.Tests.Index;

public class DoubtfulReadingsTests
{
    [Theory]
    [InlineData("Fhichtlinge", "Flüchtlinge", 0.02, true)]
    [InlineData("Fhichtlinge", "Flüchtlinge", 0.01, false)]
    [InlineData("drucken", "drücken", 0.1, true)]
    [InlineData("drucken", "drücken", 0.09, false)]
    [InlineData("wurde", "würde", 0.39, false)]
    [InlineData("wurde", "würde", 0.4, true)]
    public void What_is_a_word_as_it_stands_needs_a_likelier_reading(string shown, string reading, double probability, bool helps) =>
        Assert.Equal(helps, DoubtfulReadings.Helps(shown, new OtherReading(0, shown.Length, reading, probability)));
}
