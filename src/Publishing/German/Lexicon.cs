using Publishing.Vocabulary;

namespace Publishing.German;

/// <summary>How often a folded word stands in the lexicon, in small letters and as a noun.</summary>
internal readonly record struct WordCount(int Small, int Capital)
{
    public int All => Small + Capital;
}

/// <summary>German words with their counts: 187,000 forms.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Built = new(Load);

    private readonly Dictionary<string, WordCount> _words = new(190_000, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _typedPlain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordCount>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private Lexicon() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Lexicon German => Built.Value;

    public bool Contains(ReadOnlySpan<char> folded) => _bySpan.ContainsKey(folded);

    /// <summary>Whether the lexicon has a word or one that it may be an inflected form of.</summary>
    public static bool Knows(ReadOnlySpan<char> folded) =>
        German.Contains(folded) || German.Contains($"{folded}e") || German.Contains($"{folded}en");

    public WordCount? Find(ReadOnlySpan<char> folded) => _bySpan.TryGetValue(folded, out var count) ? count : null;

    public bool IsNoun(ReadOnlySpan<char> folded) =>
        _bySpan.TryGetValue(folded, out var count) && count.Capital > count.Small;

    /// <summary>Whether a word without umlauts is meant so ("schon"), and is not an umlaut word typed plainly ("Fussganger", "Munster").</summary>
    public bool IsMeantPlain(string folded) =>
        _words.TryGetValue(folded, out var count)
        && (!_typedPlain.TryGetValue(folded, out var umlaut) || count.All * 5 > umlaut || IsAdjective(folded));

    /// <summary>"guter": the lexicon knows "gutem" too, so it is no "Güter".</summary>
    private bool IsAdjective(string folded) =>
        folded.Length > 4 && folded[^2] == 'e' && folded[^1] is 'r' or 'n' or 's' or 'm' && Find($"{folded.AsSpan(0, folded.Length - 1)}m") is { } other && other.Small > other.Capital;

    private static Lexicon Load()
    {
        var lexicon = new Lexicon();
        var words = new ShippedWords();
        while (words.Next(out var word, out var count))
            if (word.Length >= 2) lexicon.Add(word, count);
        return lexicon;
    }

    private void Add(ReadOnlySpan<char> word, int count)
    {
        // Capitals inside a word are abbreviations (BGebV); all capitals are headings.
        var capital = char.IsUpper(word[0]);
        var inside = word[1..].ContainsAnyExceptInRange('a', 'ÿ');
        if (inside && (count > 0 || word.Length < 4 || word[1..].IndexOfAnyInRange('a', 'z') >= 0)) return;

        var folded = Folding.Fold(word);
        var known = _words.GetValueOrDefault(folded);
        _words[folded] = capital
            ? known with { Capital = known.Capital + count + 1 }
            : known with { Small = known.Small + count + 1 };
        if (!Folding.HasUmlaut(folded)) return;
        var plain = Folding.WithoutUmlauts(folded);
        _typedPlain[plain] = Math.Max(_typedPlain.GetValueOrDefault(plain), _words[folded].All);
    }
}
