using System.Collections.Frozen;

namespace Publishing.Repair.Verdicts;

/// <summary>Tells letters that are all shifted by the same number: fonts that count their letters from elsewhere.</summary>
internal static class Shift
{
    // So far are capitals from their small letters.
    private const int Capitals = 32;

    private const int Farthest = 40, FewestWords = 5;
    private const double LeastShare = 0.04;

    // Only words that cannot come about by chance.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Frequent =
        FrozenSet.Create(StringComparer.Ordinal, "der", "die", "das", "und", "den", "von", "mit", "des", "auf", "nicht", "werden", "eine", "einer", "wird", "sind", "nach")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsIn(string text)
    {
        for (var shift = -Farthest; shift <= Farthest; shift++)
            if (Math.Abs(shift) is not (0 or Capitals) && IsIn(text, shift)) return true;
        return false;
    }

    private static bool IsIn(string text, int shift)
    {
        var (words, found) = (0, 0);
        Span<char> moved = stackalloc char[8];
        foreach (var range in text.AsSpan().SplitAny(' ', '\n'))
        {
            var word = text.AsSpan(range);
            if (word.Length == 0) continue;
            words++;
            if (word.Length is < 3 or > 8) continue;
            for (var i = 0; i < word.Length; i++) moved[i] = (char)Math.Max(0, word[i] + shift);
            if (Frequent.Contains(moved[..word.Length])) found++;
        }

        return found >= FewestWords && found >= words * LeastShare;
    }
}
