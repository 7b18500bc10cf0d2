using System.Runtime.CompilerServices;
using Lucene.Net.Search;
using Publishing.Guard;
using Publishing.Index;
using Publishing.Lucene.Answers;
using Publishing.Lucene.Queries;
using Publishing.Lucene.Writing;
using Publishing.Queries;
using Publishing.Queries.Terms;
using Publishing.Search;
using Publishing.Search.Spelling;
using Publishing.Search.Writing;

namespace Publishing.Lucene;

/// <summary>The search engine inside the process, for one machine: indexes in a folder, written by one process at a time.</summary>
public sealed class LuceneEngine : ISearchEngine, IDisposable
{
    private readonly LuceneFolders _folders;
    private readonly Committer _committer;
    private readonly WriteGate _gate = new();
    private readonly SemaphoreSlim _rebuilding = new(1, 1);
    private readonly Lock _following = new();
    private readonly LuceneAnswers _answers;
    private readonly LuceneMoments _moments;
    private readonly LuceneCompletions _completions;
    private volatile LuceneIndex _index;
    private volatile LuceneIndex? _next;
    private string? _followed;

    private LuceneEngine(string folder, Func<string, string?> normalize, bool readOnly, string? synonymsFile, TimeProvider? clock)
    {
        IsReadOnly = readOnly;
        _moments = new LuceneMoments(clock ?? TimeProvider.System);
        _folders = new LuceneFolders(folder, readOnly);
        _index = readOnly ? LuceneIndex.None("Es gibt noch keinen Index.") : LuceneOpening.Current(_folders);
        _committer = new Committer(() => _index.Commit());
        var stored = new StoredEntries();
        _answers = new LuceneAnswers(new QueryReader(normalize, Synonyms.With(synonymsFile)), stored);
        _completions = new LuceneCompletions(stored);
    }

    /// <summary>Opens the folder to write and search; an empty or missing folder becomes an empty index.</summary>
    /// <param name="folder">Holds the indexes and nothing else.</param>
    /// <param name="normalize">A paper's number in its normal form, or null where the text is no paper's number.</param>
    /// <param name="synonymsFile">Words for the same thing, beside those of the program; null for none.</param>
    /// <param name="clock">Says when a cursor's moment is over.</param>
    /// <exception cref="IndexLockedException">Another process has it open to write.</exception>
    public static LuceneEngine Open(string folder, Func<string, string?> normalize, string? synonymsFile = null, TimeProvider? clock = null) =>
        new(folder, normalize, false, synonymsFile, clock);

    /// <summary>Opens the folder to search only, also while another process writes.</summary>
    public static LuceneEngine OpenToRead(string folder, Func<string, string?> normalize, string? synonymsFile = null) =>
        new(folder, normalize, true, synonymsFile, null);

    /// <summary>Opens the folder to write, or only to search where another process has it open to write.</summary>
    public static LuceneEngine OpenOrRead(string folder, Func<string, string?> normalize, string? synonymsFile = null)
    {
        try
        {
            return Open(folder, normalize, synonymsFile);
        }
        catch (IndexLockedException)
        {
            return OpenToRead(folder, normalize, synonymsFile);
        }
    }

    /// <summary>Whether every write is answered with <see cref="IndexLockedException"/>.</summary>
    public bool IsReadOnly { get; }

    public async Task<string?> IndexAsync(PublicDocument document, long version, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(document);
        await WriteAsync(document.Id, version, () => IndexEntries.Of(document), stop);
        return null;
    }

    public Task RemoveAsync(string documentId, long version, CancellationToken stop) => WriteAsync(documentId, version, () => [], stop);

    public async Task<RebuildReport> RebuildAsync(IAsyncEnumerable<ArchivedState> documents, CancellationToken stop)
    {
        Demand();
        await _rebuilding.WaitAsync(stop);
        try
        {
            // What began before this is in the archive already, and comes with the documents.
            var next = LuceneOpening.Next(_folders);
            _next = next;
            var report = await new LuceneRebuild(next, TimeProvider.System).RunAsync(documents, stop);
            using (await _gate.EnterAloneAsync(stop))
            {
                next.Commit();
                _folders.Swap();
                (var replaced, _index, _next) = (_index, next, null);
                replaced.Dispose();
            }

            return report;
        }
        finally
        {
            if (_next is not null) await LeaveNextAsync();
            _rebuilding.Release();
        }
    }

