using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;
using Publishing.Parse;

namespace Publishing.Tests.Parse;

public class AgendaTests
{
    private static (DocumentText Text, IReadOnlyList<AgendaItem> Agenda) Parse(string text)
    {
        var whole = new DocumentText([.. text.Split('\f').Select((page, i) => new Page { Number = i + 1, Text = page })]);
        var file = new ArchivedFile(new string('b', 64), "a.txt", 1, new Metadata { Kind = DocumentKind.Minutes });
        return (whole, new DocumentParser().Parse(whole, file).Agenda);
    }

    private static string[] Short(string text) =>
        [.. Parse(text).Agenda.Select(item => $"{(item.Visibility == Visibility.Public ? "Ö" : "N")} {item.Number} {item.Title}")];

    [Fact]
    public void List_and_text_of_both_parts_come_together()
    {
        var (text, agenda) = Parse("""
            Tagesordnung:

            Offentlicher Teil

            1 Bericht zum langen
            Geschehen im Kreis
            Vorlage: SV-9-1604

            2 Anfragen der Mitglieder

            Nichtoffentlicher Teil

            1 Mitteilungen

            Es erfolgten keine Mitteilungen.
            """ + "\fTOP 1 6ffentlicher Teil\nSV-9-1604\n\nBericht zum langen Geschehen im\nKreis\n\nText über TOP 2 und anderes\f mehr Text.\n\nTOP 2 offentlicher Teil\n\nAnfragen der Mitglieder\n\nKeine.");

        Assert.Equal(["1", "2", "1"], agenda.Select(item => item.Number));
        Assert.Equal("Bericht zum langen Geschehen im Kreis", agenda[0].Title);
        Assert.Equal([Visibility.Public, Visibility.Public, Visibility.NonPublic], agenda.Select(item => item.Visibility));
        Assert.Equal([2, 3], agenda[0].Pages);
        Assert.Equal([3], agenda[1].Pages);
        Assert.Empty(agenda[2].Pages);
        Assert.EndsWith("mehr Text.", text.Read(agenda[0].Text!.Value), StringComparison.Ordinal);
        Assert.Equal("2 Anfragen der Mitglieder", text.Read(agenda[1].Listed!.Value));
    }

    [Theory]
    [InlineData("Punkt 6.4. der Tagesordnung: Bau einer\nBrücke\nVorlage: 2020/0001\n\nText", "Ö 6.4 Bau einer Brücke")]
    [InlineData("TOP Ö 4 Bau einer Brücke\n\nText", "Ö 4 Bau einer Brücke")]
    [InlineData("TOP 1: Bau einer Brücke\nHerr Muster trägt vor.", "Ö 1 Bau einer Brücke")]
    [InlineData("TOP 1\n\nBau einer Brücke\n\nText", "Ö 1 Bau einer Brücke")]
    [InlineData("Zu TOP 3: Bau einer Brücke\n\nText", "Ö 3 Bau einer Brücke")]
    public void Every_style_of_number_is_read(string text, string item) => Assert.Equal([item], Short(text));

    [Fact]
    public void Numbers_with_letters_carry_their_visibility() => Assert.Equal(
        ["Ö 1 Schule", "Ö 2 Anfragen", "N 3 Grundstück", "N 4 Personal"],
        Short("Tagesordnung\n\nÖ 1 Schule\nÖ 2 Anfragen\nN 3 Grundstück\nN 4 Personal\n\nÖ 1 Schule\n\nZugestimmt.\n\nÖ 2 Anfragen\n\nKeine.\n\nN 3 Grundstück\n\nVerkauft."));

    [Fact]
    public void Verbatim_minutes_count_on_several_levels() => Assert.Equal(
        ["Ö 3 Anträge", "Ö 3.1 Anträge gemäß § 3", "Ö 3.1.1 Antrag der Fraktion A betreffend „Wald und Wiese“", "Ö 3.1.2 Antrag der Fraktion B"],
        Short("3\nAnträge\n\n3.1\nAnträge gemäß § 3\n\nTagesordnungspunkt\n3.1.1 Antrag der Fraktion A betreffend\n„Wald und Wiese“\nAN/0001/2021\n\nHerr Muster: Das waren\n20 Sekunden und\n14 Prozent. Damit ist der Punkt\n3.1.9 Erledigtes vom Tisch.\n\n3.1.2 Antrag der Fraktion B\nAN/0002/2021\n\nDanke."));

