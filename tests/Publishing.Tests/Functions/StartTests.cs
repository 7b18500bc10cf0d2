using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Publishing.Archive;
using Publishing.Elastic.Connection;
using Publishing.Functions;

namespace Publishing.Tests.Functions;

public class StartTests
{
    [Fact]
    public async Task The_functions_start_without_a_look_at_archive_or_index()
    {
        var untouched = new Untouched();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Publishing:Search:Provider", "Elasticsearch"), new("Publishing:Search:Nodes:0", "http://127.0.0.1:9"),
            new("Publishing:Archive:Provider", "AzureBlob"), new("Publishing:Archive:ServiceUri", "http://127.0.0.1:9/konto"),
            new("Publishing:Work:Provider", "StorageQueues"), new("Publishing:Work:ServiceUri", "http://127.0.0.1:9/konto"),
        ]);
        builder.Services.AddPublishingFunctions()
            .AddSingleton<IArchive>(untouched).AddSingleton<IElasticConnection>(untouched);
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);

        // What the platform makes for the first request, message and strike of the timer.
        foreach (var function in new[] { typeof(Web), typeof(Ingest), typeof(Publish), typeof(Reconciliation) })
            Assert.NotNull(ActivatorUtilities.CreateInstance(app.Services, function));
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [SuppressMessage("Design", "CA1065", Justification = "To be touched is the fault.")]
    private sealed class Untouched : IArchive, IElasticConnection
    {
        public Task<ArchiveEntry?> OpenAsync(string path, CancellationToken stop) => throw new InvalidOperationException("The archive was opened.");

        public Task<string?> PutAsync(string path, Stream content, string? expected, CancellationToken stop) => throw new InvalidOperationException("The archive was written.");

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken stop) => throw new InvalidOperationException("The archive was listed.");

        public Task<bool> DeleteAsync(string path, CancellationToken stop) => throw new InvalidOperationException("The archive was written.");

        public Task<ElasticResponse> SendAsync(HttpMethod method, string path, string? body, CancellationToken stop) => throw new InvalidOperationException("Elasticsearch was asked.");
    }
}
