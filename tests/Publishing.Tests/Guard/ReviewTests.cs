namespace Publishing.Tests.Guard;

public class ReviewTests
{
    private const string Head = """
        Kreis Musterland Musterstadt, 11.03.2021

        Niederschrift
        über die 5. Sitzung des Bauausschusses am Montag, dem 08. März 2021

        Vorsitzender: Karl Beispiel
        Schriftführerin: Eva Probe

        """;

    private const string Agenda = """
        Tagesordnung:

        Öffentlicher Teil

        1 Neubau der Schule am Wall
        Vorlage: SV-1-0001

        2 Anfragen

        """;

    private const string Items = """
        TOP 1 öffentlicher Teil
        SV-1-0001

        Neubau der Schule am Wall

        Der Ausschuss stimmt dem Neubau zu.

        TOP 2 öffentlicher Teil

        Anfragen

        Es liegen keine Anfragen vor.

        """;

    public static TheoryData<string> Openings =>
    [
        "Nichtöffentlicher Teil", "NICHTÖFFENTLICHER TEIL", "Nicht öffentlicher Teil", "Nicht-öffentlicher Teil", "Nichtöffentlicher Teil:",
        "II. Nichtöffentlicher Teil", "II. Nichtöffentliche Sitzung", "B. Nichtöffentlicher Teil", "B) Nichtöffentlicher Teil", "II Nichtöffentlicher Teil",
        "Nichtöffentliche Sitzung", "Nichtöffentliche Beratung", "Nichtöffentliche Tagesordnung", "Nichtöffentliche Tagesordnungspunkte",
        "Nichtöffentlicher Sitzungsteil", "- Nichtöffentlicher Teil -", "*** Nichtöffentlicher Teil ***", "(Nichtöffentlicher Teil)",
        "N i c h t ö f f e n t l i c h e r   T e i l", "N I C H T Ö F F E N T L I C H E R  T E I L", "Nichtoffentlicher Teil", "Nichtoéffentlicher Teil",
        "Nicht6ffentlicher Teil", "Nichtiöffentlicher Teil", "Nichtiiffentlicher Teil", "Nicht0ffentlicher Teil", "N1chtöffent1icher Tei1", "Nichtöffentiicher Tell",
        "Nlchtöffentlicher Teil", "Nichtoeffentlicher Teil", "Niehtöffentlicher Teil", "Nichtöfientlicher Teil", "Nichtöttentlicher Teil",
        "NichtöffentlicherTeil", "Nicht\nöffentlicher Teil", "Nicht-\nöffentlicher Teil", "Nichtöffent-\nlicher Teil", "Nichtöffentlicher\nTeil", "Nicht\n\nöffentlicher Teil",
        "TOP N 1 nichtöffentlicher Teil", "TOP 3 nichtöffentlicher Teil", "TOP 3 nichtöffentlich", "TOP 3 nichtoffentlich", "TOP 3: nichtöffentlich",
        "TOP 3 - nichtöffentlich", "TOP 3 (nichtöffentlich)", "TOP 3 Grundstück (nichtöffentlich)", "3. Grundstück - nichtöffentlich -", "TOP N 3 Grundstück", "TOP NÖ 3 Grundstück",
        "Nichtöffentlicher Teil (Beginn: 19.30 Uhr)", "Nichtöffentlicher Teil - Beginn 19.30 Uhr", "Nichtöffentlicher Teil der Sitzung", "Nichtöffentlicher Teil: Grundstück",
        "Nichtöffentliche Sitzung des Bauausschusses am 08.03.2021", "Beginn der nichtöffentlichen Sitzung", "Fortsetzung nichtöffentlicher Teil",
        "Der Vorsitzende bittet, die Nichtöffentlichkeit herzustellen.", "Der Vorsitzende schließt nun die Öffentlichkeit aus.",
        "Die Öffentlichkeit wird um 19 Uhr ausgeschlossen.", "Die Vorsitzende schließt den öffentlichen Teil der Sitzung.", "Ende des öffentlichen Teils",
        "Damit ist die öffentliche Sitzung um 19 Uhr beendet.", "Nicht\u00ADöffentlicher Teil", "Nichto\u0308ffentlicher Teil", "Νichtöffentlicher Teil", "ＮICHTÖFFENTLICHER TEIL",
    ];

