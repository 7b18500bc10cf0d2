using System.Numerics;

namespace Publishing.Vocabulary;

/// <summary>Words by their letters, in arrays: one step to the next letter, no search and no allocation.</summary>
internal sealed class WordTrie
{
    public const int Root = 0;

    private readonly ulong[] _letters;
    private readonly int[] _children;
    private readonly int[] _words;

    private WordTrie(ulong[] letters, int[] children, int[] words) => (_letters, _children, _words) = (letters, children, words);

    /// <param name="words">Letters of <see cref="Letters"/> only, each word once, in the order of their numbers.</param>
    public static WordTrie Of(IReadOnlyList<byte[]> words)
    {
        List<ulong> letters = [];
        List<int> children = [];
        List<int> ends = [];
        Queue<(int From, int To, int Depth)> open = new([(0, words.Count, 0)]);
        // Nodes are numbered as they leave the queue, so a node's children stand side by side.
        while (open.TryDequeue(out var node))
        {
            var (at, to, depth) = node;
            ends.Add(at < to && words[at].Length == depth ? at++ : -1);
            children.Add(letters.Count + 1 + open.Count);
            var set = 0ul;
            while (at < to)
            {
                var letter = words[at][depth];
                var from = at;
                while (at < to && words[at][depth] == letter) at++;
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

    /// <summary>Number of the word that ends here; -1 where none does.</summary>
    public int WordAt(int node) => _words[node];
}
