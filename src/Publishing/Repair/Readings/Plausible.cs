namespace Publishing.Repair.Readings;

/// <summary>Reads letters right that stand in hardly any German word, where the word itself is unknown: "Biomiill", "Stérchen".</summary>
internal static class Plausible
{
    /// <summary>Nats that such a reading is likelier than the word as read.</summary>
    public const float Worth = 3f;

    /// <summary>Null where nothing in the word is suspicious.</summary>
    public static string? Of(string read)
    {
        var word = read;
        if (Within(word, "ii")) word = word.Replace("ii", "ü", StringComparison.Ordinal);
        // "André" and "Renée" end so; no German word has it inside.
        if (Within(word, "é")) word = word.Replace('é', 'ö');
        return word == read ? null : word;
    }

    private static bool Within(string word, string letters)
    {
        var at = word.IndexOf(letters, StringComparison.Ordinal);
        return at > 0 && word.LastIndexOf(letters, StringComparison.Ordinal) + letters.Length < word.Length - 1 && word.Length > 4;
    }
}
