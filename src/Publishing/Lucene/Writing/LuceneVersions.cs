using System.IO.Hashing;
using System.Text;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Publishing.Search.Writing;

namespace Publishing.Lucene.Writing;

/// <summary>The version of each document as it was written last, those taken out included.</summary>
internal sealed class LuceneVersions
{
    // By a hash of the id: that takes a fifth of the memory.
    private readonly Dictionary<UInt128, long> _versions = [];
    private readonly Lock _lock = new();

    /// <summary>As the index was committed.</summary>
    public static LuceneVersions Of(IndexSearcher searcher)
    {
        var versions = new LuceneVersions();
        foreach (var (id, document) in Walk(searcher, CancellationToken.None)) versions._versions[KeyOf(id)] = document.Version;
        return versions;
    }

    /// <summary>All documents of an index, those taken out without entries.</summary>
    public static IEnumerable<(string Id, IndexedDocument Document)> Walk(IndexSearcher searcher, CancellationToken stop)
    {
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<(string Id, long Version, string Print)>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            stop.ThrowIfCancellationRequested();
            var segment = leaf.AtomicReader;
            var (ids, ordinals) = (segment.GetSortedDocValues(Fields.Document), segment.GetDocsWithField(Fields.Ordinal));
            var (prints, versions) = (segment.GetBinaryDocValues(Fields.Fingerprint), segment.GetNumericDocValues(Fields.Version));
            var firsts = segment.GetDocsWithField(Fields.Version);
            if (ids is null || versions is null || firsts is null) continue;
            var (id, print) = (new BytesRef(), new BytesRef());
            for (var doc = 0; doc < segment.MaxDoc; doc++)
            {
                if (segment.LiveDocs?.Get(doc) == false) continue;
                ids.Get(doc, id);
                var name = id.Utf8ToString();
                if (ordinals?.Get(doc) == true) entries[name] = entries.GetValueOrDefault(name) + 1;
                if (!firsts.Get(doc)) continue;
                prints?.Get(doc, print);
                found.Add((name, versions.Get(doc), prints is null ? "" : print.Utf8ToString()));
            }
        }

        return found.Select(one => (one.Id, new IndexedDocument(one.Version, one.Print, entries.GetValueOrDefault(one.Id))));
    }

    public static IReadOnlyDictionary<string, IndexedDocument> List(IndexSearcher searcher, CancellationToken stop) =>
        Walk(searcher, stop).Where(one => one.Document.Fingerprint.Length > 0).ToDictionary(one => one.Id, one => one.Document, StringComparer.Ordinal);

    public long Of(string documentId)
    {
        lock (_lock) return _versions.GetValueOrDefault(KeyOf(documentId));
    }

    /// <summary>Whether a write of this version may go on: it is not older than the last.</summary>
    public bool Claim(string documentId, long version)
    {
        var key = KeyOf(documentId);
        lock (_lock)
        {
            if (_versions.GetValueOrDefault(key) > version) return false;
            _versions[key] = version;
            return true;
        }
    }

    private static UInt128 KeyOf(string documentId) => XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(documentId));
}
