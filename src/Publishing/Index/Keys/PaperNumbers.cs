using System.Text.RegularExpressions;

namespace Publishing.Index.Keys;

/// <summary>What the numbers of papers say of one another.</summary>
internal static partial class PaperNumbers
{
    /// <summary>Signs that part a paper's number from what its supplements add.</summary>
    public const string SupplementSigns = "/- ";

    /// <summary>Whether a number is another's with a supplement's behind: "SV-9-1604/1", "VO/2011/0368-R5", "15-2316/2020 N1 S1".</summary>
    public static bool IsSupplement(string number, string other) =>
        other.Length > number.Length && other.StartsWith(number, StringComparison.Ordinal) && Suffixes().IsMatch(other.AsSpan(number.Length));

    /// <summary>The paper that a number supplements; null where it is no supplement's.</summary>
    /// <param name="number">Normalised.</param>
    /// <param name="normalize">A paper's number in its normal form, or null where the text is none.</param>
    public static string? ParentOf(string number, Func<string, string?> normalize) =>
        LastSuffix().Match(number) is { Success: true, Index: > 0 and var end } && normalize(number[..end]) == number[..end] ? number[..end] : null;

    [GeneratedRegex(@"\A(?:/\d{1,2}|-R?\d{1,2}|(?: [A-Z]\d{1,2}){1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Suffixes();

    [GeneratedRegex(@"(?:/\d{1,2}|-R?\d{1,2}| [A-Z]\d{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex LastSuffix();
}
