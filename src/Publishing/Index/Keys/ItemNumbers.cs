using System.Text.RegularExpressions;

namespace Publishing.Index.Keys;

/// <summary>One spelling for the numbers of agenda items: "Ö 4", "TOP 4." and "4" are the same.</summary>
internal static partial class ItemNumbers
{
    /// <summary>In small letters without blanks; null where the text is no item's number.</summary>
    public static string? Normal(string written)
    {
        if (Number().Match(written) is not { Success: true } match) return null;
        var number = Blanks().Replace(match.Groups["number"].Value, "").ToLowerInvariant();
        return number.TrimStart('0') is { Length: > 0 } trimmed && char.IsLetterOrDigit(trimmed[0]) ? trimmed : number;
    }

    // What is indexed is public: the letter that says so tells no item from another.
    [GeneratedRegex(@"\A\s*(?:(?:TOP|Punkt|Ö)(?![a-z])[\s.:]*)?(?<number>(?:[a-z]{1,3}\s?)?\d{1,4}(?:\s?[./-]\s?\d{1,4}){0,5}(?:\s?[a-z])?|(?-i:[IVXLC]{1,8}|[A-Z]))[.)]?\s*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
