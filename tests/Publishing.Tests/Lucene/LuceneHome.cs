using Publishing.Lucene;
using Publishing.Search;
using Publishing.Tests.Search;

namespace Publishing.Tests.Lucene;

/// <summary>An index in a folder of its own.</summary>
internal sealed class LuceneHome : IEngineHome
{
    private readonly string _root = Directory.CreateTempSubdirectory("publishing-search-").FullName;
    private LuceneEngine? _engine;

    public string Folder => Path.Combine(_root, "index");

    public ISearchEngine Engine => _engine ??= LuceneEngine.Open(Folder, Council.Normalize);

    public ValueTask OpenAsync(CancellationToken stop) => ValueTask.CompletedTask;

    public void Close()
    {
        _engine?.Dispose();
        _engine = null;
    }

    public ValueTask DisposeAsync()
    {
        Close();
        Directory.Delete(_root, true);
        return ValueTask.CompletedTask;
    }
}
