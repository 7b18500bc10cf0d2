using System.Buffers;
using Publishing.Documents;
using Publishing.German;
using Publishing.Index;
using Publishing.Queries.Terms;

namespace Publishing.Evaluate.Spelling;

/// <summary>A misread page as it is indexed, and its true text.</summary>
public sealed record MisreadPage(string Name, DocumentText Read, string Truth);

/// <summary>Pages that hold a word, those that are found for it, and those that are both; summed over words.</summary>
public sealed record FoundPages(int Holding, int Found, int Right)
{
    public double Recall => (double)Right / Math.Max(1, Holding);

    public double Precision => (double)Right / Math.Max(1, Found);
}

/// <summary>How well words are found on misread pages: asked is every word of the true pages, sought are the pages whose true text holds its stem.</summary>
/// <remarks>A page with another inflection that the stem does not cover counts as false, as does one with a derivation.</remarks>
public sealed class MisreadMeasure
{
    /// <summary>What the index holds a reading to.</summary>
    public const double LeastOfKnown = DoubtfulReadings.LeastOfKnown;

    private const int LeastLetters = 4;

    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüßÄÖÜ");

    private readonly List<Indexed> _pages;
    private readonly Dictionary<string, string> _asked = new(StringComparer.Ordinal);

    public MisreadMeasure(IEnumerable<MisreadPage> pages)
    {
        _pages = [.. pages.Select(page => new Indexed(page))];
        foreach (var word in _pages.SelectMany(page => page.Words)) _asked.TryAdd(WordForms.Of(word).Keys[0], word);
    }

    public int Pages => _pages.Count;

    public int Words => _asked.Count;

    /// <param name="onlyUmlauts">Whether only words with ä, ö, ü or ß are asked.</param>
    /// <param name="readings">How likely another reading must be to count where the word as it stands is one; above 1 none counts.</param>
    /// <param name="skeletons">Whether skeletons of unknown words count.</param>
    public FoundPages Of(bool onlyUmlauts, double readings, bool skeletons) => Of(onlyUmlauts, readings, skeletons, null);

    /// <summary>The pages that are missed (+) or found in vain (-), with the word asked for.</summary>
    public IReadOnlyList<string> Misses(bool onlyUmlauts)
    {
        var misses = new List<string>();
        Of(onlyUmlauts, LeastOfKnown, true, misses);
        return misses;
    }

    private FoundPages Of(bool onlyUmlauts, double readings, bool skeletons, List<string>? misses)
    {
        var (holding, found, right) = (0, 0, 0);
        foreach (var (key, word) in _asked)
        {
            if (onlyUmlauts && !word.AsSpan().ContainsAny(Umlauts)) continue;
            foreach (var page in _pages)
            {
                var (holds, finds) = (page.Truth.Contains(key), page.Answers(word, readings, skeletons));
                holding += holds ? 1 : 0;
                found += finds ? 1 : 0;
                right += holds && finds ? 1 : 0;
                if (holds != finds) misses?.Add($"{(holds ? '+' : '-')}\t{page.Name}\t{word}");
            }
        }

        return new(holding, found, right);
    }

    private sealed class Indexed
    {
        private readonly HashSet<string> _keys = new(StringComparer.Ordinal), _plain = new(StringComparer.Ordinal);
        private readonly Dictionary<string, double> _readings = new(StringComparer.Ordinal);
        private readonly HashSet<string> _skeletons;

        public Indexed(MisreadPage page)
        {
            Name = page.Name;
            foreach (var word in WordForms.OfText(page.Read.Whole))
            {
                _keys.UnionWith(word.Keys);
                if (word.Plain is { } plain) _plain.Add(plain);
            }

            foreach (var (one, reading) in page.Read.Pages.SelectMany(one => one.OtherReadings.Select(reading => (one, reading))))
            {
                // One that always helps counts as certain.
                var weight = DoubtfulReadings.Helps(one.Text.AsSpan(reading.Start, reading.Length), reading, 2) ? 1 : reading.Probability;
                foreach (var key in WordForms.OfText(reading.Word).SelectMany(word => word.Keys)) _readings[key] = Math.Max(_readings.GetValueOrDefault(key), weight);
            }

            _skeletons = [.. page.Read.Pages.Where(one => IndexEntries.IsDoubtful(one.Verdict))
                .SelectMany(one => UnknownWords.In(one.Text, 0, one.Text.Length).Select(word => Skeleton.OfRead(one.Text[word.Start..word.End]))).OfType<string>()];
            Truth = [.. WordForms.OfText(page.Truth).SelectMany(word => word.Keys)];
            Words = [.. Letters(page.Truth)];
        }

        public string Name { get; }

        public HashSet<string> Truth { get; }

        public IReadOnlyList<string> Words { get; }

        public bool Answers(string word, double readings, bool skeletons)
        {
            var asked = WordForms.Of(word);
            return Array.Exists(asked.Keys, _keys.Contains) || asked.AskedPlain.Any(_plain.Contains)
                || Array.Exists(asked.Keys, key => _readings.GetValueOrDefault(key, -1) >= readings)
                || (skeletons && Skeleton.OfAsked(word) is { } skeleton && _skeletons.Contains(skeleton));
        }

        private static List<string> Letters(string text)
        {
            var words = new List<string>();
            var walk = new Words(text);
            while (walk.Next(out var word))
            {
                var letters = word.In(text);
                if (letters.Length >= LeastLetters && letters.IndexOfAnyExcept(LettersOnly) < 0 && !StopWords.Contains(Folding.Fold(letters))) words.Add(letters.ToString());
            }

            return words;
        }

        private static readonly SearchValues<char> LettersOnly =
            SearchValues.Create([.. Enumerable.Range(0, 0x250).Select(code => (char)code).Where(char.IsLetter)]);
    }
}
