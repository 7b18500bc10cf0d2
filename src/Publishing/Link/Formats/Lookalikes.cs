namespace Publishing.Link.Formats;

/// <summary>Letters that OCR takes for digits, and digits that it takes for letters.</summary>
internal static class Lookalikes
{
    /// <summary>Each can hardly be any other digit.</summary>
    private const string SafeLetters = "OoIlSsZzB", SafeDigits = "001155228";

    /// <summary>Each may be another digit too: repaired only as a guess.</summary>
    private const string DoubtfulLetters = "DQiGbgqAT", DoubtfulDigits = "001669947";

    /// <summary>A regular expression for whatever may stand for a letter, a digit, or <c>\d</c>.</summary>
    public static string Class(string figure) => figure switch
    {
        @"\d" => $@"[\d{SafeLetters}{DoubtfulLetters}]",
        [var digit and >= '0' and <= '9'] => $"[{digit}{LettersFor(digit)}]",
        "S" => "[S5]",
        "B" => "[B8]",
        "O" => "[O0]",
        "I" => "[Il1]",
        "Z" => "[Z2]",
        _ => figure,
    };

    /// <summary>The run as digits; null where some letter looks like none.</summary>
    public static (string Digits, bool Safe)? ToDigits(ReadOnlySpan<char> run)
    {
        var digits = new char[run.Length];
        var safe = true;
        for (var i = 0; i < run.Length; i++)
        {
            if (char.IsAsciiDigit(run[i])) digits[i] = run[i];
            else if (SafeLetters.IndexOf(run[i], StringComparison.Ordinal) is >= 0 and var sure) digits[i] = SafeDigits[sure];
            else if (DoubtfulLetters.IndexOf(run[i], StringComparison.Ordinal) is >= 0 and var doubtful) (digits[i], safe) = (DoubtfulDigits[doubtful], false);
            else return null;
        }

        return (new string(digits), safe);
    }

    /// <summary>The run with letters in place of its digits, as far as some look like letters.</summary>
    public static string ToLetters(ReadOnlySpan<char> run)
    {
        var letters = run.ToArray();
        foreach (ref var c in letters.AsSpan())
            c = c switch { '5' => 'S', '8' => 'B', '0' => 'O', '1' => 'I', '2' => 'Z', _ => c };
        return new string(letters);
    }

    private static string LettersFor(char digit) => string.Concat(
        SafeLetters.Where((_, i) => SafeDigits[i] == digit).Concat(DoubtfulLetters.Where((_, i) => DoubtfulDigits[i] == digit)));
}
