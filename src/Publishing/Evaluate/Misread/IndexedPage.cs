using Publishing.German;
using Publishing.Index;

namespace Publishing.Evaluate.Misread;

/// <summary>What finds a page; from <see cref="Repaired"/> on, each counts what those before it find.</summary>
public enum FoundBy
{
    /// <summary>Words as read, in small letters.</summary>
    Letters,

    /// <summary>Words as read.</summary>
    Read,

    /// <summary>Words of the repaired text.</summary>
    Repaired,

    /// <summary>Skeletons of unknown words too.</summary>
    Skeletons,

    /// <summary>Other readings too.</summary>
    Readings,
}

/// <summary>What a page is asked for.</summary>
internal sealed class AskedTerm(Term term, Sameness sameness)
{
    public string[] Small { get; } = [.. term.Spellings.Select(word => word.ToLowerInvariant())];

    public string Key => term.Key;

    /// <summary>What else answers where umlauts tell words apart: they may have been typed without.</summary>
    public string[] Plain { get; } = sameness == Sameness.Stem ? [] : [.. term.Spellings.SelectMany(word => WordForms.Of(word).AskedPlain).Distinct(StringComparer.Ordinal)];

    public string[] Skeletons { get; } = [.. term.Spellings.Select(Skeleton.OfAsked).OfType<string>().Distinct(StringComparer.Ordinal)];
}

/// <summary>What the index has of a misread page, beside its true words.</summary>
internal sealed class IndexedPage
{
    private readonly Sameness _sameness;
    private readonly HashSet<string> _small, _read, _repaired, _readings, _plain, _skeletons, _truth;

    public IndexedPage(MisreadPage page, Sameness sameness)
    {
        (Name, _sameness) = (page.Name, sameness);
        var pages = page.Read.Pages;
        var read = pages.SelectMany(one => WordsOf(one.SourceText())).ToArray();
        _small = [.. read.Select(word => word.ToLowerInvariant())];
        _read = Keys(read);
        _repaired = Keys(WordsOf(page.Read.Whole));
        _plain = [.. WordsOf(page.Read.Whole).Select(word => WordForms.Of(word).Plain).OfType<string>()];
        _readings = Keys(pages.SelectMany(one => one.OtherReadings
            .Where(reading => DoubtfulReadings.Helps(one.Text.AsSpan(reading.Start, reading.Length), reading)).SelectMany(reading => WordsOf(reading.Word))));
        _skeletons = [.. pages.Where(one => IndexEntries.IsDoubtful(one.Verdict))
            .SelectMany(one => UnknownWords.In(one.Text, 0, one.Text.Length).Select(word => Skeleton.OfRead(one.Text[word.Start..word.End]))).OfType<string>()];
        Truth = [.. WordsOf(page.Truth).Where(Term.MayBeAsked).Distinct(StringComparer.Ordinal).Select(word => (word, Term.KeysOf(word, sameness)))];
        _truth = [.. Truth.SelectMany(word => word.Keys)];
    }

    public string Name { get; }

    /// <summary>The words of the true text that may be asked, each once, with the terms they belong to.</summary>
    public IReadOnlyList<(string Word, string[] Keys)> Truth { get; }

    public bool Holds(string key) => _truth.Contains(key);

    public bool Answers(AskedTerm asked, FoundBy ways) => ways switch
    {
        FoundBy.Letters => _small.Overlaps(asked.Small),
        FoundBy.Read => _read.Contains(asked.Key),
        _ => _repaired.Contains(asked.Key) || _plain.Overlaps(asked.Plain)
            || (ways >= FoundBy.Skeletons && _skeletons.Overlaps(asked.Skeletons))
            || (ways >= FoundBy.Readings && _readings.Contains(asked.Key)),
    };

    private HashSet<string> Keys(IEnumerable<string> words) => [.. words.SelectMany(word => Term.KeysOf(word, _sameness))];

    /// <summary>Runs of letters.</summary>
    private static IEnumerable<string> WordsOf(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            if (at > start) yield return text[start..at];
        }
    }
}
