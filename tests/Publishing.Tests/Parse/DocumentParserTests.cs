using Publishing.Documents;
using Publishing.Documents.Texts;
using Publishing.Parse;

namespace Publishing.Tests.Parse;

public class DocumentParserTests
{
    private static (DocumentText Text, Understanding Known) Parse(string text, Metadata? metadata = null, params string[] running)
    {
        var pages = text.Split('\f').Select((page, i) => new Page { Number = i + 1, Text = page, RunningLines = i < running.Length ? [running[i]] : [] });
        var whole = new DocumentText([.. pages]);
        return (whole, new DocumentParser().Parse(whole, new ArchivedFile(new string('b', 64), "a.txt", 1, metadata ?? Metadata.None)));
    }

    [Theory]
    [InlineData("NIEDERSCHRIFT\n\nStadt Muster", DocumentKind.Minutes)]
    [InlineData("Stadt Muster\n\nVerhandlungsschrift\n\nüber die am Montag", DocumentKind.Minutes)]
    [InlineData("Der Vorsitzende eröffnet die Sitzung des Bauausschusses.", DocumentKind.Minutes)]
    [InlineData("Beschlussvorlage\nVorlage Nr.: 2022/0001", DocumentKind.Paper)]
    [InlineData("ANFRAGE\nFraktion Muster", DocumentKind.Paper)]
    [InlineData("Stellungnahme zur Anfrage\nVorlage Nr.: 2022/0001", DocumentKind.Paper)]
    [InlineData("Stadt Muster\n\nEinladung\n\nDatum: 24.02.2022", DocumentKind.Invitation)]
    [InlineData("Lageplan\nMaßstab 1:500", DocumentKind.Attachment)]
    public void The_head_tells_the_kind(string text, DocumentKind kind) => Assert.Equal(kind, Parse(text).Known.Kind);

    [Theory]
    [InlineData("NIEDERSCHRIFT\nTermin: 17. Dezember 2013, 15:00 Uhr", "2013-12-17")]
    [InlineData("NIEDERSCHRIFT\nTermin: 03/.04.03.2015, 09:00 Uhr", "2015-03-03")]
    [InlineData("Niederschrift 62. Plenarsitzung des Gemeinderates\n26. März 2019, 15:30 Uhr", "2019-03-26")]
    [InlineData("Verhandlungsschrift\nüber die am Montag, dem 08. November 2021\nstattgefundene", "2021-11-08")]
    [InlineData("Niederschrift\nBesprechung am:\n\n29. Juni 2022", "2022-06-29")]
    [InlineData("Niederschrift\nSitzung am 3.5.21", "2021-05-03")]
    [InlineData("Einladung\nwerden zu der am\nMontag, 07. März 2022 um 15.00 Uhr", "2022-03-07")]
    [InlineData("Kreis Muster Musterstadt, 11.03.2020\n\nNiederschrift\nAm 10.03.2020 finde ein Fachtag statt.", null)]
    [InlineData("Niederschrift\nTermin: 31. Februar 2020", null)]
    [InlineData("Niederschrift\nDie Niederschrift der letzten Sitzung vom 31.01.2022 liegt auf.", null)]
    public void Only_a_date_that_is_plainly_the_meetings_is_taken(string text, string? date) =>
        Assert.Equal(date, Parse(text).Known.Meeting.Date?.Value.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData("5. Sitzung vom 23. März 2021 Seite 16")]
    [InlineData("5. Ó Sitzung vom 23. März 2021 Seite 16")]
    public void A_running_head_tells_sitting_and_date(string head)
    {
        var (_, known) = Parse("Text der Rede\fText", null, head, "Rat der Stadt Muster");
        var meeting = known.Meeting;

        Assert.Equal(DocumentKind.Minutes, known.Kind);
        Assert.Equal("Stadt Muster", meeting.Body!.Value);
        Assert.Equal(5, meeting.Number!.Value);
        Assert.Equal(new DateOnly(2021, 3, 23), meeting.Date!.Value);
    }

