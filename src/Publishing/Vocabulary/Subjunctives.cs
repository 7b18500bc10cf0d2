namespace Publishing.Vocabulary;

/// <summary>Verbs that differ from their past tense in the dots alone: käme, gäbe, hätte; with a prefix too.</summary>
internal static class Subjunctives
{
    private static readonly string[] Auxiliaries = ["hätte", "wäre", "würde", "könnte", "müsste", "dürfte", "möchte"];

    private static readonly string[] Others =
    [
        "käme", "gäbe", "sähe", "läge", "nähme", "fände", "täte", "träte", "spräche", "bräche", "bräuchte", "äße", "säße", "läse", "träfe", "böte", "zöge", "flöge",
        "verlöre", "wüchse", "trüge", "schlüge", "führe", "lüde",
    ];

    public static bool Contains(ReadOnlySpan<char> word) => IsAuxiliary(word) || EndsIn(Others, word);

    /// <summary>Whether other verbs stand with it: such words are on nearly every page.</summary>
    public static bool IsAuxiliary(ReadOnlySpan<char> word) => EndsIn(Auxiliaries, word);

    private static bool EndsIn(string[] forms, ReadOnlySpan<char> word)
    {
        if (!char.IsLower(word[0])) return false;
        if (word[^1] == 'n') word = word[..^1];
        foreach (var form in forms)
            if (word.EndsWith(form, StringComparison.Ordinal)) return true;
        return false;
    }
}
