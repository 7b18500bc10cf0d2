using System.Diagnostics;
using Publishing.Documents;
using Publishing.Link.Citations;
using Publishing.Parse;

namespace Publishing.Tests.Link.Citations;

public class CitationFinderTests
{
    [Theory]
    [InlineData("gem. § 34 KrO i. V. m. § 41 KrO", "§ 34 KrO|§ 41 KrO")]
    [InlineData("nach § 34 i. V. m. § 41 KrO NRW", "§ 34 KrO NRW|§ 41 KrO NRW")]
    [InlineData("§§ 3 bis 5 GO NW", "§ 3 GO NRW|§ 4 GO NRW|§ 5 GO NRW")]
    [InlineData("§§ 3, 7a und 9 Abs. 2 Satz 1 BauGB", "§ 3 BauGB|§ 7a BauGB|§ 9 BauGB")]
    [InlineData("§ 14c Teilhabe- und Integrationsgesetz (TIntG)", "§ 14c TIntG|TIntG")]
    [InlineData("§ 10 (1) BauGB", "§ 10 BauGB")]
    [InlineData("§ 7\nAbs. 1 des Wohngeldgesetzes", "§ 7 WoGG")]
    [InlineData("nach § 5 des Wichtelschutzgesetzes", "§ 5 Wichtelschutzgesetz")]
    [InlineData("Art. 28 Abs. 2 GG", "Art. 28 GG")]
    [InlineData("Artikel 14 des Grundgesetzes", "Art. 14 GG")]
    [InlineData("im Rahmen des SGB II und SGB XII", "SGB II|SGB XII")]
    [InlineData("des Asylbewerberleistungsgesetzes (AsylblG)", "AsylbLG|AsylbLG")]
    [InlineData("Leistungen nach dem BTHG", "BTHG")]
    [InlineData("Kreistagssitzung vom 11.12.19", "Kreistag 2019-12-11")]
    [InlineData("in der Sitzung des Ausschusses für Schule und Sport am 3. Mai 2020", "Ausschuss für Schule und Sport 2020-05-03")]
    [InlineData("im Integrationsausschuss am Mittwoch, dem 11.03.2020", "Integrationsausschuss 2020-03-11")]
    [InlineData("wird unter TOP 2 beraten", "TOP 2")]
    [InlineData("siehe TOP Ö 4 und Punkt 6.4 der Tagesordnung", "TOP 4|TOP 6.4")]
    [InlineData("die TOPs 16 bis 18", "TOP 16|TOP 17|TOP 18")]
    [InlineData("zu Tagesordnungspunkt 3.1.2", "TOP 3.1.2")]
    [InlineData("wie unter TOP N 3", "TOP N 3")]
    [InlineData("vgl. TOP 5 der Kreistagssitzung vom 11.12.2019", "Kreistag 2019-12-11 TOP 5|Kreistag 2019-12-11")]
    [InlineData("(Kreistag vom 11.12.2019, TOP 5)", "Kreistag 2019-12-11|Kreistag 2019-12-11 TOP 5")]
    [InlineData("auf Folie 7 und in den Folien 11 und 12", "Folie 7|Folie 11|Folie 12")]
    [InlineData("die Tischvorlage (vgl. Anlage) und Anlage 2", "Tischvorlage|Anlage|Anlage 2")]
    [InlineData("Anlagen 1 bis 3", "Anlage 1|Anlage 2|Anlage 3")]
    public void What_a_text_refers_to_is_found_and_normalised(string text, string targets)
    {
        var found = Find($"Es heißt: {text}.");

        Assert.Equal(targets.Split('|').Order(), found.Select(citation => citation.Target).Order());
        Assert.All(found, citation => Assert.Equal(Given.Text($"Es heißt: {text}.").Read(citation.Source), citation.Written));
        Assert.All(found, citation => Assert.Equal(Certainty.Certain, citation.Certainty));
    }

