using Publishing.German;
using Publishing.Index;

namespace Publishing.Evaluate.Misread;

/// <summary>What finds a page; each counts what those before it find.</summary>
public enum FoundBy
{
    /// <summary>Words as read, in small letters.</summary>
    Letters,

    /// <summary>Their stems, as <see cref="Sameness.Stem"/> has them.</summary>
    Stems,

    /// <summary>Only what follows is the portal's: the words of the repaired text.</summary>
    Words,

    /// <summary>Skeletons of unknown words too.</summary>
    Skeletons,

    /// <summary>Other readings too.</summary>
    Readings,
}

/// <summary>A spelling that is asked for.</summary>
internal sealed record AskedWord(string Word, WordForms Forms, string? Skeleton)
{
    public string Small { get; } = Word.ToLowerInvariant();

    public string Stem { get; } = Term.KeysOf(Word, Sameness.Stem)[0];
}

/// <summary>What the index has of a misread page, beside its true words.</summary>
internal sealed class IndexedPage
{
    private readonly HashSet<string> _small = new(StringComparer.Ordinal), _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readings = new(StringComparer.Ordinal);
    private readonly Found _read, _true;
    private readonly HashSet<string> _skeletons, _truth;

    public IndexedPage(MisreadPage page, Sameness sameness)
    {
        Name = page.Name;
        foreach (var word in page.Read.Pages.SelectMany(one => WordsOf(one.SourceText())))
        {
            _small.Add(word.ToLowerInvariant());
            _stems.Add(Term.KeysOf(word, Sameness.Stem)[0]);
        }

        (_read, _true) = (new(page.Read.Whole), new(page.Truth));
        foreach (var (one, reading) in page.Read.Pages.SelectMany(one => one.OtherReadings.Select(reading => (one, reading))))
        {
            if (DoubtfulReadings.Helps(one.Text.AsSpan(reading.Start, reading.Length), reading))
                _readings.UnionWith(WordForms.OfText(reading.Word).SelectMany(word => word.Keys));
        }

        _skeletons = [.. page.Read.Pages.Where(one => IndexEntries.IsDoubtful(one.Verdict))
            .SelectMany(one => UnknownWords.In(one.Text, 0, one.Text.Length).Select(word => Skeleton.OfRead(one.Text[word.Start..word.End]))).OfType<string>()];
        Truth = [.. WordsOf(page.Truth).Distinct(StringComparer.Ordinal).Select(word => (word, Term.KeysOf(word, sameness)))];
        _truth = [.. Truth.SelectMany(word => word.Keys)];
    }

    public string Name { get; }

    /// <summary>The words of the true text, each once, with the terms they belong to.</summary>
    public IReadOnlyList<(string Word, string[] Keys)> Truth { get; }

    public bool Holds(string key) => _truth.Contains(key);

    public bool Answers(AskedWord[] asked, FoundBy ways) => Array.Exists(asked, word => Answers(word, ways));

    /// <summary>Whether the true page would be found too.</summary>
    public bool IsAlike(AskedWord[] asked) => Array.Exists(asked, word => _true.Answers(word.Forms));

    private bool Answers(AskedWord asked, FoundBy ways) => ways switch
    {
        FoundBy.Letters => _small.Contains(asked.Small),
        FoundBy.Stems => _stems.Contains(asked.Stem),
        _ => _read.Answers(asked.Forms)
            || (ways >= FoundBy.Skeletons && asked.Skeleton is { } skeleton && _skeletons.Contains(skeleton))
            || (ways >= FoundBy.Readings && Array.Exists(asked.Forms.Keys, _readings.Contains)),
    };

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

    /// <summary>The words of a text as they are found.</summary>
    private sealed class Found
    {
        private readonly HashSet<string> _keys = new(StringComparer.Ordinal), _plain = new(StringComparer.Ordinal);

        public Found(string text)
        {
            foreach (var word in WordForms.OfText(text))
            {
                _keys.UnionWith(word.Keys);
                if (word.Plain is { } plain) _plain.Add(plain);
            }
        }

        public bool Answers(WordForms asked) => Array.Exists(asked.Keys, _keys.Contains) || asked.AskedPlain.Any(_plain.Contains);
    }
}