    [Theory]
    [MemberData(nameof(Openings))]
    [MemberData(nameof(OtherOpenings.InOtherWords), MemberType = typeof(OtherOpenings))]
    public void Nothing_behind_the_heading_of_a_non_public_part_is_public(string heading)
    {
        foreach (var gap in new[] { "\n\n", "\n", "\f" })
        {
            var review = Publicity.Review($"{Head}{Agenda}{Items.TrimEnd()}{gap}{heading}{gap}GEHEIM verkauft an Meier\nVorlage: SV-9-GEHEIM\n\nTOP 4\n\nGEHEIM\n\nGEHEIM ist auch das.\n");

            Assert.DoesNotContain("GEHEIM", Publicity.Words(review.Public), StringComparison.Ordinal);
            Assert.Contains("stimmt dem Neubau zu", Publicity.Words(review.Public), StringComparison.Ordinal);
            Assert.False(review.Public!.OriginalIsPublic);
            Assert.NotEmpty(review.Public.Notices);
            Assert.NotEmpty(review.Withheld);
        }
    }

    [Theory]
    [MemberData(nameof(Openings))]
    public void Non_public_entries_of_the_list_stay_out_while_the_public_text_behind_it_stays_in(string heading)
    {
        if (heading.Contains("TOP", StringComparison.Ordinal) || heading.EndsWith('.') || heading.Contains('ü', StringComparison.Ordinal)) return;
        var review = Publicity.Review($"{Head}{Agenda}{heading}\n\n1 GEHEIM am Wall\nVorlage: SV-9-GEHEIM\n\n2 GEHEIM\n\n{Items}");

        Assert.DoesNotContain("GEHEIM", Publicity.Words(review.Public), StringComparison.Ordinal);
        Assert.Contains("stimmt dem Neubau zu", Publicity.Words(review.Public), StringComparison.Ordinal);
        Assert.Equal(["1", "2"], review.Public!.Agenda.Select(item => item.Number));
    }

