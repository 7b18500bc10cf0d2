using System.Collections.Concurrent;
using Publishing.German.Inflection;

namespace Publishing.German;

/// <summary>All the forms under which one word of the text is found.</summary>
/// <param name="Exact">The folded word; two where a gender form stands for two.</param>
/// <param name="Keys">The word without its inflection, as <paramref name="Exact"/>.</param>
/// <param name="Parts">The parts of a compound and their neighbours together, without inflection.</param>
/// <param name="Plain">The key without umlauts, where the word has some or was perhaps typed without, and then with a sign behind it; else null.</param>
internal sealed record WordForms(string[] Exact, string[] Keys, string[] Parts, string? Plain)
{
    /// <summary>Behind a key that was perhaps typed without umlauts.</summary>
    public const char Typed = '~';

    /// <summary>Keys of what stands behind known nouns and may be a word that the lexicon does not have; only of a word that is no compound.</summary>
    public string[] Tails { get; private init; } = [];

    /// <summary>All within the word under which it is found.</summary>
    public string[] Within => Tails.Length == 0 ? Parts : [.. Parts, .. Tails];

    private const int MostCached = 200_000;
    private const int MostParts = 6;

    private static readonly ConcurrentDictionary<string, WordForms> Cache = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, WordForms>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Cache.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int _cached;

    /// <summary>
    /// Which <see cref="Plain"/> answer the word: of words with umlauts where it has none, and the other way about. Two words that both have them
    /// are told apart by them ("Güte" and "Güter"), as far as the lexicon can bring their forms together.
    /// </summary>
    public IReadOnlyList<string> AskedPlain =>
        Plain is null ? []
        : Plain[^1] == Typed ? [Plain.TrimEnd(Typed)]
        : Exact.Any(form => Folding.HasUmlaut(form) && Lexicon.German.Contains(form)) ? [Plain + Typed]
        : [Plain + Typed, Plain];

    /// <param name="word">A word as <see cref="Words"/> finds it.</param>
    public static WordForms Of(ReadOnlySpan<char> word)
    {
        if (BySpan.TryGetValue(word, out var known)) return known;
        var forms = Make(word);

        // Texts full of numbers and OCR noise would fill the memory; the frequent words come back at once.
        if (Interlocked.Increment(ref _cached) > MostCached)
        {
            Cache.Clear();
            Interlocked.Exchange(ref _cached, 0);
        }

        Cache[word.ToString()] = forms;
        return forms;
    }

    /// <summary>Those of all words of a text, in its order.</summary>
    public static List<WordForms> OfText(string text)
    {
        var forms = new List<WordForms>();
        var words = new Words(text);
        while (words.Next(out var word)) forms.Add(Of(word.In(text)));
        return forms;
    }

    private static WordForms Make(ReadOnlySpan<char> word)
    {
        if (GenderForms.TryRead(word, out var stem, out var female))
        {
            var (one, two) = (Make(stem), Make(female));
            return new([.. one.Exact, .. two.Exact], [.. one.Keys, .. two.Keys], [.. one.Parts.Union(two.Parts, StringComparer.Ordinal)], one.Plain ?? two.Plain);
        }

        var folded = Folding.Fold(word);
        var parts = Compounds.Split(folded);
        var key = KeyOf(folded, parts);
        var plain = Folding.HasUmlaut(folded) ? Stemming.Stem(Folding.WithoutUmlauts(folded))
            : folded.AsSpan().ContainsAny('a', 'o', 'u') && !Lexicon.German.IsMeantPlain(folded) ? Stemming.Stem(folded) + Typed
            : null;
        return new([folded], [key], PartsOf(folded, parts, key), plain) { Tails = parts.Count == 0 && char.IsUpper(word[0]) ? TailsOf(folded, key) : [] };
    }

    private static string[] TailsOf(string folded, string key) =>
        [.. Compounds.Tails(folded).Select(tail => KeyOf(tail, [])).Where(tail => tail != key && !Lexicon.Knows(tail)).Distinct(StringComparer.Ordinal)];

    /// <summary>The key of a stretch of a compound's parts as a word of its own.</summary>
    public static string KeyOf(string folded, IReadOnlyList<CompoundPart> parts, int from, int to)
    {
        var text = folded[parts[from].Start..parts[to - 1].Start] + parts[to - 1].Word;
        return KeyOf(text, to - from == 1 ? [] : [.. parts.Skip(from).Take(to - from).Select(part => part with { Start = part.Start - parts[from].Start })]);
    }

    private static string KeyOf(string folded, IReadOnlyList<CompoundPart> parts)
    {
        if (Inflections.BaseOf(folded) is { } listed) return listed;
        if (!Folding.HasUmlaut(folded)) return Stemming.Stem(folded);
        if (Plurals.SingularOf(folded) is { } singular) return Inflections.BaseOf(singular) ?? Stemming.Stem(singular);
        return parts.Count > 1 && Plurals.SingularOf(folded[parts[^1].Start..]) is { } last
            ? Stemming.Stem(folded[..parts[^1].Start] + last)
            : Stemming.Stem(folded);
    }

    private static string[] PartsOf(string folded, IReadOnlyList<CompoundPart> parts, string key)
    {
        if (parts.Count is 0 or > MostParts) return [];
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var first = 0; first < parts.Count; first++)
        {
            for (var last = first; last < parts.Count; last++)
            {
                if (first == last ? !parts[first].IsNoun : last - first == parts.Count - 1) continue;
                found.Add(KeyOf(folded, parts, first, last + 1));
            }
        }

        found.Remove(key);
        return [.. found];
    }
}
