using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Publishing.Api;
using Publishing.Archive;
using Publishing.Documents;
using Publishing.Documents.Texts;
using Publishing.Guard;
using Publishing.Pages;
using Publishing.Pages.Forms;
using Publishing.Search;
using Publishing.Search.Spelling;
using Publishing.Vocabulary;

namespace Publishing.Tests.Pages;

/// <summary>The whole of what is served, on stand-ins for the stages before it.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Token = "Schlüssel-der-Verwaltung";

    private readonly WebApplication _app;
    private readonly Dictionary<string, UploadStatus> _uploads = [];

    public Site(StaffOptions? staff = null, bool network = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (!network) builder.WebHost.UseTestServer();
        builder.Services
            .AddSingleton<ISearchEngine>(Engine)
            .AddSingleton<IArchive>(Archive)
            .AddSingleton(new Answering(Engine, Speller))
            .AddSingleton(Speller)
            .AddSingleton(staff ?? new StaffOptions { Token = Token })
            .AddSingleton(new Pipeline
            {
                Document = (id, _) => Task.FromResult(Open(id)),
                Original = (id, _) => Task.FromResult(Originals.GetValueOrDefault(id)),
                Layouts = (id, _) => Task.FromResult(Layouts.GetValueOrDefault(id)),
                Family = (_, _) => Task.FromResult(Family),
                Accept = AcceptAsync,
                Upload = (id, _) => Task.FromResult(_uploads.GetValueOrDefault(id)),
                Normalize = written => written.Contains("1604", StringComparison.Ordinal) ? "SV-9-1604" : null,
            })
            .AddPublishingWeb();
        _app = builder.Build();
        if (network) _app.Urls.Add("http://127.0.0.1:0");
        _app.UsePublishingFaults();
        _app.UseRouting();
        _app.MapPublishing();
    }

    public FakeEngine Engine { get; } = new();
    public Speller Speller { get; } = new(new LatestWords(new Vocabularies(new FakeArchive(), TimeProvider.System), TimeProvider.System, NullLogger<LatestWords>.Instance), _ => null);
    public FakeArchive Archive { get; } = new();
    public Dictionary<string, PublicDocument> Documents { get; } = [];
    public List<string> Opened { get; } = [];
    public Dictionary<string, IReadOnlyList<PageLayout>> Layouts { get; } = [];
    public Dictionary<string, OriginalFile> Originals { get; } = [];

    /// <summary>Of every document.</summary>
    public Family Family { get; set; } = Family.None;
    public List<(string Name, string Content, Metadata Metadata)> Received { get; } = [];

    /// <param name="staff">Who may upload; null for the usual.</param>
    /// <param name="network">Whether to listen on a port of this machine instead of in the process.</param>
    public static async Task<Site> StartAsync(StaffOptions? staff = null, bool network = false)
    {
        var site = new Site(staff, network);
        site.Documents[Sample.Id] = Sample.Minutes();
        await site._app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>Of a site on the network.</summary>
    public Uri Address => new(_app.Urls.Single());

    public HttpClient Client() => _app.GetTestServer().CreateClient();

    public async Task<HttpResponseMessage> GetAsync(string address) => await Client().GetAsync(address, TestContext.Current.CancellationToken);

    public async Task<string> ReadAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private PublicDocument? Open(string id)
    {
        Opened.Add(id);
        return Documents.GetValueOrDefault(id);
    }

    private async Task<UploadStatus> AcceptAsync(IAsyncEnumerable<Upload> files, CancellationToken stop)
    {
        List<UploadedFile> taken = [];
        await foreach (var file in files.WithCancellation(stop))
        {
            using var reader = new StreamReader(file.Content, Encoding.UTF8);
            Received.Add((file.FileName, await reader.ReadToEndAsync(stop), file.Metadata));
            taken.Add(new(file.FileName, Sample.Id, UploadState.Published, null));
        }

        return _uploads["u1"] = new("u1", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), true, taken);
    }
}
