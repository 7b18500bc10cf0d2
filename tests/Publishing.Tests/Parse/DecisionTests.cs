using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;
using Publishing.Parse;

namespace Publishing.Tests.Parse;

public class DecisionTests
{
    [Theory]
    [InlineData("Kenntnisnahme von der Stellungnahme der Verwaltung und Weiterbehandlung im Bauausschuss", Outcome.Referred, null, null, null, null)]
    [InlineData("Einverstanden mit der Stellungnahme der Verwaltung und Weiterbehandlung im Bau-\nausschuss.", Outcome.Referred, null, null, null, null)]
    [InlineData("Einverstanden mit der Stellungnahme der Verwaltung", Outcome.Settled, null, null, null, null)]
    [InlineData("Erledigt durch Verweisung in den Bauausschuss", Outcome.Settled, null, null, null, null)]
    [InlineData("einstimmig zugestimmt", Outcome.Adopted, VoteForm.Unanimous, null, null, null)]
    [InlineData("Mehrheitliche Ablehnung (3 Ja, 38 Nein)", Outcome.Rejected, VoteForm.Majority, 3, 38, null)]
    [InlineData("Bei 22 Ja-Stimmen, 16 Nein-Stimmen und 1 Enthal-\ntung mehrheitlich zuge-\nstimmt", Outcome.Adopted, VoteForm.Majority, 22, 16, 1)]
    [InlineData("5 Nein-Stimmen, ansonsten Zustimmung", Outcome.Adopted, null, null, 5, null)]
    [InlineData("Mehrheitlich zugestimmt bei einer Gegenstimme", Outcome.Adopted, VoteForm.Majority, null, 1, null)]
    [InlineData("Ja: 10, Nein: 2, Enthaltungen: 0 - geändert beschlossen", Outcome.AdoptedAmended, null, 10, 2, 0)]
    [InlineData("vertagt in den Hauptausschuss", Outcome.Postponed, null, null, null, null)]
    [InlineData("Erledigt durch Ablehnung des Antrags; keine Abstimmung", Outcome.Settled, null, null, null, null)]
    [InlineData("einstimmig bei 2 Enthaltungen und keiner Gegenstimme", Outcome.Adopted, VoteForm.Unanimous, null, 0, 2)]
    [InlineData("einstimmig", Outcome.Adopted, VoteForm.Unanimous, null, null, null)]
    [InlineData("11 Ja-Stimmen, 2 Nein-Stimmen, 1 Enthaltung", Outcome.Adopted, null, 11, 2, 1)]
    public void A_result_is_read_with_its_vote(string words, Outcome outcome, VoteForm? form, int? yes, int? no, int? abstentions)
    {
        var decision = Assert.Single(Item($"Beschluss:\nDer Rat baut.\n\nAbstimmungsergebnis:\n{words}\n\nDer Vorsitzende schließt den Punkt.").Item.Decisions);

        Assert.Equal((outcome, form, yes, no, abstentions), (decision.Outcome, decision.Vote?.Form, decision.Vote?.Yes, decision.Vote?.No, decision.Vote?.Abstentions));
    }

    [Theory]
    [InlineData("0 Ja, 0 Nein, mehrheitlich beschlossen")]
    [InlineData("mehrheitlich beschlossen (12 Ja, 20 Nein)")]
    [InlineData("einstimmig beschlossen (12 Ja, 2 Nein)")]
    [InlineData("mehrheitlich abgelehnt (20 Ja, 12 Nein)")]
    [InlineData("mehrheitlich beschlossen (12 Ja, 2 Nein / 13 Ja, 1 Nein)")]
    public void A_tally_in_doubt_is_not_recorded(string words)
    {
        var (item, text) = Item($"Abstimmungsergebnis:\n{words}\n");
        var decision = Assert.Single(item.Decisions);

        Assert.Equal((null, null), (decision.Vote?.Yes, decision.Vote?.No));
        Assert.Equal(words, text.Read(decision.Source));
    }

    [Theory]
    [InlineData("mehrheitlich beschlossen (12 Ja, 2 Nein, 1 befangen)", 1)]
    [InlineData("einstimmig zugestimmt", null)]
    public void Members_that_may_not_vote_are_counted_apart(string words, int? biased)
    {
        var decision = Assert.Single(Item($"Abstimmungsergebnis:\n{words}\n").Item.Decisions);

        Assert.Equal((biased, null), (decision.Vote!.Biased, decision.Vote.Abstentions));
    }

