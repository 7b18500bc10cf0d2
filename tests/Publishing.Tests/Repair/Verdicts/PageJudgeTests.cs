using Publishing.Documents.Texts;
using Publishing.Repair;

namespace Publishing.Tests.Repair.Verdicts;

public class PageJudgeTests
{
    [Fact]
    public void German_without_umlauts_was_read_by_a_model_of_another_language() => Assert.Equal(PageVerdict.WrongModel, Verdict(Misread.Read(Misread.Clean)));

    [Fact]
    public void Clean_German_is_clean() => Assert.Equal(PageVerdict.Clean, Verdict(Misread.Clean));

    [Fact]
    public void A_short_page_needs_two_words_that_tell() =>
        Assert.Equal(
            (PageVerdict.WrongModel, PageVerdict.Clean),
            (Verdict("Die Verwaltung berichtet fiir den Ausschuss iiber das Ergebnis der Priifung."), Verdict("Die Verwaltung berichtet dem Ausschuss und der Rat stimmt zu.")));

    [Fact]
    public void A_short_page_goes_with_its_neighbour() =>
        Assert.Equal(
            [PageVerdict.WrongModel, PageVerdict.WrongModel],
            Verdicts(Misread.Read(Misread.Clean), "Beschlussvorschlag fiir den Rat"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n \n")]
    public void A_page_without_a_word_is_empty(string text) => Assert.Equal(PageVerdict.Empty, Verdict(text));

    [Fact]
    public void English_has_no_umlauts_and_is_clean() => Assert.Equal(PageVerdict.Clean, Verdict(string.Concat(Enumerable.Repeat(
        "The council was informed about the progress of the works in the former town hall and decided to go on with them in the next year. ", 8))));

    [Fact]
    public void A_table_of_names_and_numbers_has_no_umlauts_and_is_clean() => Assert.Equal(PageVerdict.Clean, Verdict(string.Concat(Enumerable.Range(1, 60).Select(
        i => $"Hannelore Beispielmann {i} Kreis Auenthal {i * 17} Euro\n"))));

    [Fact]
    public void Capitals_are_no_shifted_letters() => Assert.Equal(PageVerdict.Clean, Verdict(Misread.Clean.ToUpperInvariant()));

    [Fact]
    public void Shifted_letters_make_a_font_unreadable() => Assert.Equal(PageVerdict.UnreadableFont, Verdict(string.Concat(
        Misread.Clean.Select(c => char.IsAsciiLetter(c) ? (char)(c - 29) : c))));

    [Fact]
    public void Words_without_blanks_make_a_font_unreadable() =>
        Assert.Equal(PageVerdict.UnreadableFont, Verdict(Misread.Clean.Replace(" ", "", StringComparison.Ordinal).Replace('.', '\n')));

    [Fact]
    public void Letters_that_only_the_font_knows_make_it_unreadable() =>
        Assert.Equal(PageVerdict.UnreadableFont, Verdict(Misread.Clean.Replace('f', '\uE001')));

    [Fact]
    public void Bullets_of_a_font_of_their_own_do_not() =>
        Assert.Equal(PageVerdict.Clean, Verdict(Misread.Clean.Replace("\n", "\n\uF0B7 ", StringComparison.Ordinal)));

    [Fact]
    public void Signs_amid_words_and_umlauts_beside_them_are_a_bad_scan() =>
        Assert.Equal(PageVerdict.Degraded, Verdict((Misread.Clean + "\n" + Misread.Clean).Replace("ere", "e1e", StringComparison.Ordinal).Replace("iche", "i·he", StringComparison.Ordinal).Replace("tt", "t!t", StringComparison.Ordinal)));

    private static PageVerdict Verdict(string text) => Verdicts(text)[0];

    private static PageVerdict[] Verdicts(params string[] pages) => [.. new TextRepairer().Judge(Misread.Text(pages)).Select(one => one.Verdict)];
}
