using Publishing.Vocabulary.Tries;

namespace Publishing.Search.Spelling;

/// <summary>Finds the word of the archive that was most likely meant: little to change, and in many documents.</summary>
internal sealed class Nearest
{
    /// <summary>In shorter words everything is near to something.</summary>
    public const int Shortest = 4;

    // Another slip must be paid for with so many more documents: e to this power.
    private const double Weight = 8;

    private const int ShortWord = 5, Longest = 40;
    private const float FarInShort = Typos.Slip + 0.3f, Far = 2 * Typos.Slip;

    private readonly ArchiveWords _archive;
    private readonly byte[] _typed;
    private readonly float _limit;
    private readonly float[][] _rows;
    private readonly byte[] _path;
    private (double Score, ArchiveWord? Word) _best = (double.PositiveInfinity, null);

    private Nearest(ArchiveWords archive, byte[] typed)
    {
        (_archive, _typed) = (archive, typed);
        _limit = typed.Length <= ShortWord ? FarInShort : Far;
        var deepest = typed.Length + (int)(_limit / 0.5f) + 1;
        _rows = [.. Enumerable.Range(0, deepest + 1).Select(_ => new float[typed.Length + 1])];
        _path = new byte[deepest + 1];
    }

    /// <param name="archive">Its words.</param>
    /// <param name="spellings">What was typed, in all ways to read it.</param>
    /// <returns>Null where nothing is near; never the word itself.</returns>
    public static ArchiveWord? Of(ArchiveWords archive, params IEnumerable<string> spellings) =>
        spellings.Distinct().Select(spelling => Best(archive, spelling)).MinBy(best => best.Score).Word;

    private static (double Score, ArchiveWord? Word) Best(ArchiveWords archive, string spelling)
    {
        if (spelling.Length is < Shortest or > Longest || ArchiveWords.LettersOf(spelling) is not { } typed) return (double.PositiveInfinity, null);
        var search = new Nearest(archive, typed);
        var first = search._rows[0];
        for (var at = 0; at < typed.Length; at++) first[at + 1] = first[at] + Typos.Extra(typed, at);
        search.Visit(WordTrie.Root, 0);
        return search._best;
    }

    private void Visit(int node, int depth)
    {
        var row = _rows[depth];
        if (depth > 0 && _archive.Trie.WordAt(node) is >= 0 and var number && row[^1] > 0 && row[^1] <= _limit)
        {
            var word = _archive.InTrie[number];
            var score = (row[^1] * Weight) - Math.Log(word.Documents);
            if (score < _best.Score) _best = (score, word);
        }

        if (depth + 1 == _rows.Length) return;
        for (var letters = _archive.Trie.LettersAt(node); letters != 0; letters &= letters - 1)
        {
            var letter = (byte)System.Numerics.BitOperations.TrailingZeroCount(letters);
            _path[depth] = letter;
            if (Fill(depth + 1) <= _limit) Visit(_archive.Trie.Next(node, letter), depth + 1);
        }
    }

    /// <returns>The least of the row: no word that goes on so can be nearer.</returns>
    private float Fill(int depth)
    {
        var (above, row) = (_rows[depth - 1], _rows[depth]);
        var (meant, before) = (_path[depth - 1], depth > 1 ? _path[depth - 2] : (byte)0);
        var least = row[0] = above[0] + Typos.Missing(meant, before, depth - 1);
        for (var at = 1; at <= _typed.Length; at++)
        {
            var typed = _typed[at - 1];
            var cost = Math.Min(
                above[at - 1] + Typos.Replace(typed, meant, at - 1),
                Math.Min(above[at] + Typos.Missing(meant, before, depth - 1), row[at - 1] + Typos.Extra(_typed, at - 1)));
            if (at > 1 && depth > 1 && typed == before && _typed[at - 2] == meant && typed != meant)
                cost = Math.Min(cost, _rows[depth - 2][at - 2] + Typos.Swap(at - 2));
            row[at] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }
}
