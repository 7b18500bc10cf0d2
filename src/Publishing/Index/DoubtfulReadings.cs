using Publishing.Documents;
using Publishing.German;

namespace Publishing.Index;

/// <summary>Says which other readings of a word help a search more than they harm it.</summary>
internal static class DoubtfulReadings
{
    public const double Least = 0.02;

    /// <summary>A word that is one as it stands ("wurde") is seldom another ("würde").</summary>
    public const double LeastOfKnown = 0.4;

    /// <param name="shown">The word as it stands.</param>
    /// <param name="reading">What it may be.</param>
    /// <param name="leastOfKnown">How likely that must be where the word as it stands is one.</param>
    public static bool Helps(ReadOnlySpan<char> shown, OtherReading reading, double leastOfKnown = LeastOfKnown) =>
        reading.Probability >= leastOfKnown || (reading.Probability >= Least && !Lexicon.German.Contains(Folding.Fold(shown)));
}
