using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;

namespace Publishing.Tests.Link;

public class ReferenceRolesTests
{
    private const string Minutes = """
        Tagesordnung:
        1 Bericht zur Lage
        Vorlage: SV-9-1604
        2 Anfragen

        TOP 1 öffentlicher Teil
        SV-9-1604

        Bericht zur Lage

        Die Vorsitzende verweist auf die
        SV-9-1600 und die SV-9-1604.
        """;

    [Fact]
    public void An_item_deals_with_the_paper_in_its_listing_and_heading_and_mentions_the_rest()
    {
        var item = new AgendaItem
        {
            Number = "1",
            Title = "Bericht zur Lage",
            Visibility = Visibility.Public,
            Listed = Given.SpanOf(Minutes, "1 Bericht zur Lage\nVorlage: SV-9-1604"),
            Text = Given.SpanOf(Minutes, Minutes[Minutes.IndexOf("TOP 1", StringComparison.Ordinal)..]),
        };

        var found = Given.Find(Minutes, DocumentKind.Minutes, null, item);

        Assert.Equal(
            [
                ("SV-9-1604", ReferenceRole.Consultation), ("SV-9-1604", ReferenceRole.Consultation),
                ("SV-9-1600", ReferenceRole.Mention), ("SV-9-1604", ReferenceRole.Mention),
            ],
            found.Select(reference => (reference.Number, reference.Role)));
    }

    [Fact]
    public void A_number_alone_on_a_line_of_the_agenda_is_certain()
    {
        const string Text = "10.9 Mehr Züge für die Schule\n0887/2023\n10.10 Verfahren 0935/2023 beenden\n";
        var listed = Given.SpanOf(Text, Text);
        var item = new AgendaItem { Number = "10.9", Title = "", Visibility = Visibility.Public, Listed = listed };

        Assert.Equal(
            [("0887/2023", Certainty.Certain), ("0935/2023", Certainty.Candidate)],
            Given.Find(Text, DocumentKind.Minutes, null, item).Select(reference => (reference.Number, reference.Certainty)));
    }

    [Theory]
    [InlineData("Punkt 39 der Tagesordnung: Lärm am Markt\nVorlage: 2013/0239\n\nBeschluss:")]
    [InlineData("Punkt 39 der Tagesordnung: Lärm am Markt\nVorlage 2013/0239 \n\nBeschluss:")]
    [InlineData("Punkt 39 der Tagesordnung: Lärm am Markt\n(Vorlage 2013/0239)\n\nHier geht es weiter.")]
    public void Minutes_of_one_item_deal_with_the_paper_on_their_paper_line(string text) =>
        Assert.Equal(ReferenceRole.Consultation, Assert.Single(Given.Find(text)).Role);

    [Theory]
    [InlineData("Der Antrag wird zusammen mit der Vorlage SV-9-1600 beraten.")]
    [InlineData("Die Aussprache wird gemeinsam mit\nder Vorlage Nr. SV-9-1600 geführt und die Sache beraten.")]
    [InlineData("Der Punkt wird mit der Drucksache SV-9-1600 gemeinsam aufgerufen.")]
    [InlineData("Die Vorlage SV-9-1600 wird miterledigt.")]
    [InlineData("Der Antrag SV-9-1600 ist damit mit behandelt.")]
    [InlineData("Beraten wird zusammen mit dem Antrag der Fraktion am Fluss SV-9-1600.")]
    public void An_item_deals_with_the_papers_that_it_takes_along(string sentence) =>
        Assert.Equal(ReferenceRole.Consultation, Assert.Single(InItem(sentence)).Role);

    [Fact]
    public void All_papers_of_a_list_are_taken_along()
    {
        Assert.All(InItem("Der Antrag wird zusammen mit den Vorlagen SV-9-1600, SV-9-1601 und SV-9-1602 beraten."), reference => Assert.Equal(ReferenceRole.Consultation, reference.Role));
        Assert.All(InItem("Die Vorlagen SV-9-1600 und SV-9-1601 wurden miterledigt."), reference => Assert.Equal(ReferenceRole.Consultation, reference.Role));
    }

