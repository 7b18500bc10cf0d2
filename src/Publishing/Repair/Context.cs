using Publishing.Repair.Readings;
using Publishing.Vocabulary;

namespace Publishing.Repair;

/// <summary>How much likelier or less likely a word is beside its neighbours than by itself, in nats.</summary>
internal sealed class Context(LearnedWords learned)
{
    // How many sightings of a neighbour weigh as much as the word's own frequency.
    private const double Weight = 60;

    public double Cost(string before, string word, float alone) => Pair(before, word, alone);

    public double CostBefore(string word, Candidate? next) => next is null ? 0 : Pair(word, next.Word, next.Cost);

    private double Pair(string one, string two, float cost)
    {
        if (learned.Total == 0 || one.Length == 0) return 0;
        var (first, second) = (one.ToLowerInvariant(), two.ToLowerInvariant());
        var share = Math.Exp(-cost);
        var seen = learned.Pairs.GetValueOrDefault($"{first} {second}");
        var all = learned.Small.GetValueOrDefault(first);
        return -Math.Log((seen + (Weight * share)) / (all + Weight)) - cost;
    }
}
