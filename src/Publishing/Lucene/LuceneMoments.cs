using Publishing.Lucene.Queries;
using Publishing.Search;

namespace Publishing.Lucene;

/// <summary>Keeps searchers for a while after an answer, so that what goes on behind it sees the same index.</summary>
internal sealed class LuceneMoments(TimeProvider clock) : IDisposable
{
    /// <summary>Since it was last asked for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // Each keeps files of entries that are long replaced.
    private const int Most = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <returns>What to ask for it by.</returns>
    /// <param name="searcher">Held by the caller meanwhile.</param>
    public string Keep(EntrySearcher searcher)
    {
        lock (_lock)
        {
            Forget();
            if (_kept.FirstOrDefault(kept => kept.Value.Searcher == searcher) is { Key: { } known }) return Touch(known);
            if (_kept.Count == Most) Drop(_kept.MinBy(kept => kept.Value.Since).Key);
            searcher.IndexReader.IncRef();
            var name = Guid.NewGuid().ToString("N");
            _kept[name] = new Kept(searcher, clock.GetTimestamp());
            return name;
        }
    }

    /// <exception cref="CursorExpiredException">It is not kept any more, or never was.</exception>
    public T Read<T>(string name, Func<EntrySearcher, T> read)
    {
        EntrySearcher searcher;
        lock (_lock)
        {
            Forget();
            if (!_kept.TryGetValue(name, out var kept)) throw new CursorExpiredException();
            Touch(name);
            searcher = kept.Searcher;
            searcher.IndexReader.IncRef();
        }

        try
        {
            return read(searcher);
        }
        finally
        {
            searcher.IndexReader.DecRef();
        }
    }

    /// <summary>Keeps a searcher as long as one caller needs it.</summary>
    public static HeldSearcher Hold(EntrySearcher searcher)
    {
        searcher.IndexReader.IncRef();
        return new HeldSearcher(searcher);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var name in _kept.Keys) Drop(name);
        }
    }

    private void Forget()
    {
        foreach (var (name, kept) in _kept)
        {
            if (clock.GetElapsedTime(kept.Since) > Longest) Drop(name);
        }
    }

    private string Touch(string name)
    {
        _kept[name] = _kept[name] with { Since = clock.GetTimestamp() };
        return name;
    }

    private void Drop(string name)
    {
        if (_kept.Remove(name, out var kept)) kept.Searcher.IndexReader.DecRef();
    }

    private sealed record Kept(EntrySearcher Searcher, long Since);
}

/// <summary>A searcher that sees the same until it is given back.</summary>
internal sealed record HeldSearcher(EntrySearcher Searcher) : IDisposable
{
    public void Dispose() => Searcher.IndexReader.DecRef();
}
