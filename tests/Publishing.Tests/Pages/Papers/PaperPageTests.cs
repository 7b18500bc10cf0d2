using System.Globalization;
using System.Net;
using Publishing.Documents;
using Publishing.Index;

namespace Publishing.Tests.Pages.Papers;

public class PaperPageTests
{
    private static readonly string Address = $"/dokumente/{Sample.Id}";

    [Fact]
    public async Task A_paper_shows_its_documents_and_where_it_was_dealt_with_and_named()
    {
        await using var site = await Site.StartAsync();
        var late = Sample.Hit(item: new("2", "2", "Größe der Beete SV-9-1604"));
        var early = Sample.Hit("Anfrage") with { DocumentId = new('b', 64), Date = new DateOnly(2019, 1, 1) };
        site.Engine.Papers["SV-9-1604"] = new([Sample.Hit("Die Vorlage selbst")], [late], [early], ["SV-9-7"]);

        var html = await site.ReadAsync("/vorlagen/sv%209%201604");

        Assert.Empty(site.Opened);
        Assert.Contains("<h1>Vorlage SV-9-1604</h1>", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Address}\">Die Vorlage selbst</a>", html, StringComparison.Ordinal);
        var dealt = html.IndexOf("Beraten in", StringComparison.Ordinal);
        var named = html.IndexOf("Genannt in", StringComparison.Ordinal);
        Assert.InRange(html.IndexOf("TOP 2: Größe der Beete", StringComparison.Ordinal), dealt, named);
        Assert.True(html.IndexOf(">Anfrage<", StringComparison.Ordinal) > named);
        Assert.Contains("<a href=\"/vorlagen/SV-9-7\">SV-9-7</a> (liegt nicht vor)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_only_mentioned_has_a_page_that_says_so_oldest_mention_first()
    {
        await using var site = await Site.StartAsync();
        var unknown = Sample.Hit("Undatiert") with { Date = null };
        var early = Sample.Hit("Früh") with { Date = new DateOnly(2019, 1, 1) };
        site.Engine.Papers["AN/1995/2022"] = new([], [], [unknown, Sample.Hit("Spät"), early], []);

        var html = await site.ReadAsync("/vorlagen/AN/1995/2022");

        Assert.Contains("Diese Vorlage liegt hier nicht vor", html, StringComparison.Ordinal);
        var order = new[] { ">Früh<", ">Spät<", ">Undatiert<" }.Select(title => html.IndexOf(title, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public async Task Stations_are_a_list_in_time_with_their_results_and_one_for_invitation_and_minutes()
    {
        await using var site = await Site.StartAsync();
        EntryItem item = new("2", "2", "Größe der Beete")
        {
            Decisions = [new EntryDecision(Outcome.Adopted, new Vote { Form = VoteForm.Unanimous, Yes = 12 }, "einstimmig (12 Ja)", null)],
        };
        var council = Sample.Hit(item: new("4", "4", "Beete")) with { DocumentId = new('c', 64), Organization = "Rat", Date = new DateOnly(2021, 5, 1) };
        var invitation = Sample.Hit(item: new("2", "2", "Größe der Beete")) with { DocumentId = new('d', 64), Kind = DocumentKind.Invitation };
        site.Engine.Papers["SV-9-1604"] = new([], [council, invitation, Sample.Hit(), Sample.Hit(item: item)], [], []);

        var html = await site.ReadAsync("/vorlagen/SV-9-1604");

        Assert.Contains("<ol class=\"stations\">", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<time datetime=").Length - 1);
        var places = new[] { "<time datetime=\"2021-03-02\">2. März 2021</time>, Ausschuss für Bäume", "Niederschrift, Seite 2", "Einladung, Seite 2",
            "<strong>beschlossen</strong> (einstimmig, 12 Ja) <q>einstimmig (12 Ja)</q>", "<time datetime=\"2021-05-01\">1. Mai 2021</time>, Rat" }
            .Select(words => html.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Neighbours_are_drawn_to_a_readable_number_and_all_of_them_listed()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Papers["SV-9-1604"] = new(
            [Sample.Hit("Die Vorlage selbst") with { Own = ["SV-9-1604"] }], [], [Sample.Hit("Frühere") with { Own = ["SV-9-1000"] }],
            [.. Enumerable.Range(1, 9).Select(number => $"SV-9-200{number}")])
        {
            Supplements = ["SV-9-1604/1"],
        };

        var html = await site.ReadAsync("/vorlagen/SV-9-1604");
        var (svg, lists) = (html[html.IndexOf("<svg", StringComparison.Ordinal)..html.IndexOf("</svg>", StringComparison.Ordinal)], html[html.IndexOf("</svg>", StringComparison.Ordinal)..]);

        Assert.Contains("<title id=\"bild-titel\">Vorlage SV-9-1604 und die Vorlagen um sie herum</title>", svg, StringComparison.Ordinal);
        Assert.Contains("links 1, die sie nennen; rechts 9, die sie nennt; unten 1 Ergänzungen", svg, StringComparison.Ordinal);
        Assert.Contains("href=\"/vorlagen/SV-9-2006\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/vorlagen/SV-9-2007\"", svg, StringComparison.Ordinal);
        Assert.Contains("href=\"#nennt\"", svg, StringComparison.Ordinal);
        Assert.Contains("und 3 weitere", svg, StringComparison.Ordinal);
        Assert.All(["SV-9-1000", "SV-9-2009", "SV-9-1604/1"], number => Assert.Contains($"<a href=\"/vorlagen/{number}\">{number}</a> (liegt nicht vor)", lists, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paper_without_neighbours_has_no_picture()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Papers["SV-9-1604"] = new([Sample.Hit("Die Vorlage selbst")], [], [], []);

        Assert.DoesNotContain("<svg", await site.ReadAsync("/vorlagen/SV-9-1604"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_mentions_come_in_pages_that_say_how_many_there_are()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Papers["SV-9-1604"] = new([], [], [.. Enumerable.Range(1, 120).Select(day => Sample.Hit($"Tag{day}") with { Date = new DateOnly(2020, 1, 1).AddDays(day) })], []);

        var first = await site.ReadAsync("/vorlagen/SV-9-1604");
        var last = await site.ReadAsync("/vorlagen/SV-9-1604?page=3");

        Assert.Contains(">Tag50<", first, StringComparison.Ordinal);
        Assert.DoesNotContain(">Tag51<", first, StringComparison.Ordinal);
        Assert.Contains("Seite 1 von 3; 120 Fundstellen", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/vorlagen/SV-9-1604?page=2#genannt\"", first, StringComparison.Ordinal);
        Assert.Equal([101, 120], new[] { 101, 120 }.Where(day => last.Contains($">Tag{day.ToString(CultureInfo.InvariantCulture)}<", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_number_nobody_names_is_a_page_that_helps()
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.GetAsync("/vorlagen/SV-1-1");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("„SV-1-1“ liegt nicht vor und wird in keinem öffentlichen Dokument genannt", html, StringComparison.Ordinal);
        Assert.Contains("prüfen Sie die Schreibweise", html, StringComparison.Ordinal);
    }
}
