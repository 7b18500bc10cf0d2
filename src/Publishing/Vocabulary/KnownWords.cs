using System.Collections.Frozen;

namespace Publishing.Vocabulary;

/// <summary>Words and how likely each is, for whoever has to tell right words from wrong ones.</summary>
public sealed class KnownWords
{
    // What the portal's own documents say weighs up to twice as much as the laws, however few or many there are.
    private const double LearnedShare = 2, MostPerLearned = 30;

    private static readonly Lazy<KnownWords> ShippedOnly = new(() => new KnownWords(LearnedWords.None));

    // People who chair and write minutes are named in them: as frequent as a common word.
    private const double NameCount = 300;

    // A noun is seldom written small, not even by mistake.
    private const double NounWrittenSmall = 0.01;

    private readonly FrozenSet<string> _names;
    private readonly float[] _costs;
    private readonly float[] _costsSmall;
    private readonly bool[] _small;

    private KnownWords(LearnedWords learned)
    {
        Learned = learned;
        _names = learned.Names.ToFrozenSet(StringComparer.Ordinal);
        var perLearned = Math.Min(MostPerLearned, LearnedShare * ShippedWords.Counted / Math.Max(1, learned.Total));
        var all = ShippedWords.Counted + (perLearned * learned.Total);
        Dictionary<string, (double Small, double Capital)> counts = new(200_000, StringComparer.Ordinal);
        foreach (var (word, count) in ShippedWords.Read()) Add(counts, word, count + 0.5);
        foreach (var (word, count) in learned.Words) Add(counts, word, count * perLearned);
        foreach (var name in learned.Names) Add(counts, name, NameCount);
        var sorted = counts.Select(word => (Letters: Numbers(word.Key), word.Value)).Where(word => word.Letters.AsSpan().IndexOf((byte)0) < 0).ToArray();
        Array.Sort(sorted, (one, other) => one.Letters.AsSpan().SequenceCompareTo(other.Letters));
        var distinct = sorted.Where((word, i) => i == 0 || !word.Letters.AsSpan().SequenceEqual(sorted[i - 1].Letters)).ToArray();
        Trie = WordTrie.Of([.. distinct.Select(word => word.Letters)]);
        _costs = [.. distinct.Select(word => (float)Math.Log(all / (word.Value.Small + word.Value.Capital)))];
        _costsSmall = [.. distinct.Select(word => (float)Math.Log(all / (word.Value.Small + (NounWrittenSmall * word.Value.Capital))))];
        _small = [.. distinct.Select(word => word.Value.Small > word.Value.Capital)];
    }

    /// <summary>The shipped words alone; read when first asked for.</summary>
    public static KnownWords Shipped => ShippedOnly.Value;

    internal WordTrie Trie { get; }

    public LearnedWords Learned { get; }

    public static KnownWords With(LearnedWords learned) => learned.Total == 0 && learned.Names.Count == 0 ? Shipped : new(learned);

    /// <summary>Negative natural logarithm of the word's share of all text.</summary>
    /// <param name="word">Its number.</param>
    /// <param name="small">Whether it was read with a small first letter, as no noun is.</param>
    public float Cost(int word, bool small) => small ? _costsSmall[word] : _costs[word];

    /// <summary>Whether the word mostly begins with a small letter.</summary>
    public bool IsSmall(int word) => _small[word];

    /// <summary>Whether a person is called so.</summary>
    internal bool IsName(ReadOnlySpan<char> word) => _names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Number of the word, whatever its capitals; -1 where it is unknown.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var node = WordTrie.Root;
        foreach (var c in word)
        {
            node = Trie.Next(node, Vocabulary.Letters.NumberOf(c));
            if (node < 0) return -1;
        }

        return Trie.WordAt(node);
    }

    private static byte[] Numbers(string word)
    {
        var numbers = new byte[word.Length];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = Vocabulary.Letters.NumberOf(word[i]);
        return numbers;
    }

    private static void Add(Dictionary<string, (double Small, double Capital)> counts, string word, double count)
    {
        var capital = char.IsUpper(word[0]);
        var lower = word.ToLowerInvariant();
        var known = counts.GetValueOrDefault(lower);
        counts[lower] = capital ? known with { Capital = known.Capital + count } : known with { Small = known.Small + count };
    }
}
