using System.Collections.Frozen;

namespace Publishing.Vocabulary;

/// <summary>What a portal's own clean documents teach: words, pairs of words, and names of people.</summary>
public sealed class LearnedWords
{
    /// <summary>In so many documents a word must stand: what one document says alone must not surface in another.</summary>
    public const int FewestDocuments = 2;

    private const int MisreadBelow = 20;

    public static readonly LearnedWords None = new();

    /// <summary>Words with how often they were read; capitals as read.</summary>
    public IReadOnlyDictionary<string, int> Words { get; private init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Two words side by side, small letters, a blank between them, with how often they were read.</summary>
    public IReadOnlyDictionary<string, int> Pairs { get; private init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Words in small letters, with how often they were read.</summary>
    public IReadOnlyDictionary<string, int> Small { get; private init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Names of people, each part by itself, as written.</summary>
    public IReadOnlySet<string> Names { get; private init; } = FrozenSet<string>.Empty;

    /// <summary>All words that were read.</summary>
    public long Total { get; private init; }

    /// <summary>Adds up documents; their order does not matter.</summary>
    public static LearnedWords Of(IEnumerable<DocumentWords> documents)
    {
        Dictionary<string, (int Documents, int Count)> words = new(StringComparer.Ordinal);
        Dictionary<string, (int Documents, int Count)> pairs = new(StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            Add(words, document.Words);
            Add(pairs, document.Pairs);
            names.UnionWith(document.Names);
        }

        var kept = Kept(words);
        DropMisread(kept);
        var small = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in kept)
        {
            var lower = word.ToLowerInvariant();
            small[lower] = small.GetValueOrDefault(lower) + count;
        }

        return new() { Words = kept, Pairs = Kept(pairs), Small = small, Names = names, Total = kept.Values.Sum(count => (long)count) };
    }

    /// <summary>Scans lose dots here and there in documents that are clean otherwise: a rare "uber" beside many "über" is no word.</summary>
    private static void DropMisread(Dictionary<string, int> words)
    {
        foreach (var (word, count) in words.ToArray())
        {
            var plain = Doubles.Plain(word);
            if (plain != word && words.TryGetValue(plain, out var rare) && rare * MisreadBelow < count && !Doubles.Contains(plain)) words.Remove(plain);
        }
    }

    private static void Add(Dictionary<string, (int Documents, int Count)> all, IReadOnlyDictionary<string, int> more)
    {
        foreach (var (word, count) in more)
        {
            var known = all.GetValueOrDefault(word);
            all[word] = (known.Documents + 1, known.Count + count);
        }
    }

    private static Dictionary<string, int> Kept(Dictionary<string, (int Documents, int Count)> all) =>
        all.Where(word => word.Value.Documents >= FewestDocuments).ToDictionary(word => word.Key, word => word.Value.Count, StringComparer.Ordinal);
}
