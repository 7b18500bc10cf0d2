using System.Runtime.CompilerServices;
using Lucene.Net.Search;
using Publishing.Guard;
using Publishing.Search.Queries;

namespace Publishing.Search.Lucene;

/// <summary>The search engine inside the process, for one machine: an index in a folder, written by one process at a time.</summary>
public sealed class LuceneEngine : ISearchEngine, IDisposable
{
    private readonly LuceneIndex _index;
    private readonly Committer _committer;
    private readonly WriteGate _gate = new();
    private readonly Lock[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];
    private readonly LuceneAnswers _answers;
    private readonly LuceneMoments _moments;
    private readonly LuceneCompletions _completions;

    private LuceneEngine(string folder, Func<string, string?> normalize, bool readOnly, string? synonymsFile, TimeProvider? clock)
    {
        _moments = new LuceneMoments(clock ?? TimeProvider.System);
        _index = new LuceneIndex(folder, readOnly);
        _committer = new Committer(_index.Commit);
        var stored = new StoredEntries();
        _answers = new LuceneAnswers(new QueryReader(normalize, Synonyms.With(synonymsFile)), stored);
        _completions = new LuceneCompletions(stored);
    }

    /// <summary>Opens the folder to write and search; an empty or missing folder becomes an empty index.</summary>
    /// <param name="folder">Holds the index and nothing else.</param>
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
    public bool IsReadOnly => _index.IsReadOnly;

    public async Task IndexAsync(PublicDocument document, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var place = await _gate.EnterAsync(stop);
        await WriteAsync(() =>
        {
            var entries = LuceneDocuments.Of(IndexEntries.Of(document));
            // Lucene.NET lets two writers that replace one document at the same moment delete each other's entries.
            lock (_turns[(uint)document.Id.GetHashCode(StringComparison.Ordinal) % (uint)_turns.Length])
                _index.Writer.UpdateDocuments(LuceneFilters.Term(Fields.Document, document.Id).Term, entries);
        });
    }

    public async Task RemoveAsync(string documentId, CancellationToken stop)
    {
        using var place = await _gate.EnterAsync(stop);
        await WriteAsync(() => _index.Writer.DeleteDocuments(LuceneFilters.Term(Fields.Document, documentId).Term));
    }

    public async Task RebuildAsync(IAsyncEnumerable<PublicDocument> documents, CancellationToken stop)
    {
        using var alone = await _gate.EnterAloneAsync(stop);
        await _index.RebuildAsync(writer => Parallel.ForEachAsync(documents,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop },
            (document, _) =>
            {
                writer.UpdateDocuments(LuceneFilters.Term(Fields.Document, document.Id).Term, LuceneDocuments.Of(IndexEntries.Of(document)));
                return ValueTask.CompletedTask;
            }));
    }

    public Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken stop)
    {
        if (QueryLimits.ProblemOf(query) is { } problem) throw new ArgumentException(problem, nameof(query));
        return Task.Run(() => _index.Read(now => query.After switch
        {
            null => _answers.Search(now, query, null, stop),
            SearchQuery.Start => _answers.Search(now, query, _moments.Keep(now), stop),
            _ when Cursor.Read(query.After, query)?.Moment is { } moment =>
                _moments.Read(moment, then => _answers.Search(then, query, moment, stop)),
            _ => throw new CursorExpiredException(),
        }), stop);
    }

    public async IAsyncEnumerable<Hit> ExportAsync(SearchQuery query, [EnumeratorCancellation] CancellationToken stop)
    {
        if (QueryLimits.ProblemOf(query) is { } problem) throw new ArgumentException(problem, nameof(query));
        using var held = _index.Read(LuceneMoments.Hold);
        var show = _answers.Shower(held.Searcher, query, stop);
        for (ScoreDoc? last = null; ;)
        {
            var after = last;
            var piece = await Task.Run(() => _index.Read(_ => _answers.Next(held.Searcher, query, after)), stop);
            if (piece.Length == 0) yield break;
            foreach (var some in piece.Chunk(100))
            {
                foreach (var hit in await Task.Run(() => _index.Read(_ => some.Select(doc => show(doc.Doc)).ToArray()), stop)) yield return hit;
            }

            last = piece[^1];
        }
    }

    public Task<Completions> CompleteAsync(string typed, CancellationToken stop) => TypedSoFar.Of(typed) is { } so
        ? Task.Run(() => _index.Read(searcher => _completions.Of(searcher, so)), stop)
        : Task.FromResult(Completions.None);

    public Task<PaperEntries> FindPaperAsync(string number, CancellationToken stop) =>
        Task.Run(() => _index.Read(searcher => _answers.Paper(searcher, number, stop)), stop);

    public Task<IReadOnlySet<string>> KnownPapersAsync(IReadOnlyCollection<string> numbers, CancellationToken stop) =>
        Task.Run(() => _index.Read(searcher => LuceneAnswers.Known(searcher, numbers)), stop);

    public Task<IReadOnlyDictionary<string, string>> ListAsync(CancellationToken stop) =>
        Task.Run(() => _index.Read(searcher => LuceneAnswers.List(searcher, stop)), stop);

    public void Dispose()
    {
        _moments.Dispose();
        _index.Dispose();
        _gate.Dispose();
    }

    private Task WriteAsync(Action write) => _committer.WriteAsync(() =>
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new SearchUnavailableException("Der Index kann gerade nicht geschrieben werden.", e);
        }
    });
}
