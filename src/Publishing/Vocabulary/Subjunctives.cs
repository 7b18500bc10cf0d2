namespace Publishing.Vocabulary;

/// <summary>Verbs that differ from their past tense in the dots alone: käme, gäbe, hätte; with a prefix too.</summary>
internal static class Subjunctives
{
    private static readonly string[] Forms =
    [
        "hätte", "wäre", "würde", "könnte", "müsste", "dürfte", "möchte", "käme", "gäbe", "sähe", "läge", "nähme", "fände", "täte", "träte", "spräche", "bräche",
        "bräuchte", "äße", "säße", "läse", "träfe", "böte", "zöge", "flöge", "verlöre", "wüchse", "trüge", "schlüge", "führe", "lüde",
    ];

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (!char.IsLower(word[0])) return false;
        if (word[^1] == 'n') word = word[..^1];
        foreach (var form in Forms)
            if (word.EndsWith(form, StringComparison.Ordinal)) return true;
        return false;
    }
}
