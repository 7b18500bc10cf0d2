using Publishing.Search.German;

namespace Publishing.Search.Queries;

/// <summary>The beginnings of folded words that a typed beginning stands for.</summary>
internal static class Prefixes
{
    public static IReadOnlyList<string> Of(string typed)
    {
        var folded = Folding.Fold(typed);

        // The next letter may be an e that makes an umlaut: "aktu*" must find "aktuell", folded to "aktüll".
        var umlaut = folded[^1] switch { 'a' => 'ä', 'o' => 'ö', 'u' => 'ü', _ => '\0' };
        return umlaut == '\0' ? [folded] : [folded, folded[..^1] + umlaut];
    }
}
