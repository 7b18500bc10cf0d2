using System.Collections.Frozen;
using Publishing.Vocabulary;

namespace Publishing.Repair;

/// <summary>Whether a page reports what was said: then "hatten" is more often "hätten".</summary>
internal sealed class Mood
{
    // Subjunctives that no misreading touches.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reported =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "sei", "seien", "habe", "werde", "solle", "gebe", "wolle").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Of a hundred words in reported speech two or three are such.</summary>
    private const double LeastShare = 0.01;

    private const float Favour = 2.5f;

    private readonly bool _reports;

    public Mood(string text)
    {
        var (words, reported) = (0, 0);
        foreach (var range in text.AsSpan().SplitAny(' ', '\n'))
        {
            var word = text.AsSpan(range).TrimEnd(".,;:");
            if (word.Length == 0) continue;
            words++;
            if (Reported.Contains(word)) reported++;
        }

        _reports = reported >= words * LeastShare && reported > 1;
    }

    /// <summary>Nats by which a word is likelier here than elsewhere.</summary>
    public float Of(string word) => _reports && Subjunctives.Contains(word) ? Favour : 0;
}
