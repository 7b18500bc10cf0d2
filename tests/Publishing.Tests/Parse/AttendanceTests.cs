using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;
using Publishing.Parse;

namespace Publishing.Tests.Parse;

public class AttendanceTests
{
    [Fact]
    public void Names_without_a_sign_between_them_are_parted_by_given_names()
    {
        var people = Read("A n w e s e n d e\n\nVorsitzende: Bürgermeisterin Dr. Anna Linde\n\nMitte-Gemeinderatsfraktion\n1. Vizebürgermeister: Bernd Birke\n\nGemeinderäte:\nHans Peter Erle Mag. Karin Esche (VIDEO) Silvia Ulme-Buche, BSc MSc\nDI Otto Ahorn\n\nVom Magistrat:\nMD Dr. Peter Weide\nsowie leitende Bedienstete des Magistrates");

        Assert.Equal(
            [
                ("Dr. Anna Linde", "Bürgermeisterin", null), ("Bernd Birke", "1. Vizebürgermeister", "Mitte"), ("Hans Peter Erle", "Gemeinderäte", "Mitte"),
                ("Mag. Karin Esche", "Gemeinderäte", "Mitte"), ("Silvia Ulme-Buche", "Gemeinderäte", "Mitte"), ("DI Otto Ahorn", "Gemeinderäte", "Mitte"),
                ("Dr. Peter Weide", "MD", (string?)null),
            ],
            people.Select(line => (line.Person.Name, line.Person.Role, line.Person.Party)));
        Assert.All(people, line => Assert.Equal(Presence.Present, line.Presence));
    }

    [Fact]
    public void Groups_and_headings_tell_party_role_and_absence()
    {
        var people = Read("Anwesend:\n\nCDU-Kreistagsfraktion\nLinde, Anna\nDr. Birke, Bernd Vertretung für Herrn Erle\n\nSPD\nFrau Esche, Herr Ulme\nKarl Ahorn (bis 18:30 Uhr)\n\nVon der Verwaltung\nHerr Weide\n\nSchriftführung: Frau Tanne\n\nEs fehlten entschuldigt:\nKtabg. Buche (FDP)");

        Assert.Equal(
            [
                ("Linde, Anna", null, "CDU", Presence.Present), ("Dr. Birke, Bernd", null, "CDU", Presence.Present), ("Esche", null, "SPD", Presence.Present), ("Ulme", null, "SPD", Presence.Present),
                ("Karl Ahorn", null, "SPD", Presence.PartOfMeeting), ("Weide", "Von der Verwaltung", null, Presence.Present), ("Tanne", "Schriftführung", null, Presence.Present),
                ("Buche", "Ktabg.", "FDP", (Presence)Presence.Excused),
            ],
            people.Select(line => (line.Person.Name, line.Person.Role, line.Person.Party, line.Presence)));
    }

    [Theory]
    [InlineData("Hans Peter Karl Linde")]
    [InlineData("Presse, Gäste, Zuhörer")]
    [InlineData("Linde, Birke")]
    [InlineData("Ausschuss für Bäume")]
    [InlineData("sowie 20 Zuhörer")]
    public void What_is_not_surely_a_name_is_none(string doubtful)
    {
        var people = Read($"Anwesend:\nFrau Anna Esche\nHerr Bernd Ulme\nHerr Karl Ahorn\nFrau Eva Tanne\n{doubtful}");

        Assert.Equal(["Anna Esche", "Bernd Ulme", "Karl Ahorn", "Eva Tanne"], people.Select(line => line.Person.Name));
    }

    [Fact]
    public void Columns_beside_each_other_and_lists_of_other_things_are_not_read()
    {
        Assert.Empty(Read("Anwesende Entschuldigt Verteiler\n\nBeirat: Frau Esche Alle Ämter\nFrau Linde\nHerr Birke"));
        Assert.Empty(Read("Anwesend:\nFrau Anna Esche\nFraktionen, Presse\nund rund 30 Gäste aus dem Ort"));
    }

    [Fact]
    public void Behind_a_sentence_nobody_knows_whose_names_follow()
    {
        var people = Read("Anwesend:\n\nMitte-Fraktion\nAnna Esche\nBernd Ulme\nKarl Ahorn\nKarl Ahorn\n\nDie Form wurde der Lesbarkeit wegen gewählt.\n\nEva Tanne");

        Assert.Equal(["Mitte", "Mitte", "Mitte", null], people.Select(line => line.Person.Party));
    }

    private static IReadOnlyList<Attendee> Read(string list)
    {
        var text = new DocumentText([new Page { Number = 1, Text = $"Niederschrift\nüber die 2. Sitzung des Bauausschusses\n\n{list}\n\nTagesordnung\n\nTOP 1: Bäume\n" }]);
        var people = new DocumentParser().Parse(text, new ArchivedFile(new string('a', 64), "n.txt", 1, Metadata.None)).Meeting.Attendance;
        Assert.All(people, line => Assert.Contains(line.Person.Name, text.Read(line.Person.Source), StringComparison.Ordinal));
        return people;
    }
}
