using System.Text;
using System.Text.RegularExpressions;
using Publishing.Extract.Plain;

namespace Publishing.Extract.Web;

/// <summary>Turns the bytes of a page into characters: by its mark of order, by what it declares, else as any text.</summary>
internal static partial class HtmlDecoder
{
    private const int Head = 4_096;

    public static string Decode(ReadOnlySpan<byte> content)
    {
        var hasMark = content.StartsWith("\uFEFF"u8) || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        var declared = hasMark ? null : Declared(Encoding.Latin1.GetString(content[..Math.Min(content.Length, Head)]));
        return declared?.GetString(content) ?? TextDecoder.Decode(content) ?? throw new RefusedException(Refusals.NotText);
    }

    private static Encoding? Declared(string head)
    {
        var name = Charset().Match(head).Groups["name"].Value;
        // UTF-8 is tried on its own, and a page that names UTF-16 in single bytes is not in it.
        if (name.Length == 0 || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)) return null;
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) name = "windows-1252";
        return CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    [GeneratedRegex(@"<(meta|\?xml)\b[^>]*(charset|encoding)\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_:.-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
