using System.IO.Compression;
using System.Text.Json.Serialization;
using Publishing.Archive;
using Publishing.Archive.Derived;

namespace Publishing.Vocabulary;

/// <summary>What the portal has learned, council by council: an entry of the archive for each document, so that publishing one twice counts once.</summary>
/// <remarks>
/// All of it is made from what the guard has released, and can be made anew by `reindex`. It is read when first needed and again
/// after <see cref="Fresh"/>, or ten times as long as reading takes: a document that was misread before its council's words were
/// known can be read again.
/// </remarks>
public sealed class Vocabularies(IArchive archive, TimeProvider clock) : IDisposable
{
    internal static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Loaded? _loaded;
    private int _withdrawals;

    /// <summary>How often a document's words were taken back: whoever keeps words from before a change of this must not show them.</summary>
    public int Withdrawals => Volatile.Read(ref _withdrawals);

    /// <summary>Puts what a document teaches in the place of what it taught before.</summary>
    /// <param name="id">Of the document.</param>
    /// <param name="body">Name of its council; null where unknown.</param>
    /// <param name="words">Made of its public text only.</param>
    /// <param name="stop">Cancels before anything is visible.</param>
    public Task LearnAsync(string id, string? body, DocumentWords words, CancellationToken stop) => archive.ReplacePackedAsync(
        PathOf(id), new TaughtWords(body, words), VocabularyJson.Default.TaughtWords, CompressionLevel.Fastest, stop);

    /// <summary>Takes back what a document taught: nothing of it is public any more.</summary>
    public async Task ForgetAsync(string id, CancellationToken stop)
    {
        if (await archive.DeleteAsync(PathOf(id), stop)) Interlocked.Increment(ref _withdrawals);
    }

    /// <summary>The shipped words with those of a council, or of all councils where none is named.</summary>
    public async Task<KnownWords> OfAsync(string? body, CancellationToken stop)
    {
        var loaded = await LoadedAsync(stop);
        return body is null ? loaded.All.Value : loaded.ByBody.TryGetValue(body, out var words) ? words.Value : KnownWords.Shipped;
    }

    /// <summary>All words of the public documents, as written, with the number of documents that they stand in; the same object until something is new.</summary>
    public async Task<IReadOnlyDictionary<string, int>> SpreadAsync(CancellationToken stop) => (await LoadedAsync(stop)).Spread.Value;

    /// <summary>Whether these are what <see cref="SpreadAsync"/> would answer now, without reading.</summary>
    public bool IsFresh(IReadOnlyDictionary<string, int> spread) =>
        _loaded is { Spread: { IsValueCreated: true, Value: var latest } } loaded && IsFresh(loaded) && latest == spread;

    public void Dispose() => _reading.Dispose();

    private async Task<Loaded> LoadedAsync(CancellationToken stop)
    {
        if (_loaded is { } loaded && IsFresh(loaded)) return loaded;
        await _reading.WaitAsync(stop);
        try
        {
            return _loaded is { } other && IsFresh(other) ? other : _loaded = await ReadAsync(stop);
        }
        finally
        {
            _reading.Release();
        }
    }

    private bool IsFresh(Loaded loaded) =>
        loaded.Withdrawals == Withdrawals && clock.GetElapsedTime(loaded.At) <= (loaded.Took * 10 is var longer && longer > Fresh ? longer : Fresh);

    private async Task<Loaded> ReadAsync(CancellationToken stop)
    {
        // What is taken back meanwhile may have been read before.
        var (withdrawals, begin) = (Withdrawals, clock.GetTimestamp());
        List<TaughtWords> taught = [];
        await foreach (var path in archive.ListAsync(ArchiveServices.VocabularyFolder, stop))
            // A torn one is made again when its document is.
            if (await archive.FindPackedAsync(path, VocabularyJson.Default.TaughtWords, stop) is { } words)
                taught.Add(words);
        return new(withdrawals, clock.GetTimestamp(), clock.GetElapsedTime(begin), Lazily(taught), new(() => SpreadOf(taught)), taught
            .Where(words => words.Body is not null).GroupBy(words => words.Body!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Lazily, StringComparer.Ordinal));
    }

    private static Lazy<KnownWords> Lazily(IEnumerable<TaughtWords> taught) =>
        new(() => KnownWords.With(LearnedWords.Of(taught.Select(words => words.Words))));

    private static Dictionary<string, int> SpreadOf(IEnumerable<TaughtWords> taught)
    {
        var spread = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in taught.SelectMany(words => words.Words.Words.Keys)) spread[word] = spread.GetValueOrDefault(word) + 1;
        return spread;
    }

    private static string PathOf(string id) => ArchiveName.IsHash(id)
        ? $"{ArchiveServices.VocabularyFolder}{id[..2]}/{id}.json.gz"
        : throw new ArgumentException($"'{id}' is no document's id.", nameof(id));

    private sealed record Loaded(
        int Withdrawals, long At, TimeSpan Took, Lazy<KnownWords> All, Lazy<Dictionary<string, int>> Spread, IReadOnlyDictionary<string, Lazy<KnownWords>> ByBody);
}

/// <summary>What a document of a council teaches.</summary>
internal sealed record TaughtWords(string? Body, DocumentWords Words);

[JsonSerializable(typeof(TaughtWords))]
internal sealed partial class VocabularyJson : JsonSerializerContext;
