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
        Assert.Contains("Genannt wird auch <a href=\"/vorlagen/12/34\" title=\"vermutlich Vorlage 12/34\">12/34</a> und", await site.ReadAsync(Address), StringComparison.Ordinal);
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
}
