using Publishing.Documents.Texts;

namespace Publishing.Evaluate.Misread;

/// <summary>A misread page as it is indexed, and its true text.</summary>
public sealed record MisreadPage(string Name, DocumentText Read, string Truth);

/// <summary>Pages that hold a word, those that are found for it, and those that are both; summed over words.</summary>
public sealed record FoundPages(int Holding, int Found, int Right)
{
    public double Recall => (double)Right / Math.Max(1, Holding);

    public double Precision => (double)Right / Math.Max(1, Found);
}

/// <summary>How well words are found on misread pages: every word of the true pages is asked in all its spellings there, sought are the pages whose true text has one.</summary>
/// <remarks>Compounds that have the word as a part, and synonyms, count neither way.</remarks>
public sealed class MisreadMeasure
{
    private readonly List<IndexedPage> _pages;
    private readonly List<Term> _terms;
    private readonly Sameness _sameness;

    public MisreadMeasure(IEnumerable<MisreadPage> pages, Sameness sameness)
    {
        _sameness = sameness;
        _pages = [.. pages.Select(page => new IndexedPage(page, sameness))];
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var (word, keys) in _pages.SelectMany(page => page.Truth))
        {
            foreach (var key in keys)
            {
                if (!terms.TryGetValue(key, out var term)) terms[key] = term = new(key);
                term.Spellings.Add(word);
            }
        }

        var stopped = Term.StopKeys(sameness);
        _terms = [.. terms.Values.Where(term => !stopped.Contains(term.Key))];
    }

    public int Pages => _pages.Count;

    public int Words => _terms.Count;

    /// <param name="words">Which are asked.</param>
    /// <param name="ways">What counts as found.</param>
    public FoundPages Of(AskedWords words, FoundBy ways) => Of(words, ways, null);

    /// <summary>The pages that are missed (+) or found in vain (-), with the word asked for.</summary>
    public IReadOnlyList<string> Misses(AskedWords words)
    {
        var misses = new List<string>();
        Of(words, FoundBy.Readings, misses);
        return misses;
    }

    private FoundPages Of(AskedWords words, FoundBy ways, List<string>? misses)
    {
        var (holding, found, right) = (0, 0, 0);
        foreach (var term in _terms.Where(term => term.IsOf(words)))
        {
            var asked = new AskedTerm(term, _sameness);
            foreach (var page in _pages)
            {
                var (holds, finds) = (page.Holds(term.Key), page.Answers(asked, ways));
                holding += holds ? 1 : 0;
                found += finds ? 1 : 0;
                right += holds && finds ? 1 : 0;
                if (holds != finds) misses?.Add($"{(holds ? '+' : '-')}\t{page.Name}\t{string.Join(' ', term.Spellings)}");
            }
        }

        return new(holding, found, right);
    }
}
