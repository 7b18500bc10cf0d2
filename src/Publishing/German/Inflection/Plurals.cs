namespace Publishing.German.Inflection;

/// <summary>Brings plurals with an umlaut to their noun: Anträge to Antrag, Häuser to Haus; never schöne to schon.</summary>
internal static class Plurals
{
    private static readonly string[] Endings = ["ern", "er", "en", "e"];

    public static string? SingularOf(string folded)
    {
        var lexicon = Lexicon.German;
        var known = lexicon.Find(folded);

        // "wählen" is no plural of "Wahl".
        if (known is { } verb && verb.Small >= verb.Capital) return null;
        foreach (var ending in Endings)
        {
            if (folded.Length < ending.Length + 3 || !folded.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = folded.AsSpan(0, folded.Length - ending.Length);
            var at = stem.LastIndexOfAny('ä', 'ö', 'ü');
            if (at < 0 || lexicon.Contains(stem)) continue;

            // "Bürgers" says that "Bürger" is a singular, and no plural of "Burg".
            if (ending[^1] != 'e' && ending != "en" && lexicon.Contains($"{stem}ers")) return null;
            var noun = $"{stem[..at]}{Folding.WithoutUmlauts(stem[at].ToString())}{stem[(at + 1)..]}";

            // "Säulen" is far more frequent than "Saul" and has nothing to do with it.
            if (lexicon.IsNoun(noun) && (known?.All ?? 0) <= lexicon.Find(noun)!.Value.All * 5) return noun;
        }

        return null;
    }
}
