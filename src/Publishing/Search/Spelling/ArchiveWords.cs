using Publishing.German;
using Publishing.Vocabulary;

namespace Publishing.Search.Spelling;

/// <summary>A word of the archive.</summary>
/// <param name="Text">As it is mostly written.</param>
/// <param name="Folded">Its one spelling.</param>
/// <param name="Documents">In how many it stands, whatever its spelling.</param>
internal sealed record ArchiveWord(string Text, string Folded, int Documents);

/// <summary>The words of the public documents, to be completed and to be compared with what was typed.</summary>
internal sealed class ArchiveWords
{
    private const int Shortest = 3;

    private readonly ArchiveWord[] _words;
    private readonly Dictionary<string, ArchiveWord> _byFolded;

    private ArchiveWords(ArchiveWord[] words)
    {
        _words = words;
        _byFolded = words.ToDictionary(word => word.Folded, StringComparer.Ordinal);
        var spelled = words.Select(word => (Word: word, Letters: LettersOf(word.Folded))).Where(word => word.Letters is not null)
            .OrderBy(word => word.Letters!, ByLetters.Instance).ToArray();
        InTrie = Array.ConvertAll(spelled, word => word.Word);
        Trie = WordTrie.Of(Array.ConvertAll(spelled, word => (ReadOnlyMemory<byte>)word.Letters!));
    }

    /// <summary>Each a word of <see cref="InTrie"/>, by its number.</summary>
    internal WordTrie Trie { get; }

    internal ArchiveWord[] InTrie { get; }

    /// <param name="spread">Words as written, with the number of documents that they stand in.</param>
    public static ArchiveWords Of(IReadOnlyDictionary<string, int> spread) => new([.. spread
        .Where(word => word.Key.Length >= Shortest)
        .GroupBy(word => Folding.Fold(word.Key), StringComparer.Ordinal)
        .Select(same => new ArchiveWord(
            same.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).First().Key,
            same.Key, same.Sum(word => word.Value)))
        .OrderBy(word => word.Folded, StringComparer.Ordinal)]);

    public ArchiveWord? Find(string folded) => _byFolded.GetValueOrDefault(folded);

    /// <summary>The words of most documents that begin so.</summary>
    public IReadOnlyList<string> StartingWith(string folded, int most)
    {
        var first = Array.BinarySearch(_words, new ArchiveWord("", folded, 0), ByFolded.Instance);
        return [.. _words.Skip(first < 0 ? ~first : first).TakeWhile(word => word.Folded.StartsWith(folded, StringComparison.Ordinal))
            .OrderByDescending(word => word.Documents).ThenBy(word => word.Folded, StringComparer.Ordinal).Take(most).Select(word => word.Text)];
    }

    /// <returns>Null where a letter has no number.</returns>
    internal static byte[]? LettersOf(string folded)
    {
        var letters = new byte[folded.Length];
        for (var at = 0; at < letters.Length; at++)
        {
            letters[at] = Letters.NumberOf(folded[at]);
            if (letters[at] == 0) return null;
        }

        return letters;
    }

    private sealed class ByFolded : IComparer<ArchiveWord>
    {
        public static readonly ByFolded Instance = new();

        public int Compare(ArchiveWord? x, ArchiveWord? y) => string.CompareOrdinal(x?.Folded, y?.Folded);
    }

    private sealed class ByLetters : IComparer<byte[]>
    {
        public static readonly ByLetters Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
