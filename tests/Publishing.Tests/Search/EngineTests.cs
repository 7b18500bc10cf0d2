using Publishing.Guard;
using Publishing.Search;

namespace Publishing.Tests.Search;

/// <summary>A place with an empty index, and the engine on it.</summary>
internal interface IEngineHome : IAsyncDisposable
{
    ISearchEngine Engine { get; }

    ValueTask OpenAsync(CancellationToken stop);

    /// <summary>Ends the engine; the next use begins with what the index holds.</summary>
    void Close();
}

/// <summary>Tests on a fresh index, gone after the test.</summary>
public abstract class EngineTests : IAsyncLifetime
{
    private readonly IEngineHome _home;

    private protected EngineTests(IEngineHome home) => _home = home;

    private protected ISearchEngine Engine => _home.Engine;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _home.OpenAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        await _home.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected void Close() => _home.Close();

    private protected Task Index(params PublicDocument[] documents) =>
        Task.WhenAll(documents.Select(document => Engine.IndexAsync(document, Stop)));

    private protected Task<SearchResults> Search(string text) => Engine.SearchAsync(new SearchQuery { Text = text }, Stop);

    private protected async Task<string[]> Found(string text) => [.. (await Search(text)).Hits.Select(hit => hit.DocumentId)];
}
