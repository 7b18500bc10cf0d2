using System.Collections.Frozen;

namespace Publishing.German;

/// <summary>The ways to say a compound in several words: "Güterverkehr" is "Verkehr mit Gütern" too.</summary>
internal static class SplitWords
{
    private const int MostParts = 4;

    // Names of streets and places are no descriptions: "Mühlenbach" is no mill at a brook.
    private static readonly FrozenSet<string> OfNames = FrozenSet.Create(StringComparer.Ordinal,
        "strasse", "gasse", "allee", "weg", "bach", "berg", "burg", "dorf", "feld", "heim", "stadt", "tal", "see", "hof", "brunnen", "kirchen", "hausen", "mann");

    /// <summary>Keys of words of which a text must hold all, close together; empty where the word is no compound of nouns.</summary>
    public static IReadOnlyList<string[]> Of(string word)
    {
        var folded = Folding.Fold(word);
        var parts = Compounds.Split(folded);
        if (parts.Count is < 2 or > MostParts || parts.Any(part => !part.IsNoun) || OfNames.Contains(parts[^1].Word)) return [];
        var ways = new List<string[]>();
        for (var cut = 1; cut < parts.Count; cut++) ways.Add([Key(0, cut), Key(cut, parts.Count)]);
        if (parts.Count == 3) ways.Add([Key(0, 1), Key(1, 2), Key(2, 3)]);
        return [.. ways.Where(way => way.Distinct(StringComparer.Ordinal).Count() == way.Length)];

        string Key(int from, int to) => WordForms.KeyOf(folded, parts, from, to);
    }
}