    [Theory]
    [InlineData("Die Anlage wird saniert, in der Anlage stehen Bäume")]
    [InlineData("Die sog. KoStAG tagte")]
    [InlineData("Dies gilt laut GO und AO")]
    [InlineData("Punkt 3 ist wichtig, Punkt 4 der Liste auch")]
    [InlineData("Top 10 der Hitliste")]
    [InlineData("am 11.12.2019 um 8 34 Uhr")]
    [InlineData("Der Art. 5 fehlt")]
    [InlineData("Das Landesgesetz gilt")]
    [InlineData("Folie und Papier")]
    public void What_only_looks_alike_is_not_cited(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("nach § 34 beschlussfähig", "§ 34", false)]
    [InlineData("gem. 8 34 KrO", "§ 34 KrO", true)]
    [InlineData("gem. $ 34 Abs. 1 KrO", "§ 34 KrO", true)]
    public void A_guess_is_marked_as_a_guess(string text, string target, bool repaired)
    {
        var citation = Assert.Single(Find(text));

        Assert.Equal((target, Certainty.Candidate, repaired), (citation.Target, citation.Certainty, citation.Repaired));
    }

    [Fact]
    public void A_damaged_figure_that_can_be_nothing_else_is_repaired()
    {
        var citation = Assert.Single(Find("im Rahmen des SGB Il"));

        Assert.Equal(("SGB II", true, Certainty.Certain), (citation.Target, citation.Repaired, citation.Certainty));
    }

    [Fact]
    public void A_place_carries_its_page_and_the_words_that_lead_to_it()
    {
        var citation = Assert.Single(Find("Seite eins\fbeschlussfähig gem. § 34 KrO"));

        Assert.Equal(2, citation.Source.Page);
        Assert.Equal("gem.", Given.Text("Seite eins\fbeschlussfähig gem. § 34 KrO").Read(citation.Lead!.Value));
    }

    [Fact]
    public void Headings_and_this_meeting_are_no_references()
    {
        const string Text = "Niederschrift über die Sitzung des Bauausschusses am 08. März 2021\n\nTOP 1\nSchulneubau\n\nDazu kommt TOP 2.\n\nTOP 2\nAnfragen\n";
        var text = Given.Text(Text);
        var file = new ArchivedFile(new string('0', 64), "datei.txt", 1, Metadata.None);

        var found = CitationFinder.Find(text, new DocumentParser().Parse(text, file));

        Assert.Equal(["TOP 2"], found.Select(citation => citation.Target));
        Assert.Equal(Text.IndexOf("TOP 2.", StringComparison.Ordinal), found[0].Source.Start);
    }

    [Theory]
    [InlineData("§§ 3, 4 ")]
    [InlineData("§ 3 i. V. m. ")]
    [InlineData("SGB II (GO) ")]
    [InlineData("TOP 2 Kreistag vom 11.12.2019, ")]
    [InlineData("Folien 1, 2, 3, ")]
    [InlineData("Wichtelgesetz-")]
    [InlineData("Sitzung des Ausschusses für Wald und ")]
    public void A_megabyte_takes_time_in_proportion(string piece)
    {
        Find(string.Concat(Enumerable.Repeat(piece, 5_000)));
        var small = Measure(string.Concat(Enumerable.Repeat(piece, 250_000 / piece.Length)));
        var large = Measure(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

        // Quadratic work would take 16 times as long, and minutes.
        Assert.True(large < TimeSpan.FromSeconds(5) || large < 10 * small, $"{small} for a quarter, {large} for the whole");
    }

    private static IReadOnlyList<Citation> Find(string text) =>
        CitationFinder.Find(Given.Text(text), new Understanding { Kind = DocumentKind.Minutes });

    private static TimeSpan Measure(string text)
    {
        var watch = Stopwatch.StartNew();
        Find(text);
        return watch.Elapsed;
    }
}