    [Fact]
    public void Several_votes_are_several_decisions_with_their_subjects()
    {
        var (item, text) = Item("Abstimmungsergebnis:\nBeschlussvorlage: Bei 42 Ja-Stimmen und 10\nEnthaltungen mehrheitlich zugestimmt\nÄnderungsantrag A: zurückgezogen\nZiffer 1 einstimmig zugestimmt, Ziffer 2 vertagt\n\nRatsherr Linde (Mitte): Ich lehne das ab.");

        Assert.Equal(
            [("Beschlussvorlage", Outcome.Adopted), ("Änderungsantrag A", Outcome.Withdrawn), ("Ziffer 1", Outcome.Adopted), ("Ziffer 2", Outcome.Postponed)],
            item.Decisions.Select(one => (text.Read(one.Subject!.Value), one.Outcome)));
        Assert.Equal((42, 10), (item.Decisions[0].Vote!.Yes, item.Decisions[0].Vote!.Abstentions));
    }

    [Fact]
    public void A_resolution_keeps_every_line_of_its_wording()
    {
        var (item, text) = Item("Beschlussvorschlag:\n1. Der Rat baut.\n\n2. Die Verwaltung berichtet.\n\nAbstimmungsergebnis: einstimmig");

        Assert.Equal(ResolutionKind.Proposal, Assert.Single(item.Resolutions).Kind);
        Assert.Equal("1. Der Rat baut.\n\n2. Die Verwaltung berichtet.", text.Read(item.Resolutions[0].Wording));
    }

    [Fact]
    public void A_result_may_stand_in_prose_only()
    {
        var asked = Item("Wortmeldungen? - Keine. Gegenstimmen? - Keine.\nEnthaltungen? - Die Mitte. Dann ist so\nbeschlossen.").Item;
        Assert.Equal((Outcome.Adopted, 0, null), (asked.Decisions[0].Outcome, asked.Decisions[0].Vote!.No, asked.Decisions[0].Vote!.Abstentions));

        Assert.Equal(Outcome.Noted, Assert.Single(Item("Der Ausschuss nimmt den Bericht zur Kenntnis.").Item.Decisions).Outcome);
        Assert.Equal(Outcome.Removed, Assert.Single(Item("Dieser Tagesordnungspunkt wurde zu Beginn der Sitzung einstimmig von der\nTagesordnung abgesetzt.").Item.Decisions).Outcome);
        var referred = Assert.Single(Item("Der Geschäftsordnungsantrag von Bgm. Linde auf Zuweisung des Antrages in den Bauausschuss wird mit\n33 Ja-Stimmen gegen 1 Nein-Stimme (GR. Birke) angenommen.").Item.Decisions);
        Assert.Equal((Outcome.Referred, 33, 1), (referred.Outcome, referred.Vote!.Yes, referred.Vote.No));
        Assert.Empty(Item("Ratsherr Linde sagt, der Rat habe das im Mai einstimmig beschlossen.").Item.Decisions);
    }

    [Fact]
    public void Speakers_rapporteurs_and_movements_are_named_once()
    {
        var item = Item("Frau Birke, Leiterin des Amtes, berichtet über die Bäume. Ktabg. Linde fragt nach den Kosten.\nFrau Birke antwortet, sie seien gering. Ktabg. Linde verlässt um 18:05 Uhr die Sitzung.").Item;

        Assert.Equal([("Birke", "Leiterin des Amtes"), ("Linde", "Ktabg.")], item.Speakers.Select(person => (person.Name, person.Role!)));
        Assert.Equal("Birke", Assert.Single(item.Rapporteurs).Name);
        Assert.Equal((MovementKind.Departure, new TimeOnly(18, 5)), (Assert.Single(item.Movements).Kind, item.Movements[0].At!.Value));
    }

    [Theory]
    [InlineData("Bgm. Dr. Linde und GR. Birke nehmen ab 15.20 Uhr an der Sitzung des\nGemeinderates teil.", "Arrival Bgm. Dr. Linde 15:20, Arrival GR. Birke 15:20")]
    [InlineData("GR. Mag. Birke hat die Sitzung des Gemeinderates um 18.52 Uhr verlassen und stimmte nicht mit.", "Departure GR. Mag. Birke 18:52")]
    [InlineData("(17.28 Uhr - Anna Birke [Die Mitte] verlässt die Sitzung)", "Departure Anna Birke 17:28")]
    [InlineData("Frau Birke hat die Sitzung vorbereitet. Wer die Sitzung verlassen hat, fehlt.", "")]
    public void Arrivals_and_departures_are_told_with_their_time(string words, string expected) =>
        Assert.Equal(expected, string.Join(", ", Item(words).Item.Movements.Select(one => $"{one.Kind} {one.Name} {one.At:HH:mm}")));

    private static (AgendaItem Item, DocumentText Text) Item(string body)
    {
        var text = new DocumentText([new Page { Number = 1, Text = $"Niederschrift\n\nTOP 1: Bäume\n\n{body}\n" }]);
        return (Assert.Single(new DocumentParser().Parse(text, new ArchivedFile(new string('a', 64), "n.txt", 1, Metadata.None)).Agenda), text);
    }
}
