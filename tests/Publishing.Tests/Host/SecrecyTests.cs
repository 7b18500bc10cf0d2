using System.Net;
using System.Text.Json;

namespace Publishing.Tests.Host;

/// <summary>The first promise, seen from outside: nothing of a non-public part can be fetched, by whatever address.</summary>
public class SecrecyTests(SecretPortal portal) : IClassFixture<SecretPortal>
{
    [Theory]
    [InlineData("geheim")]
    [InlineData("7777")]
    [InlineData("2031")]
    public void No_secret_is_in_anything_a_stranger_can_read(string secret) => Assert.All(
        portal.Answers.Where(answer => !answer.Address.Contains(secret, StringComparison.OrdinalIgnoreCase)),
        answer => Assert.False(answer.Everything.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{answer.Address}: {Around(answer.Everything, secret)}"));

    [Fact]
    public void The_walk_reaches_what_is_public()
    {
        Assert.Contains(portal.Answers, answer => answer.Address.StartsWith("/dokumente/", StringComparison.Ordinal) && answer.Everything.Contains("stimmt dem Schulneubau zu", StringComparison.Ordinal));
        Assert.Contains(portal.Answers, answer => answer.Address.Contains("/top/", StringComparison.Ordinal) && answer.Status == HttpStatusCode.OK);
        Assert.Contains(portal.Answers, answer => answer.Address.StartsWith("/vorlagen/SV-1-0001", StringComparison.Ordinal) && answer.Status == HttpStatusCode.OK);
        Assert.Contains(portal.Answers, answer => answer.Address.StartsWith("/files/", StringComparison.Ordinal) && answer.Status == HttpStatusCode.OK);
        Assert.DoesNotContain(portal.Answers, answer => answer.Status >= HttpStatusCode.InternalServerError);
    }

    [Theory]
    [InlineData("geheim*")]
    [InlineData("Geheimverkauf")]
    [InlineData("Geheimnisträger")]
    [InlineData("\"Millionen\"")]
    [InlineData("Hafen -Schulneubau")]
    [InlineData("SV-9-7777")]
    [InlineData("sv 9 7777")]
    [InlineData("Geheimausschuss")]
    public async Task A_search_for_a_secret_finds_nothing(string query)
    {
        var answer = await portal.GetAsync($"/api/search?q={Uri.EscapeDataString(query)}");

        Assert.Equal(0, JsonDocument.Parse(answer.Body).RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_number_named_only_in_a_non_public_part_is_as_unknown_as_any_other()
    {
        foreach (var form in (string[])["/vorlagen/{0}", "/api/papers/{0}"])
        {
            var named = await portal.GetAsync(string.Format(null, form, "SV-9-7777"));
            var unknown = await portal.GetAsync(string.Format(null, form, "SV-9-8888"));

            Assert.Equal(HttpStatusCode.NotFound, named.Status);
            Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
            Assert.Equal(Bare(unknown), Bare(named));
        }
    }

    [Theory]
    [InlineData("whole/head.txt")]
    [InlineData("whole/nichtöffentlich/Geheimakte.txt")]
    [InlineData("whole/paper.txt")]
    public async Task A_document_that_is_not_public_is_as_unknown_as_any_other(string name)
    {
        foreach (var form in (string[])["/dokumente/{0}", "/api/documents/{0}", "/api/documents/{0}/text", "/files/{0}"])
        {
            var hidden = await portal.GetAsync(string.Format(null, form, portal.Ids[name]));
            var unknown = await portal.GetAsync(string.Format(null, form, new string('a', 64)));

            Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
            Assert.Equal(Bare(unknown), Bare(hidden).Replace(portal.Ids[name], new string('a', 64), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("heading/0.txt")]
    [InlineData("place/page-break.txt")]
    [InlineData("agenda/letters.txt")]
    [InlineData("scan.pdf")]
    public async Task The_original_of_a_document_with_a_secret_is_not_served(string name)
    {
        Assert.NotEqual(HttpStatusCode.OK, (await portal.GetAsync($"/files/{portal.Ids[name]}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync($"/dokumente/{portal.Ids[name]}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync($"/files/{portal.Ids["open/paper.txt"]}")).Status);
    }

    /// <summary>The body, without what differs from answer to answer.</summary>
    private static string Bare(PublicAnswer answer) =>
        string.Join('\n', answer.Body.Split('\n').Where(line => !line.Contains("trace", StringComparison.OrdinalIgnoreCase)))
            .Replace("7777", "8888", StringComparison.Ordinal);

    private static string Around(string text, string secret)
    {
        var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 100)];
    }
}
