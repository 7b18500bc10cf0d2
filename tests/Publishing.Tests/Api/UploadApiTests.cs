using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Publishing.Documents;
using Publishing.Pages.Forms;
using Publishing.Tests.Api.Searching;
using Publishing.Tests.Pages;

namespace Publishing.Tests.Api;

public class UploadApiTests
{
    [Fact]
    public async Task Files_and_metadata_are_taken_in_whatever_their_order()
    {
        await using var site = await Site.StartAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("eins"), "file", "Ordner/Bäume ä.txt" },
            { new StringContent("Kreis Beispiel"), "body" },
            { new StringContent("Ausschuss für Bäume"), "organization" },
            { new StringContent("2021-03-02"), "date" },
            { new StringContent("minutes"), "kind" },
            { new StringContent("sv 9 1604"), "paper" },
            { new StringContent("Ein Titel"), "title" },
            { new StringContent("zwei"), "file", "b.txt" },
        };

        using var answer = await PostAsync(site, form);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("/api/uploads/u1", answer.Headers.Location!.ToString());
        var body = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(body.GetProperty("done").GetBoolean());
        Assert.Equal("published", body.GetProperty("files")[1].GetProperty("state").GetString());
        Assert.Equal([("Ordner/Bäume ä.txt", "eins"), ("b.txt", "zwei")], site.Received.Select(one => (one.Name, one.Content)));
        var expected = new Metadata
        {
            Body = "Kreis Beispiel",
            Organization = "Ausschuss für Bäume",
            MeetingDate = new DateOnly(2021, 3, 2),
            Kind = DocumentKind.Minutes,
            Paper = "SV-9-1604",
            Title = "Ein Titel",
        };
        Assert.All(site.Received, one => Assert.Equal(expected, one.Metadata));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer falsch")]
    [InlineData("Bearer ")]
    [InlineData("Basic Schluessel")]
    public async Task Nobody_is_let_in_without_the_token(string? authorization)
    {
        await using var site = await Site.StartAsync();
        using var client = site.Client();
        if (authorization is not null) client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        using var post = await client.PostAsync("/api/uploads", OneFile(), TestContext.Current.CancellationToken);
        using var get = await client.GetAsync("/api/uploads/u1", TestContext.Current.CancellationToken);

        await SearchApiTests.ProblemAsync(post, HttpStatusCode.Unauthorized);
        await SearchApiTests.ProblemAsync(get, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", post.Headers.WwwAuthenticate.ToString());
        Assert.Empty(site.Received);
    }

    [Fact]
    public void An_empty_token_admits_nobody() => Assert.False(new StaffOptions().Admits(""));

    [Theory]
    [InlineData("date", "2.3.2021")]
    [InlineData("kind", "Brief")]
    public async Task A_wrong_field_is_named_and_nothing_is_taken(string field, string value)
    {
        await using var site = await Site.StartAsync();
        using var form = OneFile();
        form.Add(new StringContent(value), field);

        using var answer = await PostAsync(site, form);

        var problem = await SearchApiTests.ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal(field, problem.GetProperty("errors")[0].GetProperty("name").GetString());
        Assert.Empty(site.Received);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_naming_it()
    {
        await using var site = await Site.StartAsync(new StaffOptions { Token = Site.Token, LargestFile = 10 });
        using var form = new MultipartFormDataContent { { new StringContent("12345678901"), "file", "groß.txt" } };

        using var answer = await PostAsync(site, form);

        var problem = await SearchApiTests.ProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("10 Byte", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("groß.txt", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(site.Received);
    }

    [Fact]
    public async Task More_than_thirty_megabytes_are_no_surprise()
    {
        await using var site = await Site.StartAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[40_000_000]), "file", "groß.bin" } };
        using var answer = await PostAsync(site, form);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(40_000_000, Assert.Single(site.Received).Content.Length);
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        await using var site = await Site.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent("x"), "title" } };
        using var answer = await PostAsync(site, form);
        await SearchApiTests.ProblemAsync(answer, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=x", HttpStatusCode.BadRequest)]
    public async Task A_body_of_another_form_is_refused(string type, HttpStatusCode status)
    {
        await using var site = await Site.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=file; filename=a.txt\r\n\r\nabgebro"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await PostAsync(site, content);
        await SearchApiTests.ProblemAsync(answer, status);
        Assert.Empty(site.Received);
    }

    [Fact]
    public async Task The_status_address_answers()
    {
        await using var site = await Site.StartAsync();
        using var accepted = await PostAsync(site, OneFile());
        using var client = Staff(site);

        using var answer = await client.GetAsync(accepted.Headers.Location, TestContext.Current.CancellationToken);
        using var unknown = await client.GetAsync("/api/uploads/..%2Fx", TestContext.Current.CancellationToken);

        Assert.Equal(
            await accepted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await SearchApiTests.ProblemAsync(unknown, HttpStatusCode.NotFound);
    }

    private static MultipartFormDataContent OneFile() => new() { { new StringContent("eins"), "file", "a.txt" } };

    private static async Task<HttpResponseMessage> PostAsync(Site site, HttpContent content) =>
        await Staff(site).PostAsync("/api/uploads", content, TestContext.Current.CancellationToken);

    private static HttpClient Staff(Site site)
    {
        var client = site.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + Site.Token);
        return client;
    }
}
