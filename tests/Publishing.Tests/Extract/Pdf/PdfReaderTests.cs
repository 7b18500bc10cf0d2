using UglyToad.PdfPig;

namespace Publishing.Tests.Extract.Pdf;

public class PdfReaderTests
{
    private static readonly string[] Left =
    [
        "Vorsitzende Muster: Ich rufe nun den ersten",
        "Punkt der Tagesordnung auf. Es geht um die",
        "Schwimmhalle und die Frage, wie lange sie",
        "noch offen bleiben kann. Herr Beispiel hat da",
        "das Wort. Bitte sehr, Sie haben drei Minu-",
    ];

    private static readonly string[] Right =
    [
        "ten Zeit. Ich danke allen Rednerinnen und",
        "Rednern, die hier waren, und bitte um das",
        "Handzeichen, wer dem Antrag so zustimmen",
        "kann. Das ist die Mehrheit, damit ist dieser",
        "Antrag so beschlossen. Wir kommen zum",
    ];

    [Fact]
    public void The_left_column_comes_wholly_before_the_right()
    {
        var text = Extracted.Text(new TestPdf().Page()
            .Line("Niederschrift der dritten Sitzung des Rates der Stadt Musterhausen im Saal des Rathauses", 60, 750)
            .Lines(60, 700, Left).Lines(310, 697, Right)
            .Line("Die Sitzung wird um 19 Uhr unterbrochen und nach einer kurzen Pause wieder fortgesetzt.", 60, 600)
            .Build()).Whole;
        Assert.StartsWith("Niederschrift der dritten", text, StringComparison.Ordinal);
        Assert.Contains("haben drei Minuten\nZeit. Ich danke allen", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nDie Sitzung wird um 19 Uhr unterbrochen und nach einer kurzen Pause wieder fortgesetzt.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_read_line_by_line() => Assert.Equal(
        "Name Fraktion\nFrau Muster SPD\nHerr Beispiel CDU\nFrau Probe Volt\nHerr Test FDP\nFrau Fall Linke",
        Extracted.Text(new TestPdf().Page()
            .Lines(60, 700, "Name", "Frau Muster", "Herr Beispiel", "Frau Probe", "Herr Test", "Frau Fall")
            .Lines(320, 700, "Fraktion", "SPD", "CDU", "Volt", "FDP", "Linke")
            .Build()).Whole);

    [Fact]
    public void Heads_and_page_numbers_are_set_apart()
    {
        var pdf = new TestPdf();
        foreach (var (page, line) in new[] { (1, "Der Rat tagt."), (2, "TOP 4 Haushalt"), (3, "TOP 9 Anfragen"), (4, "Ende") })
            pdf.Page().Line($"5. Sitzung vom 23. Mai 2021   Seite {page}", 60, 800).Line(line, 60, 700).Line($"- {page} -", 290, 30);
        var text = Extracted.Text(pdf.Build());
        Assert.Equal(["5. Sitzung vom 23. Mai 2021 Seite 3", "- 3 -"], text.Pages[2].RunningLines);
        Assert.Equal(["Der Rat tagt.", "TOP 4 Haushalt", "TOP 9 Anfragen", "Ende"], text.Pages.Select(page => page.Text));
    }

    [Fact]
    public void A_line_whose_numbers_follow_no_rule_is_text()
    {
        var pdf = new TestPdf();
        foreach (var number in new[] { 562, 17, 904, 33, 208 }) pdf.Page().Line($"Vorlage 2022/{number}", 60, 800).Line("Der Rat stimmt zu.", 60, 700 + number / 10.0);
        Assert.All(Extracted.Text(pdf.Build()).Pages, page => Assert.StartsWith("Vorlage 2022/", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_broken_by_the_page_is_joined_over_head_and_foot()
    {
        var pdf = new TestPdf();
        foreach (var (page, line) in new[] { (1, "Der Rat ver-"), (2, "tagt sich im Rat-"), (3, "haus.") })
            pdf.Page().Line($"Niederschrift Rat, Blatt {page} von 3, amtlich", 60, 800).Line(line, 60, 700).Line($"Seite {page}", 290, 30);
        Assert.Equal(["Der Rat vertagt", "sich im Rathaus.", ""], Extracted.Text(pdf.Build()).Pages.Select(page => page.Text));
    }

    [Fact]
    public void A_gap_between_paragraphs_becomes_an_empty_line() => Assert.Equal(
        "TOP 1 Bericht\n\nDer Landrat berichtet\nmit Zahlen.\n\nEr dankt.",
        Extracted.Text(new TestPdf().Page().Line("TOP 1 Bericht", 60, 700, 14)
            .Lines(60, 670, "Der Landrat berichtet", "mit Zahlen.").Line("Er dankt.", 60, 634).Build()).Whole);

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_turned_page_reads_like_any_other(int rotation) => Assert.Equal(
        "Erste Zeile\nZweite Zeile", Extracted.Text(new TestPdf().Page(rotation).Lines(60, 700, "Erste Zeile", "Zweite Zeile").Build()).Whole);

    [Fact]
    public void A_page_without_text_keeps_its_number() => Assert.Equal(
        ["eins", "", "drei"],
        Extracted.Text(new TestPdf().Page().Line("eins", 60, 700).Page().Page().Line("drei", 60, 700).Build()).Pages.Select(page => page.Text));

    [Fact]
    public void A_raised_number_stays_on_its_line() => Assert.Equal(
        "Acker: 120 m2 Wald", Extracted.Text(new TestPdf().Page().Line("Acker: 120 m", 60, 700).Line("2", 119.2, 704, 6).Line("Wald", 126, 700).Build()).Whole);

    [Fact]
    public void The_last_word_of_a_thousand_pages_is_found()
    {
        var pdf = new TestPdf();
        for (var page = 1; page <= 1000; page++) pdf.Page().Line($"Wort{page}", 60, 700 - page % 50);
        pdf.Line("Schlusswort", 60, 600);
        var text = Extracted.Text(pdf.Build());
        Assert.Equal(1000, text.Pages.Count);
        Assert.EndsWith("Schlusswort", text.Pages[999].Text, StringComparison.Ordinal);
        Assert.All(text.Pages, page => Assert.Contains($"Wort{page.Number}", page.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("minutes", "koeln")]
    [InlineData("minutes", "erlangen")]
    [InlineData("minutes", "wels")]
    [InlineData("papers", "erlangen")]
    public void No_sign_of_a_real_text_layer_is_lost(params string[] folder)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.NeedShared(["corpus", .. folder]), "*.pdf"))
        {
            var content = File.ReadAllBytes(file);
            using var document = PdfDocument.Open(content);
            var source = document.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value)));
            Assert.Equal(Extracted.Signs(source), Extracted.Signs(Extracted.Text(content).AllTexts()));
        }
    }

    [Fact]
    public void Real_minutes_in_columns_read_in_order()
    {
        var file = Repository.NeedShared("corpus", "minutes", "koeln", "rat_05_20210323.pdf");
        var text = Extracted.Text(File.ReadAllBytes(file));
        Assert.All(text.Pages, page => Assert.Single(page.RunningLines, line => line.EndsWith($"Seite {page.Number}", StringComparison.Ordinal)));
        // Two columns side by side would give lines twice as long.
        Assert.True(text.Whole.Split('\n', '\f').Count(line => line.Length > 75) < 20);
    }
}