    [Theory]
    [InlineData("NIEDERSCHRIFT\nGremium: 56. Plenarsitzung Gemeinderat", "Gemeinderat", 56)]
    [InlineData("Niederschrift 62. Plenarsitzung des Gemeinderates", "Gemeinderat", 62)]
    [InlineData("Niederschrift\nThema:\n2. Sitzung des Stadtteilbeirates Büchenhain", "Stadtteilbeirat Büchenhain", 2)]
    [InlineData("Niederschrift\nEr eröffnet die Sitzung des\nBauausschusses mit Grußworten", "Bauausschuss", null)]
    [InlineData("Niederschrift\nIch eröffne die 5. Sitzung des\nRates in der laufenden Wahlperiode", "Rat", 5)]
    [InlineData("Niederschrift\n3. Sitzung des Ausschusses für Bauen, Umwelt und Verkehr am Montag", "Ausschuss für Bauen, Umwelt und Verkehr", 3)]
    [InlineData("Niederschrift 7. Sitzung Haupt- und Finanzausschuss", "Haupt- und Finanzausschuss", 7)]
    [InlineData("Niederschrift\nSitzung der Bezirksvertretung Nord", "Bezirksvertretung Nord", null)]
    [InlineData("Niederschrift\nText ohne Gremium", null, null)]
    public void The_committee_stands_in_the_nominative(string text, string? name, int? number)
    {
        var meeting = Parse(text).Known.Meeting;

        Assert.Equal(name, meeting.Organization?.Value);
        Assert.Equal(number, meeting.Number?.Value);
    }

    [Fact]
    public void Every_fact_says_where_it_was_read()
    {
        var (text, known) = Parse("KREIS MUSTER Musterstadt, 11.03.2021\n\nNiederschrift\nüber die am Montag, dem 08.03.2021 stattgefundene 5. Sitzung des Bauausschusses\n\nVorsitzender: Karl Beispiel\nSchriftführerin: Eva Probe");

        Assert.Equal(("Kreis Muster", "KREIS MUSTER"), (known.Meeting.Body!.Value, text.Read(known.Meeting.Body.Source!.Value)));
        Assert.Equal("11.03.2021", text.Read(known.Date!.Source!.Value));
        Assert.Equal("08.03.2021", text.Read(known.Meeting.Date!.Source!.Value));
        Assert.Equal(("Bauausschuss", "Bauausschusses"), (known.Meeting.Organization!.Value, text.Read(known.Meeting.Organization.Source!.Value)));
        Assert.Equal("5", text.Read(known.Meeting.Number!.Source!.Value));
        Assert.Equal("Karl Beispiel", text.Read(known.Meeting.Chair!.Source!.Value));
        Assert.Equal("Eva Probe", text.Read(known.Meeting.Clerk!.Source!.Value));
        Assert.Equal("Niederschrift Bauausschuss", known.Title!.Value);
    }

    [Fact]
    public void Signatures_name_chair_and_clerk_though_the_scan_is_damaged()
    {
        var meeting = Parse("Niederschrift\n\nText\n\nMeier Schröder\nStellv. Ausschussvorsitzender Schriftfihrer").Known.Meeting;

        Assert.Equal(("Meier", "Schröder"), (meeting.Chair?.Value, meeting.Clerk?.Value));
    }

    [Fact]
    public void The_uploader_wins()
    {
        var told = new Metadata { Body = "Stadt A", Organization = "Rat", MeetingDate = new DateOnly(2020, 1, 2), Kind = DocumentKind.Minutes, Title = "Titel" };
        var known = Parse("Einladung\nGremium: 3. Sitzung Gemeinderat\nTermin: 17. Dezember 2013", told).Known;

        Assert.Equal((DocumentKind.Minutes, "Titel"), (known.Kind, known.Title!.Value));
        Assert.Equal(("Stadt A", "Rat", new DateOnly(2020, 1, 2)), (known.Meeting.Body!.Value, known.Meeting.Organization!.Value, known.Meeting.Date!.Value));
        Assert.Null(known.Meeting.Date.Source);
    }

    [Theory]
    [InlineData("Antrag\n\nThema:\nNeubau der Brücke\n\nText", "Neubau der Brücke")]
    [InlineData("Beschlussvorlage\nBetreff: Neubau der Brücke\nam Wall\n\nText", "Neubau der Brücke am Wall")]
    [InlineData("Beschlussvorlage\nVorlage Nr.: 2022/0001\nDienststelle: Bau\nNeubau der Brücke am\nWall\nBeratungsfolge dieser Vorlage\nGremium Termin TOP", "Neubau der Brücke am Wall")]
    public void A_paper_bears_its_subject(string text, string title) => Assert.Equal(title, Parse(text).Known.Title?.Value);

    [Fact]
    public void Nothing_is_understood_of_nothing()
    {
        var known = Parse("").Known;

        Assert.Equal(DocumentKind.Attachment, known.Kind);
        Assert.Null(known.Title);
        Assert.Empty(known.Agenda);
    }
}
