using Publishing.Repair.Readings;

namespace Publishing.Repair;

/// <summary>Large or small: a misread ü at a word's beginning is often a capital U or G.</summary>
internal static class Capitals
{
    public static string Of(Candidate candidate, ReadOnlySpan<char> original, Part part)
    {
        var word = candidate.Word;
        var first = word[0];
        if (first == original[0] || word.Length < 2 || !char.IsLower(word[1])) return word;
        var capital = part.Opens || !candidate.IsSmall;
        return capital == char.IsUpper(first) ? word : $"{(capital ? char.ToUpperInvariant(first) : char.ToLowerInvariant(first))}{word.AsSpan(1)}";
    }
}
