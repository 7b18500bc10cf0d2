using Publishing.German;

namespace Publishing.Evaluate.Spelling;

/// <summary>A word that is split otherwise than it was judged.</summary>
public sealed record CompoundMiss(string Word, string Judged, string Split);

/// <summary>How well compounds are split, against a list judged by hand; parts are the same where their stems are.</summary>
/// <param name="Words">Words of the list.</param>
/// <param name="Needed">Parts they are judged to have.</param>
/// <param name="Found">Parts they are split into, without those that need not be found.</param>
/// <param name="Right">Parts that are both.</param>
/// <param name="Misses">In the order of the list.</param>
public sealed record CompoundMeasure(int Words, int Needed, int Found, int Right, IReadOnlyList<CompoundMiss> Misses)
{
    public double Recall => (double)Right / Math.Max(1, Needed);

    public double Precision => (double)Right / Math.Max(1, Found);

    /// <param name="lines">A word and its parts, a tab between; "-" for no compound, "(neben)" for what need not be found, " | " before another way to see it.</param>
    /// <exception cref="FormatException">A line is none; the message says which, in German.</exception>
    public static CompoundMeasure Of(IEnumerable<string> lines)
    {
        var (words, needed, found, right) = (0, 0, 0, 0);
        var misses = new List<CompoundMiss>();
        foreach (var (number, line) in lines.Index())
        {
            if (line.Length == 0 || line[0] == '#' || line == "word\tparts") continue;
            if (line.Split('\t') is not [var word, var judged]) throw new FormatException($"Zeile {number + 1}: Erwartet werden ein Wort und seine Teile.");
            var folded = Folding.Fold(word);
            var parts = Compounds.Split(folded);
            var split = parts.Select((_, at) => WordForms.KeyOf(folded, parts, at, at + 1)).ToHashSet(StringComparer.Ordinal);
            var best = judged.Split(" | ").Select(way => Compare(way, split)).MaxBy(result => (2 * result.Right) - result.Needed - result.Found);
            (words, needed, found, right) = (words + 1, needed + best.Needed, found + best.Found, right + best.Right);
            if (best.Right < best.Needed || best.Right < best.Found) misses.Add(new(word, judged, string.Join(' ', parts.Select(part => part.Word))));
        }

        return new(words, needed, found, right, misses);
    }

    private static (int Needed, int Found, int Right) Compare(string judged, HashSet<string> split)
    {
        var parts = judged == "-" ? [] : judged.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var needed = parts.Where(part => part[0] != '(').Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var spared = parts.Where(part => part[0] == '(').Select(part => KeyOf(part.Trim('(', ')'))).ToHashSet(StringComparer.Ordinal);
        return (needed.Count, split.Count(part => !spared.Contains(part)), split.Count(needed.Contains));
    }

    private static string KeyOf(string word) => WordForms.Of(word).Keys[0];
}
