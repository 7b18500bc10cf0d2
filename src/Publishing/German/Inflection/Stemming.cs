namespace Publishing.German.Inflection;

/// <summary>Takes inflection off, after Savoy's light stemmer for German; umlauts stay.</summary>
internal static class Stemming
{
    public static string Stem(string folded)
    {
        if (folded.AsSpan().ContainsAnyInRange('0', '9')) return folded;
        var word = Second(First(folded.AsSpan()));

        // Ergebnis and Ergebnisse.
        if (word.Length > 6 && word.EndsWith("niss", StringComparison.Ordinal)) word = word[..^1];

        // Ministerium and Ministerien, Schülerin and Schülerinnen.
        if (word.Length > 6 && word.EndsWith("ium", StringComparison.Ordinal)) word = word[..^2];
        if (word.Length > 4 && word.EndsWith("inn", StringComparison.Ordinal)) word = word[..^1];
        return word.Length == folded.Length ? folded : word.ToString();
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && word.EndsWith("ern", StringComparison.Ordinal)) return word[..^3];
        // Regel and Regeln.
        if (word.Length > 5 && word.EndsWith("eln", StringComparison.Ordinal)) return word[..^1];
        if (word.Length > 4 && word[^2] == 'e' && (word[^1] is 'm' or 'n' or 'r' or 's')) return word[..^2];
        if (word.Length > 3 && word[^1] == 'e') return word[..^1];
        return word.Length > 3 && word[^1] == 's' && TakesS(word[^2]) ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> Second(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && word.EndsWith("est", StringComparison.Ordinal)) return word[..^3];
        if (word.Length > 4 && word[^2] == 'e' && (word[^1] == 'r' || word[^1] == 'n')) return word[..^2];
        return word.Length > 4 && word[^1] == 't' && word[^2] == 's' && TakesS(word[^3]) ? word[..^2] : word;
    }

    private static bool TakesS(char c) => c is 'b' or 'd' or 'f' or 'g' or 'h' or 'k' or 'l' or 'm' or 'n' or 't';
}
