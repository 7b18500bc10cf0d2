using System.Collections.Frozen;
using Publishing.Vocabulary.Tries;

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

    private const int ShippedForms = 187_500;

    private readonly FrozenSet<string> _names;
    private readonly float[] _costs;
    private readonly float[] _costsSmall;
    private readonly float[] _least;
    private readonly float[] _leastSmall;
    private readonly bool[] _small;

    private KnownWords(LearnedWords learned)
    {
        Learned = learned;
        _names = learned.Names.ToFrozenSet(StringComparer.Ordinal);
        var perLearned = Math.Min(MostPerLearned, LearnedShare * ShippedWords.Counted / Math.Max(1, learned.Total));
        var all = ShippedWords.Counted + (perLearned * learned.Total);
        var counts = new WordCounts(ShippedForms + learned.Words.Count);
        var shipped = new ShippedWords();
        while (shipped.Next(out var word, out var count)) counts.Add(word, count + 0.5);
        foreach (var (word, count) in learned.Words) counts.Add(word, count * perLearned);
        foreach (var name in learned.Names) counts.Add(name, NameCount);
        var words = counts.Sorted();
        Trie = WordTrie.Of(Array.ConvertAll(words, word => word.Letters));
        _costs = Array.ConvertAll(words, word => (float)Math.Log(all / (word.Small + word.Capital)));
        _costsSmall = Array.ConvertAll(words, word => (float)Math.Log(all / (word.Small + (NounWrittenSmall * word.Capital))));
        _small = Array.ConvertAll(words, word => word.Small > word.Capital);
        _least = Trie.LeastFrom(_costs);
        _leastSmall = Trie.LeastFrom(_costsSmall);
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

    /// <summary>The least <see cref="Cost"/> of the words that go on from a node of the trie.</summary>
    internal float LeastFrom(int node, bool small) => small ? _leastSmall[node] : _least[node];

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
            node = Trie.Next(node, Tries.Letters.NumberOf(c));
            if (node < 0) return -1;
        }

        return Trie.WordAt(node);
    }
}
