using Publishing.Vocabulary.Tries;

namespace Publishing.Search.Spelling;

/// <summary>How far one word is from another, by the slips of fingers on a German keyboard: optimal string alignment with weights.</summary>
internal static class Typos
{
    public const float Slip = 1;

    private const float Neighbour = 0.8f, Twice = 0.6f, Swapped = 0.8f, Umlaut = 0.2f;

    // Nobody hits a key that is far from the next and the last one.
    private const float Stray = 1.3f;

    /// <summary>A first letter is seldom wrong.</summary>
    private const float AtFirst = 0.3f;

    // Each row of keys half a key further to the right than the one above.
    private static readonly string[] Rows = ["qwertzuiopü", "asdfghjklöä", "yxcvbnm"];

    private static readonly float[,] Instead = Costs();

    /// <summary>What a letter costs that stands in the place of another.</summary>
    public static float Replace(byte typed, byte meant, int at) => typed == meant ? 0 : Instead[typed, meant] + First(at);

    /// <param name="typed">As typed.</param>
    /// <param name="at">Where the letter stands that is too many.</param>
    public static float Extra(ReadOnlySpan<byte> typed, int at)
    {
        var letter = typed[at];
        var (before, after) = (at == 0 ? (byte)0 : typed[at - 1], at + 1 == typed.Length ? (byte)0 : typed[at + 1]);
        return (letter == before ? Twice : IsBeside(letter, before) || IsBeside(letter, after) ? Slip : Stray) + First(at);
    }

    /// <param name="meant">A letter that is missing.</param>
    /// <param name="before">The letter before it, 0 at the beginning.</param>
    /// <param name="at">Where it should stand.</param>
    public static float Missing(byte meant, byte before, int at) => (meant == before ? Twice : Slip) + First(at);

    public static float Swap(int at) => Swapped + First(at);

    private static bool IsBeside(byte one, byte other) => Instead[one, other] < Slip;

    private static float First(int at) => at == 0 ? AtFirst : 0;

    private static float[,] Costs()
    {
        var costs = new float[64, 64];
        for (var one = 0; one < 64; one++)
        {
            for (var other = 0; other < 64; other++) costs[one, other] = Slip;
        }

        foreach (var (one, other) in Neighbours()) costs[one, other] = costs[other, one] = Neighbour;
        foreach (var (plain, umlaut) in "aäoöuü".Chunk(2).Select(pair => (Letters.NumberOf(pair[0]), Letters.NumberOf(pair[1]))))
            costs[plain, umlaut] = costs[umlaut, plain] = Umlaut;
        return costs;
    }

    private static IEnumerable<(byte One, byte Other)> Neighbours()
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var key = 0; key < Rows[row].Length; key++)
            {
                var one = Letters.NumberOf(Rows[row][key]);
                if (key + 1 < Rows[row].Length) yield return (one, Letters.NumberOf(Rows[row][key + 1]));
                if (row + 1 == Rows.Length) continue;
                if (key < Rows[row + 1].Length) yield return (one, Letters.NumberOf(Rows[row + 1][key]));
                if (key > 0 && key - 1 < Rows[row + 1].Length) yield return (one, Letters.NumberOf(Rows[row + 1][key - 1]));
            }
        }
    }
}