    [Fact]
    public void A_title_runs_on_over_a_page_and_a_number_at_the_head_of_a_line() => Assert.Equal(
        ["Ö 7.1 Bericht nach § 83 und § 85 Abs. 1 GO", "Ö 7.2 Antrag der Fraktionen A, B und C"],
        Short("7.1 Bericht nach § 83 und §\n85 Abs. 1 GO\n0012/2021\n\nDanke.\n\n7.2 Antrag der Fraktionen A, B\fund C\nAN/0001/2021\n\nDanke."));

    [Fact]
    public void Items_taken_out_of_order_are_told_by_the_paper_below_them_and_footnotes_are_none() => Assert.Equal(
        ["Ö 12.3 Markthalle", "Ö 10.1 Aktionsplan der Stadt", "Ö 12.1 Bebauungsplan"],
        Short("Rede.\n\n1 Anwesend zu TOP 12.3.\n\n12.3 Markthalle\n0001/2021\n\nRede.\n\n10.1 Aktionsplan\nder Stadt\n0002/2021\n\nGut.\n\n10.2 Wird verschoben\n\n01 Verwaltung\n\n12.1 Bebauungsplan\n0003/2021\n"));

    [Theory]
    [InlineData("Wir setzen\nTOP 24.6 und TOP 24.7 zu.")]
    [InlineData("Das steht unter\nTOP 3 Wahlen und ist erledigt.")]
    [InlineData("Wir brauchen:\n1. Geld\n2. Zeit\n3. Geduld")]
    [InlineData("Punkt 3: Zustimmung? - Herr Muster.")]
    public void Numbers_in_running_text_are_no_items(string text) => Assert.Empty(Short("Rede.\n" + text));

    [Fact]
    public void Parts_of_an_item_share_its_text()
    {
        var (text, agenda) = Parse("Punkt 11 der Tagesordnung: Konzept Wohnen\nVorlage: 2020/0001\ndazu:\nPunkt 11.1 Änderungsantrag: A\nVorlage: 2020/0002\nPunkt 11.2 Ergänzungsantrag: B\n\nBeschluss:\nZugestimmt.");

        Assert.Equal(["11", "11.1", "11.2"], agenda.Select(item => item.Number));
        Assert.Equal([true, false, false], agenda.Select(item => item.Text is not null));
        Assert.EndsWith("Zugestimmt.", text.Read(agenda[0].Text!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Items_dealt_with_under_one_heading_are_each_found()
    {
        var (text, agenda) = Parse("TOP 15: Brunnen\n\nDer Beirat berät.\n\nTOP 16 bis 18: Anfragen zu Bäumen\n\nDer Ausschuss nimmt die Antworten zur Kenntnis.\n\nTOP 19 und 21: Bänke\n\nDer Beirat berät.\n");

        Assert.Equal(["15", "16", "17", "18", "19", "21"], agenda.Select(item => item.Number));
        Assert.All(agenda.Skip(1).Take(3), item => Assert.Equal(("Anfragen zu Bäumen", Outcome.Noted), (item.Title, Assert.Single(item.Decisions).Outcome)));
        Assert.StartsWith("TOP 16 bis 18", text.Read(agenda[1].Text!.Value), StringComparison.Ordinal);
        Assert.Null(agenda[2].Text);
    }

    [Fact]
    public void Many_lines_are_read_in_linear_time()
    {
        static double Milliseconds(int lines)
        {
            var text = string.Join('\n', Enumerable.Repeat("nicht 1 TOP 3.1 der Tagesordnung ö f f e n t l i c h ( - 12.", lines));
            var start = TimeProvider.System.GetTimestamp();
            Parse(text);
            return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        }

        Milliseconds(2_000);
        var small = Milliseconds(10_000);
        Assert.True(Milliseconds(40_000) < (12 * small) + 500);
    }
}