    [Theory]
    [InlineData("Mitteilungen gab es im öffentlichen und nichtöffentlichen Teil nicht.")]
    [InlineData("Der Punkt wurde in\nnichtöffentlicher Sitzung beraten.")]
    [InlineData("Die Zusetzungen betreffen im öffentlichen Teil TOP 2 und im\nnichtöffentlichen Teil TOP 24.6 und TOP 24.7.")]
    [InlineData("3 Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse")]
    [InlineData("3 Bekanntgabe von Beschlüssen aus\nnichtöffentlicher Sitzung")]
    [InlineData("Das ist hoffentlich\nhoffentlich\nbald fertig.")]
    [InlineData("Wesentlich\nist die Frage der öffentlichen Sitzung.")]
    [InlineData("Nächste öffentliche Sitzung: 12.04.2021")]
    [InlineData("Beratung im Hauptausschuss am 11. Januar 2022, nichtöffentlich")]
    [InlineData("Außerordentliche Sitzung\nwar es keine.")]
    [InlineData("Öffentlichkeitsarbeit\nwar ein Thema.")]
    [InlineData("Das haben wir im öffentlichen\nund nichtöffentlichen Teil mit den Zahlen besprochen.")]
    [InlineData("2014/0658\n28\nöffentlich\nDez. 6")]
    [InlineData("Die Angelegenheit wird vertraulich behandelt.")]
    [InlineData("Das Gutachten bleibt\nvertraulich.")]
    [InlineData("Er berichtet vertraulich")]
    [InlineData("Der Stadtrat beschließt in öffentlicher\nSitzung über die Verteilung der Zuschüsse.")]
    [InlineData("Er kritisiert in seiner langen Rede, das sei\nunter Ausschluss der Öffentlichkeit geschehen.")]
    [InlineData("Die Vertraulichkeit ist gewahrt.")]
    [InlineData("Vertraulichkeit")]
    [InlineData("Der Vorsitzende eröffnet die öffentliche und nichtöffentliche Sitzung.")]
    [InlineData("N 5 und N 6 sind Buslinien.")]
    [InlineData("Die Linie\nN 6 fährt.")]
    [InlineData("Gremium Termin TOP ö nö")]
    [InlineData("Nördlingen")]
    [InlineData("Geschlossene Gesellschaft")]
    [InlineData("3 Bericht über die nichtöffentliche Sitzung vom 1. März")]
    [InlineData("Genehmigung der Niederschrift über die nichtöffentliche Sitzung")]
    [InlineData("Wir beschließen im öffentlichen Teil der Sitzung darüber.")]
    [InlineData("Damit bin ich fertig. Ich würde jetzt gerne die Nichtöffentlichkeit herstellen, um dann mit dem\nnichtöffentlichen Teil der Sitzung fortzufahren.\n\n(Schluss: 19.06 Uhr)")]
    [InlineData("Ich bitte, nun die Nichtöffentlichkeit herzustellen.\nVielen Dank für Ihren Besuch.\n\n(Schluss: 20.32 Uhr)")]
    [InlineData("Gremium Termin TOP ö\nnö\nErgebnis")]
    [InlineData("Der Vorsitzende schließt den öffentlichen Teil der Sitzung.\nSchluss der öffentlichen Sitzung: 17:20 Uhr\n\nZur Beurkundung:\nDie Schriftführerin:")]
    [InlineData("Wir sind am Ende des öffentlichen Teils der\nSitzung. Ich bitte, die Nichtöffentlichkeit\nherzustellen.\n\n(Schluss: 21.18 Uhr)")]
    [InlineData("Damit ist alles gesagt. Ich bitte, die Nichtöffentlichkeit herzustellen.\n(Schluss: 20.09 Uhr)")]
    public void Mentions_in_running_text_hold_nothing_back(string mention)
    {
        var review = Publicity.Review($"{Head}{Agenda}{Items}{mention}\n\nDas Ende ist LESBAR.\n");

        Assert.Empty(review.Withheld);
        Assert.Contains("LESBAR", review.Public!.Text.Whole, StringComparison.Ordinal);
        Assert.True(review.Public.OriginalIsPublic);
        Assert.Empty(review.Public.Notices);
    }

