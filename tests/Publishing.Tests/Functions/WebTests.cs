using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Publishing.Api;
using Publishing.Functions;

namespace Publishing.Tests.Functions;

/// <summary>The catch-all function and the host on one machine, asked the same.</summary>
public sealed class WebTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private WebApplication? _machine;
    private WebApplication? _cloud;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _machine = Host("machine", services => services.AddPublishing().AddPortal(options => options.StaffToken ?? ""));
        _machine.UsePublishingFaults();
        _machine.MapPublishing();
        _cloud = Host("cloud", services => services.AddPublishingFunctions());
        // As the functions host does: one endpoint of its own, whose function's result is carried out.
        _cloud.Map("/{**path}", async (HttpContext context) => await new Web(context.RequestServices.GetRequiredService<PortalAnswer>()).Run(context.Request).ExecuteAsync(context));
        await _machine.StartAsync(Stop);
        await _cloud.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _machine!.DisposeAsync();
        await _cloud!.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("HEAD", "/", 200)]
    [InlineData("GET", "/site.css", 200)]
    [InlineData("GET", "/suche?q=Fahrr%C3%A4der", 200)]
    [InlineData("GET", "/api/search?q=Rad&size=3", 200)]
    [InlineData("GET", "/api/search?size=viele", 400)]
    [InlineData("GET", "/api/search?q=Rad&after=start", 200)]
    [InlineData("GET", "/api/search/export?q=Rad", 200)]
    [InlineData("HEAD", "/api/search/export?q=Rad&format=jsonl", 200)]
    [InlineData("GET", "/api/nirgends", 404)]
    [InlineData("GET", "/nirgends", 404)]
    [InlineData("GET", "/api/documents/x/text", 404)]
    [InlineData("GET", "/vorlagen/10/2024", 404)]
    [InlineData("PUT", "/api/search", 405)]
    [InlineData("POST", "/api/uploads", 401)]
    [InlineData("POST", "/api/documents/x/retry", 401)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/health/ready", 200)]
    public async Task Every_address_is_answered_alike(string method, string path, int status)
    {
        var machine = await AskAsync(_machine!, method, path);
        var cloud = await AskAsync(_cloud!, method, path);

        Assert.Equal((HttpStatusCode)status, machine.Status);
        Assert.Equal(machine, cloud);
    }

    [Fact]
    public async Task Staff_hand_in_files_over_the_function()
    {
        using var client = _cloud!.GetTestClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", FunctionApp.Token);
        using var form = new MultipartFormDataContent { { new StringContent(IngestTests.Minutes), "file", "a.txt" } };

        using var answer = await client.PostAsync(new Uri("/api/uploads", UriKind.Relative), form, Stop);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        using var status = await client.GetAsync(answer.Headers.Location, Stop);
        Assert.Equal(HttpStatusCode.OK, status.StatusCode);
    }

    private WebApplication Host(string name, Action<IServiceCollection> add)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Publishing:Data", Path.Combine(_folder.Path, name)), new("Publishing:StaffToken", FunctionApp.Token),
        ]);
        add(builder.Services);
        return builder.Build();
    }

    private static async Task<(HttpStatusCode Status, string? Type, string Body)> AskAsync(WebApplication host, string method, string path)
    {
        using var client = host.GetTestClient();
        using var request = new HttpRequestMessage(new(method), new Uri(path, UriKind.Relative));
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync(Stop));
    }
}