    [Theory]
    [InlineData("Die Verwaltung verweist auf die Vorlage SV-9-1600.")]
    [InlineData("Die Vorlage SV-9-1600 wird nicht miterledigt.")]
    [InlineData("Der Antrag soll in der nächsten Sitzung zusammen mit der Vorlage SV-9-1600 beraten werden.")]
    [InlineData("Zusammen mit der Vorlage SV-9-1600 ergibt sich ein anderes Bild.")]
    [InlineData("Siehe Vorlage SV-9-1600. Der Antrag wird miterledigt.")]
    [InlineData("Das hat sich mit der Vorlage SV-9-1600 erledigt.")]
    [InlineData("Der Antrag wird zusammen mit TOP 3 beraten; die Vorlage SV-9-1600 liegt aus.")]
    public void What_is_only_named_is_a_mention(string sentence) =>
        Assert.Equal(ReferenceRole.Mention, Assert.Single(InItem(sentence)).Role);

    [Fact]
    public void Outside_of_an_item_nothing_is_taken_along() =>
        Assert.Equal(ReferenceRole.Mention, Assert.Single(Given.Find("Die Vorlage SV-9-1600 wird miterledigt.")).Role);

    private static IReadOnlyList<Reference> InItem(string sentence)
    {
        var text = $"TOP 2: Straße\n\nDie Vorsitzende eröffnet die Aussprache.\n\n{sentence}\n";
        return Given.Find(text, DocumentKind.Minutes, null, new AgendaItem { Number = "2", Title = "Straße", Visibility = Visibility.Public, Text = Given.SpanOf(text, text) });
    }

    [Fact]
    public void A_paper_line_in_prose_is_a_mention() =>
        Assert.Equal(ReferenceRole.Mention, Assert.Single(Given.Find("Er sagt, die\nVorlage 2013/0239 sei gut.")).Role);

    [Theory]
    [InlineData("Beschlussvorlage\n\nVorlage Nr.: 2013/0239\n\nWie in Vorlage 2012/0001 dargestellt.")]
    [InlineData("Vorlage Nr.:  \n\nVerantwortlich: \n2013/0239\n\nDez. 6\n\nsiehe Vorlage 2012/0001")]
    [InlineData("HAUSHALT 2014/2015\nANTRAG 2013/0239\nMehr Bäume, siehe Vorlage 2012/0001")]
    public void A_paper_names_its_own_number_in_its_head(string text)
    {
        var found = Given.Find(text, DocumentKind.Paper);

        Assert.Equal(
            [("2013/0239", ReferenceRole.Own, Certainty.Certain), ("2012/0001", ReferenceRole.Mention, Certainty.Certain)],
            found.Select(reference => (reference.Number, reference.Role, reference.Certainty)));
    }

    [Fact]
    public void An_attachment_with_a_papers_head_names_it_for_certain()
    {
        var reference = Assert.Single(Given.Find("Vorlage Nr.:\n\nVerantwortlich:\n2013/0239\nDez. 6", DocumentKind.Attachment));

        Assert.Equal((ReferenceRole.Mention, Certainty.Certain), (reference.Role, reference.Certainty));
    }

    [Fact]
    public void A_form_left_empty_has_no_number_of_its_own() =>
        Assert.Equal(ReferenceRole.Mention, Assert.Single(Given.Find(
            "Vorlage Nr.:\nVerantwortlich: Dez.\nDer Rat hat mit der Vorlage 2013/0239 beschlossen.", DocumentKind.Paper)).Role);

    [Fact]
    public void The_uploaders_number_wins_over_the_head()
    {
        var found = Given.Find("Vorlage Nr.: 2013/0239\nsiehe 2014/0001", DocumentKind.Paper, "2014 / 0001");

        Assert.Equal(
            [("2013/0239", ReferenceRole.Mention), ("2014/0001", ReferenceRole.Own)],
            found.Select(reference => (reference.Number, reference.Role)));
        Assert.Equal(Certainty.Certain, found[1].Certainty);
    }

    [Theory]
    [InlineData("sv 9 1604", "SV-9-1604")]
    [InlineData("Sonderheft 3", "Sonderheft 3")]
    public void A_number_that_only_the_uploader_gives_stands_at_the_start_and_marks_nothing(string written, string number)
    {
        var reference = Assert.Single(Given.Find("Ein Plan ohne Nummer.", DocumentKind.Attachment, written));

        Assert.Equal((number, ReferenceRole.Own, new Span(1, 0, 0)), (reference.Number, reference.Role, reference.Source));
    }

    [Fact]
    public void Minutes_filed_under_a_paper_deal_with_it() =>
        Assert.Equal(ReferenceRole.Consultation, Assert.Single(Given.Find("Ohne Nummer.", DocumentKind.Minutes, "SV-9-1604")).Role);
}
