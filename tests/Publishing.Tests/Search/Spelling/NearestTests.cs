using Publishing.German;
using Publishing.Search.Spelling;

namespace Publishing.Tests.Search.Spelling;

public class NearestTests
{
    private static readonly ArchiveWords Words = ArchiveWords.Of(new Dictionary<string, int>
    {
        ["Flüchtlinge"] = 40, ["Sprachmittler"] = 12, ["Radverkehr"] = 30, ["Radverkehre"] = 1, ["Straße"] = 50, ["Straßen"] = 45,
        ["Haushalt"] = 60, ["Haushalte"] = 20, ["Bach"] = 4, ["Dach"] = 9, ["Gehweg"] = 8, ["gehweg"] = 1,
        ["mitnehmen"] = 50, ["mitzunehmen"] = 10, ["Neuwahl"] = 20, ["Neuwahlen"] = 15,
    });

    [Theory]
    [InlineData("Flüchtlnge", "Flüchtlinge")]
    [InlineData("Flüchtlinngge", "Flüchtlinge")]
    [InlineData("Fluchtlinge", "Flüchtlinge")]
    [InlineData("Srpachmittler", "Sprachmittler")]
    [InlineData("Sprachnittler", "Sprachmittler")]
    [InlineData("Strasen", "Straßen")]
    [InlineData("Hauhsalt", "Haushalt")]
    [InlineData("Rdverkehr", "Radverkehr")]
    [InlineData("Gehwgg", "Gehweg")]
    [InlineData("mitznuehmen", "mitzunehmen")]
    [InlineData("Neuwahle", "Neuwahlen")]
    public void A_slip_of_the_fingers_leads_to_the_word(string typed, string meant) => Assert.Equal(meant, Of(typed)?.Text);

    [Theory]
    [InlineData("Kirchturm")]
    [InlineData("Sprachpflege")]
    [InlineData("Bch")]
    [InlineData("Fxüchtxxnge")]
    public void What_is_far_from_every_word_leads_nowhere(string typed) => Assert.Null(Of(typed));

    [Fact]
    public void Of_two_words_as_near_the_more_frequent_is_meant() => Assert.Equal("Dach", Of("Kach")?.Text);

    [Fact]
    public void A_word_is_written_as_it_mostly_is() => Assert.Equal(["Gehweg"], Words.StartingWith("gehw", 5));

    [Fact]
    public void Words_go_on_from_their_beginning_the_most_frequent_first() =>
        Assert.Equal(["Haushalt", "Haushalte"], Words.StartingWith("haus", 5));

    [Fact]
    public void A_long_or_strange_word_is_no_error()
    {
        Assert.Null(Of(new string('ü', 5_000)));
        Assert.Null(Of("Ünïcödé漢字"));
    }

    private static ArchiveWord? Of(string typed) => Nearest.Of(Words, Folding.Fold(typed), typed.ToLowerInvariant());
}
