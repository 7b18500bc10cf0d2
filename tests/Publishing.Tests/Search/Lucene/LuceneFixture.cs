using Publishing.Guard;
using Publishing.Search;
using Publishing.Search.Lucene;

namespace Publishing.Tests.Search.Lucene;

/// <summary>A fresh index in a folder of its own, gone after the test.</summary>
public abstract class LuceneFixture : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("publishing-search-").FullName;
    private LuceneEngine? _engine;

    private protected string Folder => Path.Combine(_root, "index");

    private protected LuceneEngine Engine => _engine ??= LuceneEngine.Open(Folder, Council.Normalize);

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual void Dispose()
    {
        Close();
        Directory.Delete(_root, true);
        GC.SuppressFinalize(this);
    }

    private protected void Close()
    {
        _engine?.Dispose();
        _engine = null;
    }

    private protected Task Index(params PublicDocument[] documents) =>
        Task.WhenAll(documents.Select(document => Engine.IndexAsync(document, Stop)));

    private protected Task<SearchResults> Search(string text) => Engine.SearchAsync(new SearchQuery { Text = text }, Stop);

    private protected async Task<string[]> Found(string text) => [.. (await Search(text)).Hits.Select(hit => hit.DocumentId)];
}
