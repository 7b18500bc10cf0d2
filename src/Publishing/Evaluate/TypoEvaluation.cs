using System.Globalization;

namespace Publishing.Evaluate;

/// <summary>A word typed wrong.</summary>
/// <param name="Meant">The archive's word.</param>
/// <param name="Typed">With one slip.</param>
/// <param name="Suggested">What was suggested; null for nothing. Its capitals do not matter, since they do not in a search.</param>
public sealed record Typo(string Meant, string Typed, string? Suggested)
{
    public bool IsRight => string.Equals(Meant, Suggested, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Measures suggestions of other spelling: words of the archive, each with one slip of the fingers, the same each time.</summary>
public static class TypoEvaluation
{
    public const int Words = 8_000;

    private const int Seed = 20_267, FewestDocuments = 2, ShortestWord = 5;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    // Keys and those beside them, in their row.
    private static readonly string[] Rows = ["qwertzuiopü", "asdfghjklöä", "yxcvbnm"];

    /// <param name="spread">Words of the archive, with the number of documents that they stand in.</param>
    /// <param name="correct">What is suggested for a query; null for nothing.</param>
    public static IReadOnlyList<Typo> Run(IReadOnlyDictionary<string, int> spread, Func<string, string?> correct)
    {
        var random = new Random(Seed);
        var words = spread.Where(word => word.Value >= FewestDocuments && word.Key.Length >= ShortestWord && word.Key[1..].All(char.IsLower))
            .Select(word => word.Key).Order(StringComparer.Ordinal).ToArray();
        var typos = new List<Typo>();
        foreach (var word in random.GetItems(words, words.Length == 0 ? 0 : Words))
        {
            var typed = Slip(word, random);
            typos.Add(new Typo(word, typed, correct(typed)));
        }

        return typos;
    }

    /// <summary>The share that is right, and every other.</summary>
    public static IEnumerable<string> ToLines(IReadOnlyList<Typo> typos) =>
    [
        .. typos.Where(typo => !typo.IsRight).Select(typo => $"{typo.Typed}: gemeint {typo.Meant}, vorgeschlagen {typo.Suggested ?? "nichts"}"),
        string.Create(German, $"{typos.Count(typo => typo.IsRight)} von {typos.Count} richtig ({(double)typos.Count(typo => typo.IsRight) / Math.Max(1, typos.Count):P1}), "
            + $"mit Umlaut {Share(typos.Where(typo => typo.Meant.AsSpan().ContainsAny("äöüß"))):P1}"),
    ];

    private static double Share(IEnumerable<Typo> typos) => typos.Select(typo => typo.IsRight ? 1.0 : 0).DefaultIfEmpty(0).Average();

    private static string Slip(string word, Random random)
    {
        var at = random.Next(1, word.Length);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, Beside(word[at], random)),
            2 when word[at] != word[at - 1] && at > 1 => $"{word[..(at - 1)]}{word[at]}{word[at - 1]}{word[(at + 1)..]}",
            _ => word.Remove(at, 1).Insert(at, Beside(word[at], random)),
        };
    }

    private static string Beside(char letter, Random random)
    {
        var row = Array.Find(Rows, keys => keys.Contains(letter, StringComparison.Ordinal)) ?? Rows[0];
        var key = Math.Max(0, row.IndexOf(letter, StringComparison.Ordinal));
        var other = key == 0 || (key + 1 < row.Length && random.Next(2) == 0) ? key + 1 : key - 1;
        return row[other].ToString();
    }
}