    public Task<int> DropReplacedAsync(CancellationToken stop)
    {
        Demand();
        return Task.Run(() => _folders.Drop(null), stop);
    }

    public Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken stop)
    {
        if (QueryLimits.ProblemOf(query) is { } problem) throw new ArgumentException(problem, nameof(query));
        return AskAsync(now => query.After switch
        {
            null => _answers.Search(now, query, null, stop),
            SearchQuery.Start => _answers.Search(now, query, _moments.Keep(now), stop),
            _ when Cursor.Read(query.After, query)?.Moment is { } moment =>
                _moments.Read(moment, then => _answers.Search(then, query, moment, stop)),
            _ => throw new CursorExpiredException(),
        }, stop);
    }

    public async IAsyncEnumerable<Hit> ExportAsync(SearchQuery query, [EnumeratorCancellation] CancellationToken stop)
    {
        if (QueryLimits.ProblemOf(query) is { } problem) throw new ArgumentException(problem, nameof(query));
        using var held = Read(LuceneMoments.Hold);
        var show = _answers.Shower(held.Searcher, query, stop);
        for (ScoreDoc? last = null; ;)
        {
            var after = last;
            var piece = await AskAsync(_ => _answers.Next(held.Searcher, query, after), stop);
            if (piece.Length == 0) yield break;
            foreach (var some in piece.Chunk(100))
                foreach (var hit in await AskAsync(_ => some.Select(doc => show(doc.Doc)).ToArray(), stop))
                    yield return hit;

            last = piece[^1];
        }
    }

    public Task<Completions> CompleteAsync(string typed, CancellationToken stop) => TypedSoFar.Of(typed) is { } so
        ? AskAsync(searcher => _completions.Of(searcher, so), stop)
        : Task.FromResult(Completions.None);

    public Task<PaperEntries> FindPaperAsync(string number, CancellationToken stop) => AskAsync(now => _answers.Paper(now, number, stop), stop);

    public Task<IReadOnlySet<string>> KnownPapersAsync(IReadOnlyCollection<string> numbers, CancellationToken stop) => AskAsync(now => LuceneAnswers.Known(now, numbers), stop);

    public Task<IReadOnlyDictionary<string, IndexedDocument>> ListAsync(CancellationToken stop) => AskAsync(now => LuceneVersions.List(now, stop), stop);

    public void Dispose()
    {
        _moments.Dispose();
        _next?.Dispose();
        _index.Dispose();
        _folders.Dispose();
        _gate.Dispose();
        _rebuilding.Dispose();
    }

    private async Task WriteAsync(string documentId, long version, Func<IReadOnlyList<IndexEntry>> make, CancellationToken stop)
    {
        Demand();
        using var place = await _gate.EnterAsync(stop);
        await _committer.WriteAsync(() =>
        {
            var entries = make();
            _index.Write(documentId, version, entries);
            _next?.Write(documentId, version, entries);
        });
    }

    private Task<T> AskAsync<T>(Func<EntrySearcher, T> read, CancellationToken stop) => Task.Run(() => Read(read), stop);

    private T Read<T>(Func<EntrySearcher, T> read)
    {
        if (IsReadOnly) Follow();
        while (true)
        {
            var index = _index;
            try
            {
                return index.Read(read);
            }
            catch (SearchUnavailableException) when (index != _index)
            {
                // It was replaced at this very moment: the new one answers.
            }
        }
    }

    /// <summary>What is done so far is kept for the next time.</summary>
    private async Task LeaveNextAsync()
    {
        using var alone = await _gate.EnterAloneAsync(CancellationToken.None);
        _next?.Dispose();
        _next = null;
    }

    /// <summary>Another process may have put a new index in the place of the old.</summary>
    private void Follow()
    {
        if (_folders.Current is not { } current || current == Volatile.Read(ref _followed)) return;
        lock (_following)
        {
            if (current == _followed) return;
            (var replaced, _index, _followed) = (_index, LuceneIndex.Open(current, readOnly: true), current);
            replaced.Dispose();
        }
    }

    private void Demand()
    {
        if (IsReadOnly) throw new IndexLockedException(_folders.Root);
    }
}
