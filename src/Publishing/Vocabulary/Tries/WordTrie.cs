using System.Numerics;

namespace Publishing.Vocabulary.Tries;

/// <summary>Words by their letters, in arrays: one step to the next letter, no search and no allocation.</summary>
internal sealed class WordTrie
{
    public const int Root = 0;

    private readonly ulong[] _letters;
    private readonly int[] _children;
    private readonly int[] _words;

    private WordTrie(ulong[] letters, int[] children, int[] words) => (_letters, _children, _words) = (letters, children, words);

    /// <param name="words">Letters of <see cref="Letters"/> only, each word once, in the order of their numbers.</param>
    public static WordTrie Of(ReadOnlyMemory<byte>[] words)
    {
        List<ulong> letters = [];
        List<int> children = [];
        List<int> ends = [];
        Queue<(int From, int To, int Depth)> open = new([(0, words.Length, 0)]);
        // Nodes are numbered as they leave the queue, so a node's children stand side by side.
        while (open.TryDequeue(out var node))
        {
            var (at, to, depth) = node;
            ends.Add(at < to && words[at].Length == depth ? at++ : -1);
            children.Add(letters.Count + 1 + open.Count);
            var set = 0ul;
            while (at < to)
            {
                var letter = words[at].Span[depth];
                var from = at;
                while (at < to && words[at].Span[depth] == letter) at++;
                set |= 1ul << letter;
                open.Enqueue((from, at, depth + 1));
            }

            letters.Add(set);
        }

        return new WordTrie([.. letters], [.. children], [.. ends]);
    }

    /// <summary>The node one letter further; -1 where no word goes on so.</summary>
    public int Next(int node, byte letter)
    {
        var bit = 1ul << letter;
        var set = _letters[node];
        return letter == 0 || (set & bit) == 0 ? -1 : _children[node] + BitOperations.PopCount(set & (bit - 1));
    }

    /// <summary>Of whatever each word is worth, the least that ends at a node or beyond, for each node.</summary>
    public float[] LeastFrom(float[] worth)
    {
        var least = new float[_words.Length];
        // Children have higher numbers than their parents.
        for (var node = least.Length - 1; node >= 0; node--)
        {
            var best = _words[node] is >= 0 and var word ? worth[word] : float.PositiveInfinity;
            var end = _children[node] + BitOperations.PopCount(_letters[node]);
            for (var child = _children[node]; child < end; child++) best = Math.Min(best, least[child]);
            least[node] = best;
        }

        return least;
    }

    /// <summary>The letters that words go on with from a node, a bit for each.</summary>
    public ulong LettersAt(int node) => _letters[node];

    /// <summary>Number of the word that ends here; -1 where none does.</summary>
    public int WordAt(int node) => _words[node];
}
