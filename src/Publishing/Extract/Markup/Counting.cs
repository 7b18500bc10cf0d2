using System.Globalization;
using System.Text;

namespace Publishing.Extract.Markup;

/// <summary>Writes the numbers of lists.</summary>
internal static class Counting
{
    public const string Bullet = "•";

    private static readonly (int Value, string Sign)[] Signs =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>1 is A, 27 is AA, 28 is BB.</summary>
    public static string Letter(int number) =>
        number is < 1 or > 780 ? Decimal(number) : new string((char)('A' + ((number - 1) % 26)), 1 + ((number - 1) / 26));

    public static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Decimal(number);
        var text = new StringBuilder();
        foreach (var (value, sign) in Signs)
            for (; number >= value; number -= value) text.Append(sign);
        return text.ToString();
    }

    /// <summary>A bullet as a reader sees it: the private letters of symbol fonts are drawn as dots and dashes.</summary>
    public static string BulletOf(string? sign) =>
        string.IsNullOrWhiteSpace(sign) || sign[0] is >= '\uE000' and <= '\uF8FF' || sign is "o" or "§" or "Ø" ? Bullet : sign.Trim();
}
