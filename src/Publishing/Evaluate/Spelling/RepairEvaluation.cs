using Publishing.Documents;

namespace Publishing.Evaluate.Spelling;

/// <summary>A text as repaired, with what was read, and as it truly is.</summary>
public sealed record EvaluatedPage(string Name, DocumentText Repaired, string Truth);

/// <summary>A word that is still wrong, or wrong only now.</summary>
public sealed record WordMiss(string Page, string Read, string Repaired, string Truth);

/// <summary>How well misread pages are repaired.</summary>
/// <remarks>
/// A word is what stands between blanks, in small letters and without the signs at its edges. Errors are the words to change, add
/// or take away to come from the text to the truth, over the words of the truth. Broken is a word that was right as read and is not
/// any more, over the words that were right as read.
/// </remarks>
public sealed record RepairEvaluation(int Pages, int Words, int ErrorsBefore, int ErrorsAfter, int Right, IReadOnlyList<WordMiss> Broken, IReadOnlyList<WordMiss> Misses)
{
    public double Before => (double)ErrorsBefore / Math.Max(1, Words);

    public double After => (double)ErrorsAfter / Math.Max(1, Words);

    public double BrokenShare => (double)Broken.Count / Math.Max(1, Right);

    public static RepairEvaluation Of(IEnumerable<EvaluatedPage> pages)
    {
        var (count, words, before, after, right) = (0, 0, 0, 0, 0);
        List<WordMiss> broken = [];
        List<WordMiss> misses = [];
        foreach (var page in pages)
        {
            var truth = WordAlignment.WordsOf(page.Truth);
            // Repairs leave blanks alone, so both texts have the same tokens; a token may gain or lose its only letters.
            var tokens = Tokens(string.Join('\n', page.Repaired.Pages.Select(one => one.SourceText()))).Zip(Tokens(page.Repaired.Whole)).Where(token => token.First.Length + token.Second.Length > 0).ToArray();
            var read = tokens.Select(token => token.First).ToArray();
            var repaired = tokens.Select(token => token.Second).ToArray();
            count++;
            words += truth.Length;
            before += Errors(WordAlignment.Align(read, truth), read, truth);
            after += Errors(WordAlignment.Align(repaired, truth), repaired, truth);
            foreach (var (left, at) in WordAlignment.Align(repaired, truth))
            {
                if (left < 0) misses.Add(new(page.Name, "", "", truth[at]));
                else if (at < 0 ? repaired[left].Length > 0 : repaired[left] != truth[at]) misses.Add(new(page.Name, read[left], repaired[left], at < 0 ? "" : truth[at]));
            }

            foreach (var (left, at) in WordAlignment.Align(read, truth))
            {
                if (left < 0 || at < 0 || read[left] != truth[at]) continue;
                right++;
                if (repaired[left] != truth[at]) broken.Add(new(page.Name, read[left], repaired[left], truth[at]));
            }
        }

        return new(count, words, before, after, right, broken, misses);
    }

    private static IEnumerable<string> Tokens(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(WordAlignment.Bare);

    private static int Errors(IReadOnlyList<(int Left, int Right)> pairs, string[] text, string[] truth) =>
        pairs.Count(pair => pair.Left < 0 ? true : pair.Right < 0 ? text[pair.Left].Length > 0 : text[pair.Left] != truth[pair.Right]);
}
