namespace Publishing.Evaluate.Spelling;

/// <summary>Holds two texts against each other, word by word: small letters, without the signs at a word's edges.</summary>
internal static class WordAlignment
{
    public static string[] WordsOf(string text) =>
    [
        .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(word => word.Length > 0),
    ];

    public static string Bare(string token)
    {
        int from = 0, to = token.Length;
        while (from < to && !char.IsLetterOrDigit(token[from])) from++;
        while (to > from && !char.IsLetterOrDigit(token[to - 1])) to--;
        return token[from..to].ToLowerInvariant();
    }

    /// <summary>Pairs of positions, -1 where one side has nothing; as few unlike pairs as can be.</summary>
    public static IReadOnlyList<(int Left, int Right)> Align(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var cost = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count; i >= 0; i--)
        {
            for (var j = right.Count; j >= 0; j--)
            {
                if (i == left.Count) cost[i, j] = right.Count - j;
                else if (j == right.Count) cost[i, j] = left.Count - i;
                else cost[i, j] = Math.Min(cost[i + 1, j + 1] + Unlike(left[i], right[j]), 1 + Math.Min(cost[i + 1, j], cost[i, j + 1]));
            }
        }

        List<(int, int)> pairs = [];
        for (int i = 0, j = 0; i < left.Count || j < right.Count;)
        {
            if (i < left.Count && j < right.Count && cost[i, j] == cost[i + 1, j + 1] + Unlike(left[i], right[j])) pairs.Add((i++, j++));
            else if (i < left.Count && cost[i, j] == 1 + cost[i + 1, j]) pairs.Add((i++, -1));
            else pairs.Add((-1, j++));
        }

        return pairs;
    }

    private static int Unlike(string one, string other) => one == other ? 0 : 1;
}
