using System.Runtime.CompilerServices;
using Publishing.Guard;
using Publishing.Search;
using Publishing.Search.Spelling;
using Publishing.Search.Writing;

namespace Publishing.Tests.Pages;

/// <summary>Answers what a test gives it and remembers what it was asked.</summary>
internal sealed class FakeEngine : ISearchEngine
{
    public SearchResults Results { get; set; } = new(0, 1, 20, [], new Facets());
    public Dictionary<string, PaperEntries> Papers { get; } = [];
    public Completions Completions { get; set; } = Completions.None;
    public SearchQuery? Asked { get; private set; }
    public bool Down { get; set; }
    public bool Broken { get; set; }
    public bool Expired { get; set; }

    /// <summary>Of an export, behind its last hit.</summary>
    public bool BreaksOff { get; set; }

    public Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken stop) => Answer(Results with { Page = (Asked = query).Page, Size = query.Size });
    public async IAsyncEnumerable<Hit> ExportAsync(SearchQuery query, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var hit in (await SearchAsync(query, stop)).Hits) yield return hit;
        if (BreaksOff) throw new SearchUnavailableException("gone");
    }

    public Task<Completions> CompleteAsync(string typed, CancellationToken stop) => Answer(Completions);
    public Task<PaperEntries> FindPaperAsync(string number, CancellationToken stop) => Answer(Papers.GetValueOrDefault(number) ?? new([], [], [], []));
    public Task<IReadOnlySet<string>> KnownPapersAsync(IReadOnlyCollection<string> numbers, CancellationToken stop) =>
        Answer<IReadOnlySet<string>>(numbers.Where(number => Papers.GetValueOrDefault(number)?.Own.Count > 0).ToHashSet());
    public Task<string?> IndexAsync(PublicDocument document, long version, CancellationToken stop) => throw new NotSupportedException();
    public Task RemoveAsync(string documentId, long version, CancellationToken stop) => throw new NotSupportedException();
    public Task<RebuildReport> RebuildAsync(IAsyncEnumerable<ArchivedState> documents, CancellationToken stop) => throw new NotSupportedException();
    public Task<int> DropReplacedAsync(CancellationToken stop) => throw new NotSupportedException();
    public Task<IReadOnlyDictionary<string, IndexedDocument>> ListAsync(CancellationToken stop) => throw new NotSupportedException();
    private Task<T> Answer<T>(T answer) => Down ? throw new SearchUnavailableException("down")
        : Expired ? throw new CursorExpiredException()
        : Broken ? throw new InvalidOperationException("inside of the engine") : Task.FromResult(answer);
}