    [Theory]
    [InlineData("Öffentlicher Teil")]
    [InlineData("Offentlicher Teil")]
    [InlineData("I. Öffentlicher Teil")]
    [InlineData("A) Öffentlicher Teil:")]
    [InlineData("Öffentliche Sitzung")]
    [InlineData("TOP 5 öffentlicher Teil")]
    [InlineData("TOP 5 6ffentlicher Teil")]
    [InlineData("TOP 5 öffentlich")]
    [InlineData("TOP Ö 5 Verschiedenes")]
    [InlineData("Ö 5 Verschiedenes")]
    public void A_document_that_turns_public_again_is_public_again(string heading)
    {
        var review = Publicity.Review($"{Head}{Agenda}{Items}Nichtöffentlicher Teil\n\nGEHEIM\n\n{heading}\n\nDas Ende ist LESBAR.\n");

        Assert.DoesNotContain("GEHEIM", Publicity.Words(review.Public), StringComparison.Ordinal);
        Assert.Contains("LESBAR", Publicity.Words(review.Public), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TOP 5")]
    [InlineData("TOP 5 Verschiedenes")]
    [InlineData("Punkt 5 der Tagesordnung: Verschiedenes")]
    [InlineData("5 Verschiedenes")]
    [InlineData("öffentlich")]
    [InlineData("Das war bisher nicht\nÖffentlicher Teil")]
    [InlineData("Der Beschluss ist kein\nöffentlicher Teil")]
    [InlineData("Ordentliche Sitzung")]
    [InlineData("Im öffentlichen Teil wurde nichts gesagt.")]
    [InlineData("Nicht\f\nÖffentlicher Teil")]
    public void Only_an_unmistakable_heading_ends_a_non_public_part(string line)
    {
        var review = Publicity.Review($"{Head}{Agenda}{Items}Nichtöffentlicher Teil\n\nMeier\n\n{line}\n\nGEHEIM\n");

        Assert.DoesNotContain("GEHEIM", Publicity.Words(review.Public), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_keep_their_numbers_and_places_move_with_the_text()
    {
        var review = Publicity.Review($"{Head}{Agenda}Nichtöffentlicher Teil\n\n1 GEHEIM\f{Items}\fNichtöffentlicher Teil\nGEHEIM\fGEHEIM\fÖffentlicher Teil\n\nTOP 3 öffentlicher Teil\n\nVerschiedenes\n\nSV-3-0003 ist LESBAR.",
            running: ["Seite 1", "Seite 2", "Seite 3 GEHEIM", "Seite 4 GEHEIM", "Seite 5"]);

        var open = review.Public!;
        Assert.Equal([1, 2, 3, 4, 5], open.Text.Pages.Select(page => page.Number));
        Assert.Equal("", open.Text.Pages[3].Text);
        Assert.DoesNotContain("GEHEIM", Publicity.Words(open), StringComparison.Ordinal);
        Assert.All(open.References, reference => Assert.Equal(reference.Written, open.Text.Read(reference.Source)));
        Assert.Equal(5, open.References[^1].Source.Page);
        var last = open.Agenda.Single(item => item.Number == "3");
        Assert.Equal([5], last.Pages);
        Assert.StartsWith("TOP 3", open.Text.Read(last.Text!.Value), StringComparison.Ordinal);
        Assert.Equal("Bauausschusses", open.Text.Read(open.Meeting.Organization!.Source!.Value));
    }

    [Fact]
    public void A_non_public_part_before_the_public_one_is_held_back_alone()
    {
        var review = Publicity.Review($"{Head}Nichtöffentlicher Teil\n\nTOP 1\n\nGEHEIM\n\nÖffentlicher Teil\n\n{Items}");

        Assert.DoesNotContain("GEHEIM", Publicity.Words(review.Public), StringComparison.Ordinal);
        Assert.Contains("stimmt dem Neubau zu", Publicity.Words(review.Public), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_read_in_a_withheld_stretch_are_not_public()
    {
        var review = Publicity.Review($"Niederschrift\n\n{Items}Nichtöffentlicher Teil\n\nGEHEIM\n\nGeheimrat Schreiber\nVorsitzender Schriftführer\n12.04.2021");

        Assert.Null(review.Public!.Meeting.Chair);
        Assert.Null(review.Public.DocumentDate);
        Assert.Equal("Niederschrift.txt", review.Public.Title);
    }

    [Fact]
    public void A_running_head_can_close_its_page_but_never_open_one()
    {
        var review = Publicity.Review($"{Head}{Items}\fGEHEIM eins\fGEHEIM zwei", running: ["", "Nichtöffentlicher Teil", "Öffentlicher Teil"]);

        Assert.DoesNotContain("GEHEIM", Publicity.Words(review.Public), StringComparison.Ordinal);
        Assert.Contains("stimmt dem Neubau zu", Publicity.Words(review.Public), StringComparison.Ordinal);
    }

    [Fact]
    public void Doubt_is_said_to_staff_and_readers()
    {
        var review = Publicity.Review($"{Head}{Agenda}{Items}Nichxoffxntlxcher Teil\n\nGEHEIM\n");

        Assert.False(Assert.Single(review.Withheld).Certain);
        Assert.Contains("nicht sicher", Assert.Single(review.Public!.Notices), StringComparison.Ordinal);
        Assert.DoesNotContain("GEHEIM", Publicity.Words(review.Public), StringComparison.Ordinal);
    }
}
