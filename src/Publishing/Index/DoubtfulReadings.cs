using Publishing.Documents.Texts;
using Publishing.German;
using Publishing.Vocabulary;

namespace Publishing.Index;

/// <summary>Says which other readings of a word help a search more than they harm it.</summary>
internal static class DoubtfulReadings
{
    private const double Least = 0.02;

    /// <summary>A word that is one as it stands ("fordert") is seldom another ("fördert").</summary>
    private const double LeastOfKnown = 0.1;

    /// <summary>Of "würde" for "wurde": nobody asks for it, and it would be found on nearly every page.</summary>
    private const double LeastOfAuxiliary = 0.4;

    /// <param name="shown">The word as it stands.</param>
    /// <param name="reading">What it may be.</param>
    public static bool Helps(ReadOnlySpan<char> shown, OtherReading reading) => reading.Probability >= LeastOf(shown, reading.Word);

    private static double LeastOf(ReadOnlySpan<char> shown, string reading) =>
        !Lexicon.German.Contains(Folding.Fold(shown)) ? Least
        : Subjunctives.IsAuxiliary(reading) ? LeastOfAuxiliary
        : LeastOfKnown;
}
