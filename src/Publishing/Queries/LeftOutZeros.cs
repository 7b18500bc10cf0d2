using System.Text.RegularExpressions;

namespace Publishing.Queries;

/// <summary>Papers' numbers typed without the zero before three figures: "2021/624" for "2021/0624". Fewer figures are years and months.</summary>
internal static partial class LeftOutZeros
{
    /// <returns>The number in its normal form; null where no zero makes one.</returns>
    public static string? In(string written, Func<string, string?> normalize) =>
        Figures().Matches(written).Select(figures => normalize(written.Insert(figures.Index, "0"))).FirstOrDefault(number => number is not null);

    [GeneratedRegex(@"(?<!\d)\d{3}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
