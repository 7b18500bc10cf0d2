using System.Net;

namespace Publishing.Tests.Pages;

public class UploadPageTests
{
    [Fact]
    public async Task An_upload_leads_to_its_status_which_only_its_sender_sees()
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Client().PostAsync("/hochladen", Form(Site.Token), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/hochladen/u1", answer.Headers.Location!.ToString());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(Site.Token, Uri.UnescapeDataString(cookie), StringComparison.Ordinal);

        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        var status = await client.GetStringAsync("/hochladen/u1", TestContext.Current.CancellationToken);
        Assert.Contains($"<a href=\"/dokumente/{Sample.Id}\">bäume.txt</a>", status, StringComparison.Ordinal);
        Assert.Contains("<td>veröffentlicht</td>", status, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/hochladen/u2", TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain("bäume.txt", await site.ReadAsync("/hochladen/u1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_opens_a_status_later()
    {
        await using var site = await Site.StartAsync();
        using var right = await AdmitAsync(site, Site.Token);
        using var wrong = await AdmitAsync(site, "falsch");
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_admits_nobody()
    {
        await using var site = await Site.StartAsync();
        using var content = new StringContent("--x\r\nabgebrochen");
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        using var answer = await site.Client().PostAsync("/hochladen/u1", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("falsch")]
    [InlineData("")]
    public async Task A_wrong_token_takes_nothing_in_and_keeps_the_form(string token)
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Client().PostAsync("/hochladen", Form(token), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Das Zugangswort fehlt oder ist falsch.", html, StringComparison.Ordinal);
        Assert.Contains("name=\"file\"", html, StringComparison.Ordinal);
        Assert.Empty(site.Received);
    }

    [Fact]
    public async Task A_wrong_field_is_named_and_what_was_typed_is_kept_but_not_the_token()
    {
        await using var site = await Site.StartAsync();
        using var form = Form(Site.Token);
        form.Add(new StringContent("gestern"), "date");
        form.Add(new StringContent("Mein \"Titel\""), "title");

        using var answer = await site.Client().PostAsync("/hochladen", form, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Sitzungsdatum:", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Mein &quot;Titel&quot;\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Site.Token, html, StringComparison.Ordinal);
        Assert.Empty(site.Received);
    }

    [Fact]
    public async Task A_browser_that_sends_no_file_is_told_so()
    {
        await using var site = await Site.StartAsync();
        const string body = "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + Site.Token
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n";
        using var content = new StringContent(body);
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        using var answer = await site.Client().PostAsync("/hochladen", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("mindestens eine Datei", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Form(string token) => new()
    {
        { new StringContent(token), "token" },
        { new StringContent("eins"), "file", "bäume.txt" },
    };

    private static async Task<HttpResponseMessage> AdmitAsync(Site site, string token)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = token });
        return await site.Client().PostAsync("/hochladen/u1", content, TestContext.Current.CancellationToken);
    }
}
