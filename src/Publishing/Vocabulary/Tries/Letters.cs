namespace Publishing.Vocabulary.Tries;

/// <summary>Small numbers for the letters of words, so that a set of them fits into 64 bits.</summary>
internal static class Letters
{
    private const string Others = "äöüß'’-éèêëàáâåãçćčñńóòôøíìîïúùûýšśžźżłř";

    private static readonly byte[] Numbers = Make();

    /// <summary>From 1 to 63; 0 for what stands in no word. Capitals count as their small letters.</summary>
    public static byte NumberOf(char c) => c < Numbers.Length ? Numbers[c] : (byte)0;

    private static byte[] Make()
    {
        var numbers = new byte[0x2020];
        for (var c = 'a'; c <= 'z'; c++) numbers[c] = numbers[char.ToUpperInvariant(c)] = (byte)(c - 'a' + 1);
        for (var i = 0; i < Others.Length; i++)
        {
            // Rare letters share the last number: no two words differ in them alone.
            var number = (byte)Math.Min(27 + i, 63);
            numbers[Others[i]] = number;
            if (char.ToUpperInvariant(Others[i]) is var capital && capital < numbers.Length) numbers[capital] = number;
        }

        return numbers;
    }
}
