using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;
using Publishing.Parse;

namespace Publishing.Tests.Parse;

/// <summary>Items that are called, decided or dealt with in the text of another.</summary>
public class SharedItemTests
{
    private const string Head = "Niederschrift über die 3. Sitzung des Bauausschusses am 8. März 2021\n\nÖffentlicher Teil\n\n";

    [Theory]
    [InlineData("Der Punkt wird zusammen mit TOP 3 beraten.")]
    [InlineData("Die Beratung wird mit TOP 3 gemeinsam geführt.")]
    [InlineData("Der Antrag wurde unter TOP 3 miterledigt.")]
    [InlineData("TOP 3 wird hier mitbehandelt.")]
    [InlineData("Die Tagesordnungspunkte 2 und 3 werden gemeinsam aufgerufen.")]
    [InlineData("Der Vorsitzende schlägt vor, TOP 2 gemeinsam mit\nTagesordnungspunkt 3 zu behandeln.")]
    public void Items_dealt_with_together_know_each_other(string sentence)
    {
        var (agenda, text) = Read($"TOP 1: Schule\n\nOhne Aussprache.\n\nTOP 2: Straße\n\n{sentence}\n\nTOP 3: Radweg\n\nOhne Aussprache.\n");

        var link = Assert.Single(agenda[1].HandledWith);
        Assert.Equal(("3", "2"), (link.Number, Assert.Single(agenda[2].HandledWith).Number));
        Assert.Contains("3", text.Read(link.Source), StringComparison.Ordinal);
        Assert.Empty(agenda[0].HandledWith);
    }

    [Theory]
    [InlineData("Die Verwaltung arbeitet zusammen mit 3 Büros.")]
    [InlineData("Das wird gemeinsam mit TOP 9 beraten.")]
    [InlineData("TOP 3 folgt. Wir bauen gemeinsam.")]
    [InlineData("Die Tagesordnungspunkte 2 und 9 werden gemeinsam aufgerufen.")]
    public void What_only_sounds_like_it_connects_nothing(string sentence)
    {
        var (agenda, _) = Read($"TOP 2: Straße\n\n{sentence}\n\nTOP 3: Radweg\n\nOhne Aussprache.\n");

        Assert.All(agenda, item => Assert.Empty(item.HandledWith));
    }

    [Fact]
    public void Every_item_of_one_heading_has_its_result()
    {
        var (agenda, _) = Read("TOP 16 bis 18: Jahresabschlüsse\n\nBeschluss:\nDie Abschlüsse werden festgestellt.\n\nAbstimmungsergebnis: einstimmig beschlossen\n\nTOP 19: Schule\n\nOhne Aussprache.\n");

        Assert.Equal(
            [("16", Outcome.Adopted), ("17", Outcome.Adopted), ("18", Outcome.Adopted)],
            agenda.Where(item => item.Decisions.Count > 0).Select(item => (item.Number, Assert.Single(item.Decisions).Outcome)));
        Assert.Equal(["16"], agenda.Single(item => item.Number == "18").HandledWith.Select(link => link.Number));
    }

    [Theory]
    [InlineData("2: Gegenstimmen? – Keine. Enthaltungen? – Keine. Dann ist so beschlossen.", "")]
    [InlineData("TOP 2: Gegenstimmen? – Keine. Enthaltungen? – Keine. Ist so beschlossen.", "2")]
    [InlineData("Ich lasse jetzt über TOP 2 abstimmen. Gegenstimmen? – Keine. So beschlossen.", "2")]
    [InlineData("Gegenstimmen? – Keine. Dann ist so beschlossen. – Das war TOP 2.", "2")]
    [InlineData("Gegenstimmen? – Keine. Ist so beschlossen.", "4")]
    [InlineData("TOP 2: Gibt es Gegenstimmen gegen die Dringlichkeit? – Keine. Dann ist so beschlossen.", "")]
    [InlineData("TOP 2: Gegenstimmen? – Keine. Dann ist so beschlossen. Gegenstimmen? – Keine. Dann ist so beschlossen.", "2")]
    public void A_vote_belongs_to_the_item_that_the_chair_calls(string words, string expected)
    {
        var (agenda, _) = Read($"TOP 2: Straße\n\nOhne Aussprache.\n\nTOP 4: Radweg\n\nDie Debatte ist zu Ende. {words}\n");

        var decided = agenda.Where(item => item.Decisions.Count > 0).Select(item => item.Number);
        if (expected.Length > 0) Assert.Equal([expected], decided);
        else Assert.DoesNotContain("2", decided);
    }

    [Fact]
    public void A_part_has_its_papers_in_its_listing_and_what_is_told_of_them_as_its_result()
    {
        var (agenda, text) = Read("Punkt 4 der Tagesordnung: Feste\nVorlage: 2022/1036\nPunkt 4.1 der Tagesordnung: Änderungsantrag\nVorlage: 2022/1036/1\n\n"
            + "Beschluss:\nKenntnisnahme von der Stellungnahme der Verwaltung\n\nAbstimmungsergebnis:\nAntrag 2022/1036: mehrheitlich zugestimmt\nÄnderungsantrag 2022/1036/1: verwiesen in den Schulbeirat\n");

        Assert.Equal("Punkt 4.1 der Tagesordnung: Änderungsantrag\nVorlage: 2022/1036/1", text.Read(agenda[1].Listed!.Value));
        Assert.Equal([Outcome.Noted, Outcome.Adopted], agenda[0].Decisions.Select(decision => decision.Outcome));
        Assert.Equal([Outcome.Referred], agenda[1].Decisions.Select(decision => decision.Outcome));
    }

    private static (IReadOnlyList<AgendaItem> Agenda, DocumentText Text) Read(string items)
    {
        var text = new DocumentText([new Page { Number = 1, Text = Head + items }]);
        return (new DocumentParser().Parse(text, new ArchivedFile(new string('a', 64), "n.txt", 1, Metadata.None)).Agenda, text);
    }
}
