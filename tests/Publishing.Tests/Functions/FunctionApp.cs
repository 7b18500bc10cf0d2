using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Publishing.Archive.Accepted;
using Publishing.Documents;
using Publishing.Functions;
using Publishing.Search;
using Publishing.Tests.Archive;
using Publishing.Work;

namespace Publishing.Tests.Functions;

/// <summary>The functions on the emulator's blobs and queues, called as the platform would. One at a time: the queues' names are fixed.</summary>
internal sealed class FunctionApp : IAsyncDisposable
{
    public const string Token = "Schlüssel-der-Verwaltung";

    private readonly ServiceProvider _services;

    private FunctionApp(ServiceProvider services, string connection, string container) =>
        (_services, Connection, Container) = (services, connection, container);

    public string Connection { get; }

    public string Container { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)_services.GetRequiredService<TimeProvider>();

    public Records Records => Get<Records>();

    public IServiceProvider Services => _services;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private BlobContainerClient Inbox => new(Connection, InboxContainer.Name);

    public static async Task<FunctionApp> StartAsync(Azurite azurite, Action<IServiceCollection>? change = null)
    {
        var connection = await azurite.ConnectionString;
        var container = $"tests-{Guid.NewGuid():n}";
        var folder = new TempFolder();
        var services = new ServiceCollection().AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Publishing:Data"] = folder.Path,
                ["Publishing:LargestFile"] = "1000000",
                ["Publishing:StaffToken"] = Token,
                ["Publishing:Archive:Provider"] = "AzureBlob",
                ["Publishing:Archive:ConnectionString"] = connection,
                ["Publishing:Archive:Container"] = container,
                ["Publishing:Work:Provider"] = "StorageQueues",
                ["Publishing:Work:ConnectionString"] = connection,
            }).Build())
            .AddPublishingFunctions()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(TimeProvider.System.GetUtcNow()))
            .AddSingleton(_ => folder);
        change?.Invoke(services);
        var app = new FunctionApp(services.BuildServiceProvider(), connection, container);
        // Made by the services, the folder goes with them.
        app.Get<TempFolder>();
        await app.EmptyAsync();
        return app;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Lays a file into the inbox, and its event on the queue.</summary>
    public async Task<string> DropAsync(string name, byte[] content, params (string Name, string Value)[] says)
    {
        await LayDownAsync(name, content, says);
        var message = EventOf(name);
        await Get<WorkQueues>().SendAsync(WorkQueues.Inbox, message, Stop);
        return message;
    }

    public Task<string> DropAsync(string name, string content, params (string Name, string Value)[] says) =>
        DropAsync(name, Encoding.UTF8.GetBytes(content), says);

    public Task LayDownAsync(string name, byte[] content, params (string Name, string Value)[] says) =>
        Inbox.GetBlobClient(name).UploadAsync(new BinaryData(content), new BlobUploadOptions
        {
            Metadata = says.ToDictionary(one => one.Name, one => Uri.EscapeDataString(one.Value)),
        }, Stop);

    /// <summary>What Event Grid says of a file, in the form of CloudEvents.</summary>
    public string EventOf(string name) => JsonSerializer.Serialize(new
    {
        specversion = "1.0",
        id = Guid.NewGuid(),
        type = "Microsoft.Storage.BlobCreated",
        source = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a",
        subject = $"/blobServices/default/containers/inbox/blobs/{name}",
        time = TimeProvider.System.GetUtcNow(),
        data = new { api = "PutBlob", contentType = "application/octet-stream", blobType = "BlockBlob", url = Inbox.GetBlobClient(name).Uri },
    });

    /// <summary>Calls the function of each message that can be seen, by the platform's rule of five tries.</summary>
    public Task<int> DeliverAsync(string queue) => new QueueConsumer(Get<WorkQueues>(), TimeProvider.System, NullLogger<QueueConsumer>.Instance)
    {
        Pause = TimeSpan.Zero,
    }.DrainAsync(queue, CallAsync(queue), Stop);

    /// <summary>Inbox, then pipeline.</summary>
    public async Task DeliverAsync()
    {
        await DeliverAsync(WorkQueues.Inbox);
        await DeliverAsync(WorkQueues.Publish);
    }

    /// <summary>The timer strikes, in the hour in which a document's part is compared.</summary>
    public Task ReconcileAsync(string documentId = "00")
    {
        var hour = Convert.ToInt32(documentId[..2], 16) % 24;
        while (Clock.GetUtcNow().Hour != hour) Clock.Advance(TimeSpan.FromHours(1));
        return ActivatorUtilities.CreateInstance<Reconciliation>(_services).RunAsync(new(), Stop);
    }

    public async Task<DocumentRecord> OnlyRecordAsync() => Assert.Single(await Records.AllAsync(Stop).ToListAsync(Stop));

    public async Task<int> TotalAsync(string query) => (await Get<ISearchEngine>().SearchAsync(new SearchQuery { Text = query }, Stop)).Total;

    public Task<long> CountAsync(string queue) => Get<WorkQueues>().CountAsync(queue, Stop);

    public async Task<List<InboxEntry>> InboxAsync() => await Get<InboxContainer>().ListAsync(Stop).ToListAsync(Stop);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private Func<QueueMessage, CancellationToken, Task> CallAsync(string queue) => queue == WorkQueues.Inbox
        ? ActivatorUtilities.CreateInstance<Ingest>(_services).RunAsync
        : ActivatorUtilities.CreateInstance<Publish>(_services).RunAsync;

    private async Task EmptyAsync()
    {
        foreach (var queue in new[] { WorkQueues.Inbox, WorkQueues.Publish, WorkQueues.Ocr })
        {
            await (await Get<WorkQueues>().NeedAsync(queue, Stop)).ClearMessagesAsync(Stop);
            await (await Get<WorkQueues>().NeedAsync(WorkQueues.PoisonOf(queue), Stop)).ClearMessagesAsync(Stop);
        }

        await Inbox.CreateIfNotExistsAsync(cancellationToken: Stop);
        await foreach (var blob in Inbox.GetBlobsAsync(cancellationToken: Stop)) await Inbox.DeleteBlobAsync(blob.Name, cancellationToken: Stop);
    }
}
