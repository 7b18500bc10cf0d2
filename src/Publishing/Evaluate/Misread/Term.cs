using System.Buffers;
using Lucene.Net.Analysis.De;
using Publishing.German;

namespace Publishing.Evaluate.Misread;

/// <summary>What counts as the same word.</summary>
public enum Sameness
{
    /// <summary>
    /// One stem by small letters, Lucene's german_normalization and its light stemmer, which take umlauts off: "hatte" and "hätte" are one. Texts are
    /// compared so too, whatever the index does.
    /// </summary>
    Stem,

    /// <summary>One word of the portal's index, where umlauts tell words apart.</summary>
    Word,
}

/// <summary>Which words are asked.</summary>
public enum AskedWords
{
    All,

    /// <summary>With ä, ö, ü or ß in any spelling.</summary>
    Umlauts,

    /// <summary>In every spelling: none can be found by a form that is hard to misread.</summary>
    AlwaysUmlauts,
}

/// <summary>All spellings of one word in true texts.</summary>
internal sealed class Term(string key)
{
    private const int LeastLetters = 4;

    private static readonly SearchValues<char> UmlautLetters = SearchValues.Create("äöüßÄÖÜ");

    public string Key => key;

    public HashSet<string> Spellings { get; } = new(StringComparer.Ordinal);

    public bool IsOf(AskedWords asked) => asked switch
    {
        AskedWords.Umlauts => Spellings.Any(HasUmlaut),
        AskedWords.AlwaysUmlauts => Spellings.All(HasUmlaut),
        _ => true,
    };

    public static bool MayBeAsked(string word) => word.Length >= LeastLetters && !GermanAnalyzer.DefaultStopSet.Contains(word.ToLowerInvariant());

    /// <summary>The keys of words that nobody asks for.</summary>
    public static HashSet<string> StopKeys(Sameness sameness) => [.. GermanAnalyzer.DefaultStopSet.SelectMany(word => KeysOf(word, sameness))];

    /// <summary>The keys of the terms that a word belongs to.</summary>
    public static string[] KeysOf(string word, Sameness sameness)
    {
        if (sameness == Sameness.Word) return WordForms.Of(word).Keys;
        // Ours folds what german_normalization does, and keeps the umlauts, which the stemmer takes off.
        var letters = Folding.WithoutUmlauts(Folding.Fold(word)).ToCharArray();
        return [new string(letters, 0, new GermanLightStemmer().Stem(letters, letters.Length))];
    }

    private static bool HasUmlaut(string word) => word.AsSpan().ContainsAny(UmlautLetters);
}
