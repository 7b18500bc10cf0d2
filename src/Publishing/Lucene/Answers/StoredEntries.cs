using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Publishing.Index;

namespace Publishing.Lucene.Answers;

/// <summary>An entry with its text, as the index keeps them.</summary>
internal sealed record Kept(StoredEntry Entry, string Text);

/// <summary>Reads entries from the index and keeps those read last: unpacking a long text costs more than finding it.</summary>
internal sealed class StoredEntries
{
    // Some 60 MB.
    private const long MostCharacters = 30_000_000;

    // What an entry and a reference or reading take beside the text.
    private const int PerEntry = 1_000, PerReference = 100;

    private readonly ConditionalWeakTable<object, ConcurrentDictionary<int, Kept>> _bySegment = [];
    private long _characters;

    public Kept Read(IndexSearcher searcher, int doc)
    {
        // What a segment holds never changes; a segment that is gone takes its entries along.
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(doc, leaves)];
        var segment = leaf.AtomicReader is SegmentReader reader ? reader.CoreCacheKey : leaf.AtomicReader;
        var entries = _bySegment.GetOrCreateValue(segment);
        if (entries.TryGetValue(doc - leaf.DocBase, out var known)) return known;

        var stored = searcher.Doc(doc);
        var kept = new Kept(
            StoredEntry.Read(stored.GetField(Fields.Stored).GetStringValue(CultureInfo.InvariantCulture)),
            stored.GetField(Fields.StoredText).GetStringValue(CultureInfo.InvariantCulture));
        var cost = kept.Text.Length + PerEntry + ((kept.Entry.References.Count + kept.Entry.Readings.Count) * PerReference);
        if (Interlocked.Add(ref _characters, cost) > MostCharacters)
        {
            _bySegment.Clear();
            Interlocked.Exchange(ref _characters, cost);
            entries = _bySegment.GetOrCreateValue(segment);
        }

        return entries.GetOrAdd(doc - leaf.DocBase, kept);
    }
}
