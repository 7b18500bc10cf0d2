using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Publishing.Index;
using Publishing.Lucene.Answers;
using Publishing.Lucene.Queries;
using Publishing.Search;
using LuceneDirectory = Lucene.Net.Store.Directory;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace Publishing.Lucene.Writing;

/// <summary>One index in a folder of its own: written, committed, read. What is wrong with it is told at every use.</summary>
internal sealed class LuceneIndex : IDisposable
{
    public const string Broken = "Der Index ist beschädigt oder unvollständig. „publishing reindex“ baut ihn aus dem Archiv neu auf.";

    public const string OtherForm =
        "Der Index stammt aus einer anderen Fassung des Programms. „publishing reindex“ baut ihn aus dem Archiv neu auf.";

    private const string FormKey = "form";
    private const int LockWait = 200;

    // Each word of a query is looked up in every segment: writing merges more, so that searching looks into few.
    private const int SegmentsPerTier = 5;
    private const double SmallSegmentMB = 4;

    private readonly LuceneDirectory? _directory;
    private readonly bool _readOnly;
    private readonly object[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new object())];
    private readonly string? _fault;
    private LuceneVersions? _versions;
    private IndexWriter? _writer;
    private SearcherManager? _searchers;

    private LuceneIndex(LuceneDirectory? directory, bool readOnly, string? fault) => (_directory, _readOnly, _fault) = (directory, readOnly, fault);

    /// <summary>What is there where there is no index: every use tells why.</summary>
    public static LuceneIndex None(string fault) => new(null, true, fault);

    /// <summary>A new empty index, durable on return.</summary>
    public static LuceneIndex Create(string folder)
    {
        using (var directory = FSDirectory.Open(folder))
        using (var writer = Writer(directory, OpenMode.CREATE))
        {
            writer.SetCommitData(new Dictionary<string, string> { [FormKey] = FormOf() });
            writer.Commit();
        }

        return Open(folder, readOnly: false);
    }

    public static LuceneIndex Open(string folder, bool readOnly)
    {
        var directory = FSDirectory.Open(folder);
        var index = new LuceneIndex(directory, readOnly, Fault(directory));
        if (readOnly || index._fault is not null) return index;
        try
        {
            index._writer = Writer(directory, OpenMode.APPEND);
            return index;
        }
        catch (IOException)
        {
            index.Dispose();
            return None(Broken);
        }
    }

    public bool IsWhole => _fault is null;

    /// <summary>Puts the entries in the place of a document's, unless those are newer; with none of them it is taken out.</summary>
    public void Write(string documentId, long version, IReadOnlyList<IndexEntry> entries)
    {
        var (writer, versions) = (Writer(), Versions());
        IReadOnlyList<LuceneDocument> documents = entries.Count == 0 ? [LuceneDocuments.Gone(documentId, version)] : LuceneDocuments.Of(entries, version);
        try
        {
            // Lucene.NET lets two writers that replace one document at the same moment delete each other's entries.
            lock (_turns[(uint)documentId.GetHashCode(StringComparison.Ordinal) % (uint)_turns.Length])
                if (versions.Claim(documentId, version)) writer.UpdateDocuments(LuceneFilters.Term(Fields.Document, documentId).Term, documents);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new SearchUnavailableException("Der Index kann gerade nicht geschrieben werden.", e);
        }
    }

    public void Commit()
    {
        var writer = Writer();
        try
        {
            writer.Commit();
            Searchers().MaybeRefreshBlocking();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or UnauthorizedAccessException or OutOfMemoryException)
        {
            Reopen();
            throw new SearchUnavailableException("Der Index kann gerade nicht geschrieben werden.", e);
        }
    }

    /// <summary>Reads what was committed last; whatever is wrong with the index is a <see cref="SearchUnavailableException"/>.</summary>
    public T Read<T>(Func<EntrySearcher, T> read)
    {
        if (_fault is not null) throw new SearchUnavailableException(_fault);
        try
        {
            var searchers = Searchers();
            if (_readOnly) searchers.MaybeRefreshBlocking();
            var searcher = (EntrySearcher)searchers.Acquire();
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

    /// <summary>The version that was written last, committed or not.</summary>
    public long VersionOf(string documentId) => Versions().Of(documentId);

    public void Dispose()
    {
        _searchers?.Dispose();
        _writer?.Dispose();
        _directory?.Dispose();
    }

    private static string? Fault(LuceneDirectory directory)
    {
        try
        {
            if (!DirectoryReader.IndexExists(directory)) return Broken;
            var segments = new SegmentInfos();
            segments.Read(directory);
            return segments.UserData.TryGetValue(FormKey, out var form) && form == FormOf() ? null : OtherForm;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Broken;
        }
    }

    private static string FormOf() => IndexEntries.Form.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IndexWriter Writer(LuceneDirectory directory, OpenMode mode)
    {
        // The words come analysed; the writer asks for an analyzer all the same.
        var options = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = mode,
            Similarity = new ExactBm25(),
            RAMBufferSizeMB = 64,
            WriteLockTimeout = LockWait,
            MaxThreadStates = Math.Max(2, Environment.ProcessorCount),
            MergePolicy = new TieredMergePolicy { SegmentsPerTier = SegmentsPerTier, MaxMergeAtOnce = SegmentsPerTier, FloorSegmentMB = SmallSegmentMB },
        };
        return new IndexWriter(directory, options);
    }

    private IndexWriter Writer() => _writer ?? throw new SearchUnavailableException(_fault ?? Broken);

    private LuceneVersions Versions() => LazyInitializer.EnsureInitialized(ref _versions, () => Read(LuceneVersions.Of));

    private SearcherManager Searchers() => LazyInitializer.EnsureInitialized(ref _searchers, () => new SearcherManager(_directory!, new EntrySearchers()));

    private void Reopen()
    {
        if (_writer is not { IsClosed: true }) return;
        _writer = null;
        _writer = Writer(_directory!, OpenMode.APPEND);
    }

    private sealed class EntrySearchers : SearcherFactory
    {
        /// <summary>Whoever writes reads the columns of what is new, so that nobody who searches waits for them.</summary>
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            foreach (var leaf in reader.Leaves) Columns.Of(leaf.AtomicReader);
            return new EntrySearcher(reader);
        }
    }
}
