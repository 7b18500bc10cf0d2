using System.Collections.Concurrent;
using Publishing.Index;

namespace Publishing.Search.Writing;

/// <summary>What a rebuild has put into the new index, to hold the index against it in the end.</summary>
/// <param name="before">What the index held from a rebuild that was broken off.</param>
internal sealed class RebuildLedger(IReadOnlyDictionary<string, IndexedDocument> before)
{
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _refused = new(StringComparer.Ordinal);
    private int _kept;

    /// <param name="state">Of the archive.</param>
    /// <param name="entries">Those of its public document; none where it has none.</param>
    /// <returns>False where the new index holds just that already.</returns>
    public bool Add(ArchivedState state, IReadOnlyList<IndexEntry> entries)
    {
        var shall = state.Released is null ? null : new IndexedDocument(state.Version, IndexEntries.Fingerprint(entries), entries.Count);
        if (!_lines.TryAdd(state.DocumentId, new(state.Version, shall)))
            throw new InvalidOperationException($"The archive gave the document {state.DocumentId} twice.");
        if (shall is null || before.GetValueOrDefault(state.DocumentId) != shall) return true;
        Interlocked.Increment(ref _kept);
        return false;
    }

    public void Refuse(IEnumerable<KeyValuePair<string, string>> refused)
    {
        foreach (var (id, reason) in refused) _refused[id] = reason;
    }

    /// <summary>Holds the new index against what was put into it: each document by its version, content and number of entries.</summary>
    /// <param name="found">What it holds.</param>
    /// <param name="versions">The versions of documents that it knows, also of those that were taken out.</param>
    /// <exception cref="SearchUnavailableException">It is not what it should be.</exception>
    public async Task<RebuildReport> CheckAsync(
        IReadOnlyDictionary<string, IndexedDocument> found, Func<IReadOnlyCollection<string>, Task<IReadOnlyDictionary<string, long>>> versions)
    {
        // What others wrote or took out meanwhile is newer.
        var open = _lines.Where(line => !Agrees(line.Value, _refused.ContainsKey(line.Key), found.GetValueOrDefault(line.Key))).ToDictionary();
        var known = open.Count == 0 ? new Dictionary<string, long>() : await versions(open.Keys);
        foreach (var (id, line) in open)
            if (known.GetValueOrDefault(id) <= line.Version) throw Wrong($"steht das Dokument {id} nicht so, wie es das Archiv hat");
        return new(found.Count, _kept, _refused);
    }

    private static bool Agrees(Line line, bool refused, IndexedDocument? held) =>
        held?.Version > line.Version || (refused ? held is null : held == line.Shall);

    public static SearchUnavailableException Wrong(string what) => new($"Im neuen Index {what}; der alte bleibt.");

    private sealed record Line(long Version, IndexedDocument? Shall);
}
