using System.Globalization;
using Publishing.Documents;

namespace Publishing.Evaluate.Spelling;

/// <summary>A repair held against a list of what was misread.</summary>
/// <remarks>
/// Words are counted from 1 through the text as extracted, before any repair: what stands between blanks and has a letter or digit.
/// The list names every word that was misread by its place and says what stands on paper; all others are right as read. Compared
/// are small letters without the signs at a word's edges, so that neither capitals nor lost quotation marks count.
/// </remarks>
public sealed record SeedEvaluation(int Words, int ErrorsBefore, int ErrorsAfter, IReadOnlyList<WordMiss> Misses)
{
    /// <param name="text">As repaired.</param>
    /// <param name="gold">Lines of place, word as read, and right word, parted by tabs; '#' begins a remark.</param>
    /// <exception cref="FormatException">The list does not belong to this text; German.</exception>
    public static SeedEvaluation Of(DocumentText text, IEnumerable<string> gold)
    {
        var right = new Dictionary<int, string>();
        var read = new Dictionary<int, string>();
        foreach (var line in gold.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            var place = int.Parse(cells[0], CultureInfo.InvariantCulture);
            (read[place], right[place]) = (cells[1], cells[2]);
        }

        var (words, before, after) = (0, 0, 0);
        List<WordMiss> misses = [];
        foreach (var (source, repaired) in Tokens(text))
        {
            words++;
            if (read.TryGetValue(words, out var expected) && WordAlignment.Bare(expected) != WordAlignment.Bare(source))
                throw new FormatException($"Wort {words} ist „{source}“, in der Liste „{expected}“.");
            var truth = WordAlignment.Bare(right.GetValueOrDefault(words, source));
            if (WordAlignment.Bare(source) != truth) before++;
            if (WordAlignment.Bare(repaired) == truth) continue;
            after++;
            misses.Add(new($"{words}", source, repaired, right.GetValueOrDefault(words, source)));
        }

        return new(words, before, after, misses);
    }

    /// <summary>Word by word as read and as repaired.</summary>
    public static IEnumerable<(string Read, string Repaired)> Tokens(DocumentText text) =>
        text.Pages.SelectMany(page => Split(page.SourceText()).Zip(Split(page.Text))).Where(pair => WordAlignment.Bare(pair.First).Length > 0);

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
