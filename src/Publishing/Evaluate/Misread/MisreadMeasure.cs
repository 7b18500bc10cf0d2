using Publishing.Documents;
using Publishing.German;

namespace Publishing.Evaluate.Misread;

/// <summary>A misread page as it is indexed, and its true text.</summary>
public sealed record MisreadPage(string Name, DocumentText Read, string Truth);

/// <summary>Pages that hold a word, those that are found for it, and those that are both; summed over words.</summary>
/// <param name="Holding">Pages whose true text has the word.</param>
/// <param name="Found">Pages that are found.</param>
/// <param name="Right">Those of <paramref name="Found"/> that have the word.</param>
/// <param name="Alike">Those that have it not, but whose true text is found too, by a form that is not the same word: no misreading is to blame.</param>
public sealed record FoundPages(int Holding, int Found, int Right, int Alike)
{
    public double Recall => (double)Right / Math.Max(1, Holding);

    public double Precision => (double)Right / Math.Max(1, Found);

    /// <summary>Of the pages whose finding the reading has to do with.</summary>
    public double PrecisionOfReading => (double)Right / Math.Max(1, Found - Alike);
}

/// <summary>How well words are found on misread pages: every word of the true pages is asked in all its spellings there, sought are the pages whose true text has one.</summary>
/// <remarks>Compounds that have the word as a part, and synonyms, count neither way.</remarks>
public sealed class MisreadMeasure
{
    private readonly List<IndexedPage> _pages;
    private readonly List<Term> _terms;

    public MisreadMeasure(IEnumerable<MisreadPage> pages, Sameness sameness)
    {
        _pages = [.. pages.Select(page => new IndexedPage(page, sameness))];
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var (word, keys) in _pages.SelectMany(page => page.Truth))
        {
            foreach (var key in keys)
            {
                if (!terms.TryGetValue(key, out var term)) terms[key] = term = new(key);
                term.Add(word);
            }
        }

        _terms = [.. terms.Values.Where(term => term.IsAsked)];
    }

    public int Pages => _pages.Count;

    public int Words => _terms.Count;

    /// <param name="onlyUmlauts">Whether only words are asked that are spelled with ä, ö, ü or ß somewhere.</param>
    /// <param name="ways">What counts as found.</param>
    public FoundPages Of(bool onlyUmlauts, FoundBy ways) => Of(onlyUmlauts, ways, null);

    /// <summary>The pages that are missed (+) or found by a misreading (-), with the word asked for.</summary>
    public IReadOnlyList<string> Misses(bool onlyUmlauts)
    {
        var misses = new List<string>();
        Of(onlyUmlauts, FoundBy.Readings, misses);
        return misses;
    }

    private FoundPages Of(bool onlyUmlauts, FoundBy ways, List<string>? misses)
    {
        var (holding, found, right, alike) = (0, 0, 0, 0);
        foreach (var term in _terms.Where(term => term.HasUmlaut || !onlyUmlauts))
        {
            var asked = term.Spellings.Select(WordOf).ToArray();
            foreach (var page in _pages)
            {
                var (holds, finds) = (page.Holds(term.Key), page.Answers(asked, ways));
                holding += holds ? 1 : 0;
                found += finds ? 1 : 0;
                right += holds && finds ? 1 : 0;
                if (finds && !holds && page.IsAlike(asked)) alike++;
                else if (holds != finds) misses?.Add($"{(holds ? '+' : '-')}\t{page.Name}\t{string.Join(' ', term.Spellings)}");
            }
        }

        return new(holding, found, right, alike);
    }

    private static AskedWord WordOf(string word) => new(word, WordForms.Of(word), Skeleton.OfAsked(word));
}
