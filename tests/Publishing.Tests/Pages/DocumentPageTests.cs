namespace Publishing.Tests.Pages;

public class DocumentPageTests
{
    private static readonly string Address = $"/dokumente/{Sample.Id}";

    [Fact]
    public async Task A_document_shows_facts_agenda_and_every_page_to_its_last_word()
    {
        await using var site = await Site.StartAsync();
        var html = await site.ReadAsync(Address);

        Assert.Contains("<h1>Niederschrift Ausschuss für Bäume</h1>", html, StringComparison.Ordinal);
        Assert.Contains("2. März 2021", html, StringComparison.Ordinal);
        Assert.Contains("11. März 2021", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Address}/top/1\">TOP 1: Bericht über Linden</a>, Seite 2", html, StringComparison.Ordinal);
        Assert.Contains("id=\"seite-1\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"seite-3\"", html, StringComparison.Ordinal);
        Assert.Contains("Der Ausschuss stimmt zu.</p>", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/files/{Sample.Id}\">bäume.txt</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_holds_a_document_and_what_it_holds_are_linked()
    {
        await using var site = await Site.StartAsync();
        site.Family = new([new("b", "post.eml")], [new("c", "Pläne/<Anlage>.pdf")]);
        var html = await site.ReadAsync(Address);
        Assert.Contains("Enthalten in: <a href=\"/dokumente/b\">post.eml</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/dokumente/c\">Pläne/&lt;Anlage&gt;.pdf</a>", html, StringComparison.Ordinal);

        using var json = System.Text.Json.JsonDocument.Parse(await site.ReadAsync($"/api/documents/{Sample.Id}"));
        Assert.Equal("post.eml", json.RootElement.GetProperty("containers")[0].GetProperty("fileName").GetString());
        Assert.Equal("/dokumente/c", json.RootElement.GetProperty("parts")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task References_are_links_where_they_stand()
    {
        await using var site = await Site.StartAsync();
        var html = await site.ReadAsync(Address);
        Assert.Contains("weist auf <a href=\"/vorlagen/SV-9-1600\">SV-9-&#xA;1600</a> hin.", html, StringComparison.Ordinal);
        Assert.Contains("Genannt wird auch 12/34 und", html, StringComparison.Ordinal);

        site.Engine.Papers["12/34"] = new([Sample.Hit()], [], [], []);
        Assert.Contains("Genannt wird auch <a href=\"/vorlagen/12/34\">12/34</a> und", await site.ReadAsync(Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_back_is_said_and_not_shown()
    {
        await using var site = await Site.StartAsync();
        site.Documents[Sample.Id] = Sample.Minutes(nonPublic: true);

        var html = await site.ReadAsync(Address);

        Assert.Contains(site.Documents[Sample.Id].Notices[0], html, StringComparison.Ordinal);
        Assert.Contains("Auf dieser Seite steht kein öffentlicher Text.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheimweg", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/files/", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_item_shows_its_own_text_over_its_pages_between_its_neighbours()
    {
        await using var site = await Site.StartAsync();
        var html = await site.ReadAsync(Address + "/top/1");

        Assert.Contains("<h1>TOP 1: Bericht über Linden</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"seite-1\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"seite-2\"", html, StringComparison.Ordinal);
        Assert.Contains("zu den Straßenbäumen", html, StringComparison.Ordinal);
        Assert.DoesNotContain("stimmt zu", html, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"/vorlagen/SV-9-1600\">SV-9-1600</a></li>", html, StringComparison.Ordinal);
        Assert.Contains($"rel=\"next\" href=\"{Address}/top/2\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", html, StringComparison.Ordinal);
    }

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
}
