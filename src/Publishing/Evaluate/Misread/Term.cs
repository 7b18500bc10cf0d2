using System.Buffers;
using Lucene.Net.Analysis.De;
using Publishing.German;

namespace Publishing.Evaluate.Misread;

/// <summary>What counts as the same word.</summary>
public enum Sameness
{
    /// <summary>
    /// One stem by small letters, Lucene's german_normalization and its light stemmer, which take umlauts off: "hatte" and "hätte" are one.
    /// </summary>
    Stem,

    /// <summary>One word of the index, where umlauts tell words apart.</summary>
    Word,
}

/// <summary>All spellings of one word in true texts.</summary>
internal sealed class Term(string key)
{
    private const int LeastLetters = 4;

    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüßÄÖÜ");

    public string Key => key;

    public HashSet<string> Spellings { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether any spelling has ä, ö, ü or ß.</summary>
    public bool HasUmlaut { get; private set; }

    /// <summary>Whether any spelling is worth asking for.</summary>
    public bool IsAsked { get; private set; }

    public void Add(string word)
    {
        if (!Spellings.Add(word)) return;
        HasUmlaut |= word.AsSpan().ContainsAny(Umlauts);
        IsAsked |= word.Length >= LeastLetters && !GermanAnalyzer.DefaultStopSet.Contains(word.ToLowerInvariant());
    }

    /// <summary>The keys of the terms that a word belongs to.</summary>
    public static string[] KeysOf(string word, Sameness sameness)
    {
        if (sameness == Sameness.Word) return WordForms.Of(word).Keys;
        // Ours folds what german_normalization does, and keeps the umlauts, which the stemmer takes off.
        var letters = Folding.WithoutUmlauts(Folding.Fold(word)).ToCharArray();
        return [new string(letters, 0, new GermanLightStemmer().Stem(letters, letters.Length))];
    }
}
