using System.Text.RegularExpressions;

namespace Publishing.Link.Citations;

/// <summary>A section that someone asks for.</summary>
/// <param name="Target">As <see cref="Documents.Citation.Target"/> has it; null where no law is named.</param>
/// <param name="End">Behind it.</param>
public readonly record struct AskedSection(string? Target, int End);

/// <summary>Reads sections as people type them: "§34 kro", "§§ 34 ff. KrO", "Paragraph 34 KrO", "SGB II § 7", "artikel 28 gg".</summary>
public static partial class AskedSections
{
    /// <returns>Null where none begins at the place.</returns>
    public static AskedSection? At(string text, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Section().Match(text, start) is { Success: true } section)
        {
            if (LawNames.Asked(text, section.Index + section.Length) is { } law && EndsAt(text, law.End))
                return new(Target(section, law.Key), law.End);
            return section.Groups["sign"].Success ? new(null, section.Groups["figure"].Index + section.Groups["figure"].Length) : null;
        }

        return Before().Match(text, start) is { Success: true } before && LawNames.Named(before.Groups["law"].Value) is { } name
            ? new(Target(before, name), before.Index + before.Length)
            : null;
    }

    private static string Target(Match section, string law) =>
        $"{(section.Groups["article"].Success ? "Art." : "§")} {section.Groups["figure"].Value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()} {law}";

    private static bool EndsAt(string text, int end) => end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '-');

    private const string Figure = @"(?<figure>\d{1,4}(?:[a-z]|\s[a-eg-z])?)(?![\p{L}\d]|[.,:/-]\d)";
    private const string Following = @"(?:\s?ff?\.?(?!\p{L}))?";
    private const string Detail = @"(?:\s{0,2}(?:Abs(?:atz|\.)|Satz|S\.|Nr\.|Nummer|Ziff(?:er|\.)|Buchst(?:abe|\.)|lit\.)\s{0,2}(?:\d{1,3}[a-z]?|[a-z])(?!\p{L})|\s?\(\d{1,2}[a-z]?\))";

    [GeneratedRegex(@"\G(?:(?<sign>§{1,2})|Paragraph(?:en)?(?=\s)|(?<article>Art(?:ikel(?=\s)|\.|(?=\s))))\s{0,3}" + Figure + Following + Detail + "{0,4}" + Following, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Section();

    [GeneratedRegex(@"\G(?<law>SGB\s{0,2}[IVX]{1,4}|\p{L}{2,12}(?:\s(?:NRW|NW|BW|MV|LSA|SH|RLP|Nds|Bbg|Bay|Saar))?),?\s{1,3}§{1,2}\s{0,3}" + Figure, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();
}
