namespace Publishing.Evaluate.Spelling;

/// <summary>Tells texts that share whole sentences with those that something is measured on: they must not be learned from.</summary>
public sealed class Overlap(IEnumerable<string> measured)
{
    private const int Shingle = 7, MostShared = 25;

    private readonly HashSet<string> _known = [.. measured.SelectMany(Shingles)];

    /// <summary>Whether more than 25 runs of seven words are the same.</summary>
    public bool With(string text) => Shingles(text).Where(_known.Contains).Take(MostShared + 1).Count() > MostShared;

    private static IEnumerable<string> Shingles(string text)
    {
        var words = WordAlignment.WordsOf(text);
        for (var i = 0; i + Shingle <= words.Length; i++) yield return string.Join(' ', words, i, Shingle);
    }
}
