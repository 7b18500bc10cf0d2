using Publishing.Documents.Meetings;

namespace Publishing.Tests.Guard;

/// <summary>What was understood of minutes is public only where its words are.</summary>
public class RedactedFactsTests
{
    private const string Head = """
        Kreis Musterland
        Niederschrift
        über die 5. Sitzung des Bauausschusses am Montag, dem 08. März 2021

        Ort: Kreishaus, Saal 2
        Beginn: 17:00 Uhr

        Anwesend:
        Frau Anna Offen (SPD)
        Herr Bert Offen (CDU)

        Öffentlicher Teil


        """;

    private static string Item(string subject, string person, string time, int yes, int no) => $$"""
        TOP 1: {{subject}}

        Ktabg. {{person}} fragt nach den Kosten. Frau {{person}} berichtet über den Stand.
        Ktabg. {{person}} verlässt um {{time}} Uhr die Sitzung.

        Beschluss:
        Der {{subject}} wird zugestimmt.

        Abstimmungsergebnis: mehrheitlich zugestimmt ({{yes}} Ja, {{no}} Nein)


        """;

    private static string Open => Item("Straßenbau", "Offenbach", "18:05", 11, 2);

    private static string Secret => Item("Geheimverkauf", "Geheimrat", "20:31", 731, 529);

    public static TheoryData<string> Records =>
    [
        Head + Open + "Nichtöffentlicher Teil\n\n" + Secret,
        Head + Open + "Nichtöffentlicher Teil\n\n" + Secret + "Ende der Sitzung: 20:31 Uhr\n",
        Head + Open + "Nicht6ffentiicher Tei1\n\n" + Secret,
        Head + Open + "Der Vorsitzende schließt den öffentlichen Teil.\n\n" + Secret,
        Head + Open + "\fNichtöffentlicher Teil\f" + Secret,
        Head + "Nichtöffentlicher Teil\n\n" + Secret + "Öffentlicher Teil\n\n" + Open,
        Head + Open + "TOP 2 (nichtöffentlich): Grundstück\n\n" + Secret,
    ];

    [Fact]
    public void An_item_is_connected_with_public_items_only()
    {
        var document = Publicity.Review(Head + "TOP 1: Straßenbau\n\nWird zusammen mit TOP 2 beraten.\n\nTOP 3: Radweg\n\nWird gemeinsam mit TOP 1 beraten.\n\nNichtöffentlicher Teil\n\nTOP 2: Geheimverkauf\n\nWird zusammen mit TOP 1 beraten.\n").Public!;

        Assert.Equal([("1", "3"), ("3", "1")], document.Agenda.Select(item => (item.Number, Assert.Single(item.HandledWith).Number)));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Nothing_of_a_non_public_item_survives_as_a_fact(string text)
    {
        var words = Publicity.Words(Publicity.Review(text).Public);

        Assert.All((string[])["Geheim", "731", "529", "20:31"], secret => Assert.DoesNotContain(secret, words, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void What_the_public_item_says_stays_and_is_read_in_the_public_text(string text)
    {
        var document = Publicity.Review(text).Public!;
        var item = Assert.Single(document.Agenda, item => item.Number == "1");
        var decision = Assert.Single(item.Decisions);

        Assert.Equal((Outcome.Adopted, 11, 2), (decision.Outcome, decision.Vote!.Yes!.Value, decision.Vote.No!.Value));
        Assert.Equal("mehrheitlich zugestimmt (11 Ja, 2 Nein)", document.Text.Read(decision.Source));
        Assert.Equal("Der Straßenbau wird zugestimmt.", document.Text.Read(Assert.Single(item.Resolutions).Wording));
        Assert.Equal("Ktabg. Offenbach", document.Text.Read(Assert.Single(item.Speakers).Source));
        Assert.Equal(new TimeOnly(18, 5), Assert.Single(item.Movements).At);
    }

    [Fact]
    public void Facts_of_a_meeting_that_only_a_non_public_part_names_are_unknown()
    {
        var review = Publicity.Review(Head + Open + "Nichtöffentlicher Teil\n\nVorsitz: Frau Geheim\nAnwesend:\nFrau Eva Geheim (SPD)\nEnde: 20:31 Uhr\n\n" + Secret);

        Assert.Null(review.Public!.Meeting.End);
        Assert.DoesNotContain("Geheim", Publicity.Words(review.Public), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_the_meeting_keep_their_places()
    {
        var document = Publicity.Review(Head + "Nichtöffentlicher Teil\n\n" + Secret + "Öffentlicher Teil\n\n" + Open + "Ende der Sitzung: 19:05 Uhr\n").Public!;
        var meeting = document.Meeting;

        Assert.Equal(("Kreishaus, Saal 2", new TimeOnly(17, 0), new TimeOnly(19, 5)), (meeting.Place!.Value, meeting.Begin!.Value, meeting.End!.Value));
        Assert.Equal("19:05 Uhr", document.Text.Read(meeting.End.Source!.Value));
        Assert.Equal([("Anna Offen", "SPD"), ("Bert Offen", "CDU")], meeting.Attendance.Select(line => (line.Person.Name, line.Person.Party!)));
        Assert.All(meeting.Attendance, line => Assert.Contains(line.Person.Name, document.Text.Read(line.Person.Source), StringComparison.Ordinal));
    }
}
