using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Publishing.Archive.Accepted;
using Publishing.Archive.Derived;
using Publishing.Documents;
using Publishing.Search;
using Publishing.Vocabulary;

namespace Publishing.Tests;

/// <summary>The real pipeline on a temporary folder.</summary>
internal sealed class TestPipeline : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _services;

    public TestPipeline(params KeyValuePair<string, string?>[] settings)
        : this(_ => { }, settings)
    {
    }

    /// <param name="replace">Takes the place of what the pipeline would use.</param>
    /// <param name="settings">Of the section Publishing.</param>
    public TestPipeline(Action<IServiceCollection> replace, params KeyValuePair<string, string?>[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Publishing:Data", _folder.Path), new("Publishing:LargestFile", "100000")])
            .AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddPublishing();
        replace(services);
        _services = services.BuildServiceProvider();
    }

    public Publisher Publisher => _services.GetRequiredService<Publisher>();

    public DocumentReader Reader => _services.GetRequiredService<DocumentReader>();

    public PublishQueue Queue => _services.GetRequiredService<PublishQueue>();

    public OcrQueue Ocr => _services.GetRequiredService<OcrQueue>();

    public Layouts Layouts => _services.GetRequiredService<Layouts>();

    public Uploads Uploads => _services.GetRequiredService<Uploads>();

    public Reindexing Reindexing => _services.GetRequiredService<Reindexing>();

    public Texts Texts => _services.GetRequiredService<Texts>();

    public Records Records => _services.GetRequiredService<Records>();

    public Pending Pending => _services.GetRequiredService<Pending>();

    public Vocabularies Vocabularies => _services.GetRequiredService<Vocabularies>();

    public PublicDocuments Documents => _services.GetRequiredService<PublicDocuments>();

    public ISearchEngine Index => _services.GetRequiredService<ISearchEngine>();

    public ArchiveCheck Check => _services.GetRequiredService<ArchiveCheck>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task<Receipt> ReceiveAsync(string name, string text, Metadata? metadata = null) =>
        Publisher.ReceiveAsync(new Upload(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), metadata ?? Metadata.None), Stop);

    /// <summary>Receives and publishes; answers the record.</summary>
    public async Task<DocumentRecord> PublishAsync(string name, string text, Metadata? metadata = null)
    {
        var receipt = await ReceiveAsync(name, text, metadata);
        return (await Publisher.PublishAsync(receipt.DocumentId!, Stop))!;
    }

    /// <summary>Receives a file, publishes it, reads its pictures where it has any and they can be read, and publishes it anew.</summary>
    public async Task<DocumentRecord> PublishAsync(string name, byte[] content)
    {
        var receipt = await Publisher.ReceiveAsync(new Upload(name, new MemoryStream(content), Metadata.None), Stop);
        await Publisher.PublishAsync(receipt.DocumentId!, Stop);
        if (await Ocr.MissingAsync(Stop) is null) await Ocr.DrainAsync(Stop);
        return (await Publisher.PublishAsync(receipt.DocumentId!, Stop))!;
    }

    public async Task<int> TotalAsync(string query) => (await Index.SearchAsync(new SearchQuery { Text = query }, Stop)).Total;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
