using System.Net;
using Publishing.Tests.Api.Searching;
using Publishing.Tests.Pages;

namespace Publishing.Tests.Api;

public class HealthApiTests
{
    [Fact]
    public async Task It_is_ready_while_archive_and_index_answer()
    {
        await using var site = await Site.StartAsync();
        Assert.Equal("""{"status":"ok"}""", await site.ReadAsync("/health/ready"));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task It_is_alive_but_not_ready_while_one_of_them_does_not(bool engineDown, bool archiveDown)
    {
        await using var site = await Site.StartAsync();
        (site.Engine.Down, site.Archive.Down) = (engineDown, archiveDown);

        using var ready = await site.GetAsync("/health/ready");
        using var live = await site.GetAsync("/health/live");

        await SearchApiTests.ProblemAsync(ready, HttpStatusCode.ServiceUnavailable);
        Assert.NotEmpty(ready.Headers.GetValues("Retry-After"));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }
}
