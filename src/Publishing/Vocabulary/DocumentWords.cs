using Publishing.Documents.Texts;

namespace Publishing.Vocabulary;

/// <summary>What one document teaches.</summary>
/// <param name="Words">Its words as written, with how often they stand there.</param>
/// <param name="Pairs">Two words side by side, small letters, a blank between them, where one may be read in two ways.</param>
/// <param name="Names">Parts of names of people.</param>
public sealed record DocumentWords(IReadOnlyDictionary<string, int> Words, IReadOnlyDictionary<string, int> Pairs, IReadOnlyList<string> Names)
{
    private const int Shortest = 2, Longest = 40;

    /// <summary>Counts the clean pages; a document that was misread itself teaches nothing.</summary>
    public static DocumentWords Of(DocumentText text, IEnumerable<string> people)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var pairs = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in text.Pages.Where(page => page.Verdict == PageVerdict.Clean)) Count(page.Text, words, pairs);
        return new(words, pairs, [.. people.SelectMany(name => name.Split(' ', '-')).Where(part => part.Length > 3 && !part.Contains('.', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)]);
    }

    private static void Count(string text, Dictionary<string, int> words, Dictionary<string, int> pairs)
    {
        var before = "";
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                // Only blanks keep two words together.
                if (!char.IsWhiteSpace(text[at++])) before = "";
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            var length = at - start;
            if (length is < Shortest or > Longest)
            {
                before = "";
                continue;
            }

            var word = text.Substring(start, length);
            words[word] = words.GetValueOrDefault(word) + 1;
            var small = word.ToLowerInvariant();
            if (before.Length > 0 && (Doubles.Contains(before) || Doubles.Contains(small)))
            {
                var pair = $"{before} {small}";
                pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            }

            before = small;
        }
    }
}
