using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Publishing.Search.Lucene;

/// <summary>An index in a folder: opened, written, committed, rebuilt. What is wrong with it is told at every use.</summary>
internal sealed class LuceneIndex : IDisposable
{
    private const string FormKey = "form";
    private const int LockWait = 200;

    private const string Broken = "Der Index ist beschädigt oder unvollständig. „publishing reindex“ baut ihn aus dem Archiv neu auf.";

    private readonly string _folder;
    private readonly LuceneDirectory _directory;
    private readonly bool _readOnly;
    private readonly Unfinished _unfinished;
    private readonly FileStream? _owned;
    private IndexWriter? _writer;
    private SearcherManager? _searchers;
    private string? _fault;

    public LuceneIndex(string folder, bool readOnly)
    {
        (_folder, _readOnly, _unfinished) = (folder, readOnly, new Unfinished(folder));
        if (!readOnly)
        {
            System.IO.Directory.CreateDirectory(folder);
            _owned = Own(folder);
        }

        _directory = FSDirectory.Open(folder);
        if (readOnly) return;
        try
        {
            if (_unfinished.IsFirst || IsEmpty()) Create();
            _fault = Fault();
            if (_fault is null) _writer ??= OpenWriter(OpenMode.APPEND);
        }
        catch (SearchUnavailableException e) when (e is not IndexLockedException)
        {
            _fault = e.Message;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public bool IsReadOnly => _readOnly;

    public IndexWriter Writer => _readOnly ? throw new IndexLockedException(_folder)
        : _fault is null && _writer is { } writer ? writer : throw new SearchUnavailableException(_fault ?? Broken);

    /// <summary>Reads what was committed last; whatever is wrong with the index is a <see cref="SearchUnavailableException"/>.</summary>
    public T Read<T>(Func<IndexSearcher, T> read)
    {
        if (_readOnly) _fault = Fault();
        if (_fault is not null) throw new SearchUnavailableException(_fault);
        try
        {
            var searchers = Searchers();
            if (_readOnly) searchers.MaybeRefreshBlocking();
            var searcher = searchers.Acquire();
            try
            {
                return read(searcher);
            }
            finally
            {
                searchers.Release(searcher);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            throw new SearchUnavailableException("Der Index kann gerade nicht gelesen werden.", e);
        }
    }

    public void Commit()
    {
        try
        {
            Writer.Commit();
            Searchers().MaybeRefreshBlocking();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or UnauthorizedAccessException or OutOfMemoryException)
        {
            Reopen();
            throw new SearchUnavailableException("Der Index kann gerade nicht geschrieben werden.", e);
        }
    }

    /// <summary>Empties the index and fills it anew; nothing of it is seen before it is complete.</summary>
    public async Task RebuildAsync(Func<IndexWriter, Task> fill)
    {
        if (_readOnly) throw new IndexLockedException(_folder);
        var broken = _writer is null && _fault == Broken;
        if (broken)
        {
            _unfinished.Begin(first: false);
            Clear();
        }

        _writer ??= OpenWriter(broken ? OpenMode.CREATE : OpenMode.APPEND);
        try
        {
            _writer.DeleteAll();
            await fill(_writer);
            SetForm(_writer);
            _writer.Commit();
        }
        catch
        {
            _writer.Rollback();
            _writer = null;
            if (_fault is null) _writer = OpenWriter(OpenMode.APPEND);
            throw;
        }

        _unfinished.End();
        _fault = null;
        Searchers().MaybeRefreshBlocking();
    }

    public void Dispose()
    {
        _searchers?.Dispose();
        _writer?.Dispose();
        _directory.Dispose();
        _owned?.Dispose();
    }

    // Lucene.NET's own write lock takes a shared flock on Linux, which does not keep a second process out.
    private static FileStream Own(string folder)
    {
        var file = Path.TrimEndingDirectorySeparator(folder) + ".lock";
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException e) when (File.Exists(file))
        {
            throw new IndexLockedException(folder, e);
        }
    }

    private bool IsEmpty() => _directory.ListAll().All(file => file == IndexWriter.WRITE_LOCK_NAME);

    /// <summary>A first commit that a crash has cut short left nothing behind that counts, so it begins again.</summary>
    private void Create()
    {
        if (_unfinished.IsFirst) Clear();
        _writer = OpenWriter(OpenMode.CREATE_OR_APPEND);
        _unfinished.Begin(first: true);
        SetForm(_writer);
        _writer.Commit();
        _unfinished.End();
    }

    /// <summary>Takes broken files away: Lucene will not begin anew beside them.</summary>
    private void Clear()
    {
        using var held = _directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        try
        {
            held.Obtain(LockWait);
        }
        catch (LockObtainFailedException e)
        {
            throw new IndexLockedException(_folder, e);
        }

        foreach (var file in _directory.ListAll().Where(file => file != IndexWriter.WRITE_LOCK_NAME && file != Unfinished.FileName))
            _directory.DeleteFile(file);
    }

    private string? Fault()
    {
        if (_unfinished.IsThere) return Broken;
        try
        {
            if (!DirectoryReader.IndexExists(_directory)) return IsEmpty() ? "Es gibt noch keinen Index." : Broken;
            var segments = new SegmentInfos();
            segments.Read(_directory);
            return segments.UserData.TryGetValue(FormKey, out var form) && form == FormOf() ? null
                : "Der Index stammt aus einer anderen Fassung des Programms. „publishing reindex“ baut ihn aus dem Archiv neu auf.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Broken;
        }
    }

    private static string FormOf() => IndexEntries.Form.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void SetForm(IndexWriter writer) => writer.SetCommitData(new Dictionary<string, string> { [FormKey] = FormOf() });

    private SearcherManager Searchers() => LazyInitializer.EnsureInitialized(ref _searchers, () => new SearcherManager(_directory, new Bm25Searchers()));

    private void Reopen()
    {
        if (_writer is not { IsClosed: true }) return;
        _writer = null;
        _writer = OpenWriter(OpenMode.APPEND);
    }

    private IndexWriter OpenWriter(OpenMode mode)
    {
        // The words come analysed; the writer asks for an analyzer all the same.
        var options = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = mode,
            Similarity = new ExactBm25(),
            RAMBufferSizeMB = 64,
            WriteLockTimeout = LockWait,
            MaxThreadStates = Math.Max(2, Environment.ProcessorCount),
        };
        try
        {
            return new IndexWriter(_directory, options);
        }
        catch (LockObtainFailedException e)
        {
            throw new IndexLockedException(_folder, e);
        }
        catch (IOException e)
        {
            throw new SearchUnavailableException(Broken, e);
        }
    }

    private sealed class Bm25Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new ExactBm25() };
    }
}
