using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Extract.Web;

/// <summary>Tells HTML by how it begins, whole pages and fragments.</summary>
internal static partial class HtmlMark
{
    private const int Head = 8_192;

    public static bool IsAt(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, Head)];
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(head[2..])
            : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(head[2..])
            : Encoding.Latin1.GetString(head.StartsWith("\uFEFF"u8) ? head[3..] : head);
        var start = text.TrimStart();
        if (!start.StartsWith('<')) return false;
        start = Before().Replace(start, "");
        return Page().IsMatch(start) || (Fragment().IsMatch(start) && start.Contains("</", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(\s*<\?xml[^>]*\?>|\s*<!--([^-]|-[^-]|--[^>])*-->)*\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Before();

    [GeneratedRegex(@"^<(!doctype\s+html|html|head|body|meta|title|style|script|link|base)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Page();

    [GeneratedRegex(@"^<(p|div|h[1-6]|table|ul|ol|dl|span|font|center|section|article|main|header|b|i|strong|em|a|pre|blockquote|form|br|hr|img)(\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Fragment();
}
