namespace Publishing.Tests.Extract.Plain;

public class PageBreaksTests
{
    [Fact]
    public void A_form_feed_at_a_line_start_begins_a_page() => Assert.Equal(["eins", "", "drei"], Pages("eins\n\f\n\fdrei\n\f"));

    [Fact]
    public void A_form_feed_within_a_line_is_a_stray_sign() => Assert.Equal(["Auflage"], Pages("Auf\flage"));

    [Fact]
    public void One_blank_at_a_line_start_begins_a_page() => Assert.Equal(
        ["KREIS MUSTER\n\nTagesordnung\n1 Bericht\n2 Anfragen", "Der Landrat berichtet.\nEr dankt.", "Ende\nStellv. Vorsitzende"],
        Pages(" KREIS MUSTER\n\nTagesordnung\n1 Bericht\n2 Anfragen\n Der Landrat berichtet.\nEr dankt.\n Ende\nStellv. Vorsitzende\n "));

    [Theory]
    [InlineData(" eins\n  eingerückt\nzwei\ndrei\nvier\nfünf")]
    [InlineData(" eins\n zwei\n drei")]
    [InlineData("eins\nzwei\n drei\nvier\nfünf")]
    public void Indented_text_is_one_page(string text) => Assert.Single(Pages(text));

    [Theory]
    [InlineData("- 2 -", "- 3 -")]
    [InlineData(" – 2 – ", " – 3 – ")]
    [InlineData("-2-", "-3-")]
    [InlineData("Seite 2 von 3", "Seite 3 von 3")]
    public void A_printed_page_number_begins_its_page_and_is_set_apart(string second, string third)
    {
        var text = Extracted.Text($"eins\n\n{second}\nzwei\n{third}\ndrei");
        Assert.Equal(["eins", "zwei", "drei"], text.Pages.Select(page => page.Text));
        Assert.Equal([second.Trim()], text.Pages[1].RunningLines);
    }

    [Fact]
    public void Numbers_from_one_below_the_text_end_their_pages() => Assert.Equal(["eins", "zwei"], Pages("eins\nSeite 1\nzwei\nSeite 2\n"));

    [Theory]
    [InlineData("eins\n- 7 -\nzwei")]
    [InlineData("eins\n2\nzwei\n3\ndrei")]
    [InlineData("eins\nsiehe Seite 2\nzwei")]
    public void Other_numbers_begin_no_page(string text) => Assert.Single(Pages(text));

    [Fact]
    public void A_line_at_the_head_of_every_page_is_a_running_line()
    {
        var text = Extracted.Text("Sitzung vom 1. Mai  Blatt 1 a\nEins.\n\fSitzung vom 1. Mai  Blatt 2 a\nZwei.\n\fSitzung vom 1. Mai  Blatt 3 a\nDrei.");
        Assert.Equal(["Eins.", "Zwei.", "Drei."], text.Pages.Select(page => page.Text));
        Assert.Equal(["Sitzung vom 1. Mai  Blatt 2 a"], text.Pages[1].RunningLines);
    }

    [Fact]
    public void Signs_that_look_like_a_number_s_stand_in_harm_nothing() =>
        Assert.Equal(["#", "# 5", "5", "#"], Pages("#\n\f# 5\n\f5\n\f#"));

    [Fact]
    public void The_seed_has_eight_pages()
    {
        var seed = Extracted.Text(File.ReadAllBytes(Repository.NeedShared("seeds", "integrationsausschuss-2020.txt")));
        Assert.Equal(8, seed.Pages.Count);
        Assert.Contains("SV-9-1600)", seed.Pages[1].Text, StringComparison.Ordinal);
        Assert.Contains("Integrationspauschale”,", seed.Pages[1].Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Pages(string text) => Extracted.Text(text).Pages.Select(page => page.Text);
}
