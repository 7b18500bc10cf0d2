namespace Publishing.Tests.Extract.Lines;

public class LineHyphensTests
{
    [Theory]
    [InlineData("Chancengerech-\ntigkeit in der Schule", "Chancengerechtigkeit\nin der Schule")]
    [InlineData("Chancengerech\u00AD\ntigkeit in der Schule", "Chancengerechtigkeit\nin der Schule")]
    [InlineData("Integra¬\ntion und", "Integration\nund")]
    [InlineData("die Landes-\n\ninitiativen laufen", "die Landesinitiativen\n\nlaufen")]
    [InlineData("Do-\nnau-\ndampf-\nschiff fährt", "Donaudampfschiff\nfährt")]
    [InlineData("der eine o-\nder andere", "der eine oder\nandere")]
    [InlineData("so-\nwie den-\nnoch", "sowie\ndennoch")]
    [InlineData("NIEDER-\nSCHRIFT der Sitzung", "NIEDERSCHRIFT\nder Sitzung")]
    [InlineData("die PAR-\nTEI. Die PARTEI", "die PARTEI.\nDie PARTEI")]
    public void A_word_broken_at_a_line_end_is_joined(string text, string joined) => Assert.Equal(joined, Extracted.Text(text).Whole);

    [Theory]
    [InlineData("das KI-\nKonzept steht", "das KI-Konzept\nsteht")]
    [InlineData("Haupt-\nAusschuss", "Haupt-Ausschuss")]
    [InlineData("vgl. SV-9-\n1600).", "vgl. SV-9-1600).")]
    [InlineData("EU-\nweit gilt", "EU-weit\ngilt")]
    [InlineData("eine 10-\nfache Menge", "eine 10-fache\nMenge")]
    [InlineData("unter www.musterstadt-\nportal.example zu finden", "unter www.musterstadt-portal.example\nzu finden")]
    [InlineData("CDU-\nFRAKTION", "CDU-FRAKTION")]
    public void A_hyphen_that_belongs_to_the_word_stays(string text, string joined) => Assert.Equal(joined, Extracted.Text(text).Whole);

    [Theory]
    [InlineData("13-\n\nPunkt 12 der Tagesordnung")]
    [InlineData("Wind-\nund Solarenergie")]
    [InlineData("Wind-\nsowie Solarenergie")]
    [InlineData("Haupt-\nbzw. Nebenamt")]
    [InlineData("in den Räumen -\nalso hier")]
    [InlineData("Bildungs-\n(und andere) Fragen")]
    [InlineData("Punkte:\n- eins\n- zwei")]
    public void A_hyphen_that_breaks_no_word_is_left_alone(string text) => Assert.Equal(text, Extracted.Text(text).Whole);

    [Fact]
    public void A_word_broken_by_the_page_belongs_to_the_page_where_it_begins()
    {
        var text = Extracted.Text("Zum Einsatz der Integ-\n\frationspauschale, seien");
        Assert.Equal(["Zum Einsatz der Integrationspauschale,", "seien"], text.Pages.Select(page => page.Text));
    }
}
