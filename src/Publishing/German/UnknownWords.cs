using System.Buffers;
using Publishing.German.Inflection;

namespace Publishing.German;

/// <summary>Finds the words of a misread text that are none: neither in the lexicon nor made of its words.</summary>
internal static class UnknownWords
{
    private const int LeastLetters = 5;
    private const int MostFigures = 2;

    // What OCR makes of letters, inside of words only.
    private static readonly SearchValues<char> Misread = SearchValues.Create("168&@$§®€|!");

    public static IEnumerable<Word> In(string text, int from, int to)
    {
        for (var at = from; at < to;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < to && (char.IsLetter(text[at]) || Misread.Contains(text[at]) || IsBroken(text, at, to))) at++;
            var end = at;
            while (!char.IsLetter(text[end - 1])) end--;

            // Part of a number or an address.
            var isFree = (start == 0 || !Belongs(text[start - 1])) && (at == text.Length || !Belongs(text[at]));
            if (isFree && IsUnknown(text.AsSpan(start, end - start))) yield return new Word(start, end);
        }
    }

    /// <summary>Whether a line ended here within a word: its hyphen stays where the next line is read with a capital ("einigerma-Ren").</summary>
    private static bool IsBroken(string text, int at, int to) => text[at] == '-' && at + 1 < to && char.IsLetter(text[at + 1]);

    private static bool Belongs(char c) => char.IsLetterOrDigit(c) || c is '/' or '_' or '\\';

    /// <summary>A word as read without the hyphen of a line's end.</summary>
    public static string Joined(ReadOnlySpan<char> word) => word.ToString().Replace("-", "", StringComparison.Ordinal);

    /// <summary>With rare words and parts that are no nouns nearly anything can be made: "einiger-maren".</summary>
    private static bool IsCompound(string folded) => Compounds.Split(folded) is { Count: > 0 } parts && parts.All(part => part.IsNoun);

    private static bool AreKnown(ReadOnlySpan<char> word)
    {
        foreach (var half in word.Split('-'))
        {
            if (!Lexicon.German.Contains(Folding.Fold(word[half]))) return false;
        }

        return true;
    }

    private static bool IsUnknown(ReadOnlySpan<char> word)
    {
        if (word.Length is < LeastLetters or > Words.Longest) return false;
        var figures = 0;
        var small = 0;
        foreach (var c in word)
        {
            if (char.IsDigit(c)) figures++;
            if (char.IsLower(c)) small++;
        }

        // Capitals only are an abbreviation or a heading.
        if (figures > MostFigures || small < LeastLetters - 2) return false;
        if (word.ContainsAny(Misread)) return true;
        if (word.Contains('-')) return IsUnknown(Joined(word)) && !AreKnown(word);
        var folded = Folding.Fold(word);
        return !Lexicon.German.Contains(folded) && !IsCompound(folded) && Plurals.SingularOf(folded) is null
            && !Lexicon.German.Contains(WordForms.Of(word).Keys[0]);
    }
}
