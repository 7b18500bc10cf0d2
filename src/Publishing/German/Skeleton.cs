using System.Text;
using Publishing.German.Inflection;

namespace Publishing.German;

/// <summary>What is left of a word when letters that a reading machine takes for one another are one: "Straße" and "StraBe", "für" and "fiir".</summary>
/// <remarks>Many words share one, so it is made only of words that nobody knows, on pages that are doubtful.</remarks>
internal static class Skeleton
{
    private const int LeastLetters = 5;

    /// <summary>Null where a word is too short to be told from others, or has figures in it.</summary>
    /// <param name="word">As asked: its figures are meant.</param>
    public static string? OfAsked(string word) =>
        word.Length < LeastLetters || !word.All(char.IsLetter) ? null : Of(Folding.Fold(word));

    /// <summary>Null where a word is too short to be told from others.</summary>
    /// <param name="word">As read: its figures and signs are letters misread.</param>
    public static string? OfRead(string word) =>
        word.Length < LeastLetters ? null : Of(Folding.Fold(UnknownWords.Joined(word).Replace('é', 'o').Replace('É', 'O')));

    private static string Of(string folded)
    {
        var skeleton = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            var one = c switch
            {
                'i' or 'l' or 't' or 'u' or 'ü' or 'j' or '1' or '|' or '!' => 'i',
                'o' or 'ö' or '6' or 'd' => 'o',
                'ä' => 'a',
                's' or 'b' or 'r' or 'f' or '8' or '&' or '@' or '$' or '§' or '®' or '€' when skeleton.Length > 0 => 's',
                _ => c,
            };
            if (skeleton.Length == 0 || skeleton[^1] != one || one is not ('i' or 'o' or 's')) skeleton.Append(one);
        }

        // An r is no s that may be taken off: "Ettlinger" is not "Ettlingen".
        return folded[^1] == 'r' ? skeleton.ToString() : Stemming.Stem(skeleton.ToString());
    }
}
