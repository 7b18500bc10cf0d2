using System.Buffers;
using System.Text;

namespace Publishing.Extract.Plain;

/// <summary>Turns bytes into characters where they are text.</summary>
internal static class TextDecoder
{
    // A few stray control characters never make a text unreadable; these many, in so small a share, are let pass anyway.
    private const int StrayControls = 16;

    // Latin-1 is Windows-1252 without its printable 0x80 to 0x9F, so one table reads both.
    private static readonly Encoding Ansi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(b => (byte)b).Except("\t\n\v\f\r"u8.ToArray()), 0x7F]);

    /// <summary>Null where the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Encoding.UTF32.GetString(content[4..]);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(content[2..]);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(content[2..]);
        if (content.StartsWith("\uFEFF"u8)) content = content[3..];

        var controls = Count(content, Controls);
        if (controls > Math.Max(StrayControls, content.Length / 4)) return null;
        if (System.Text.Unicode.Utf8.IsValid(content)) return Encoding.UTF8.GetString(content);
        return Damaged(content, controls);
    }

    private static int Count(ReadOnlySpan<byte> content, SearchValues<byte> wanted)
    {
        var count = 0;
        for (int at; (at = content.IndexOfAny(wanted)) >= 0; content = content[(at + 1)..]) count++;
        return count;
    }

    /// <summary>Windows-1252, or UTF-8 with single bytes gone wrong; null where it is neither.</summary>
    private static string? Damaged(ReadOnlySpan<byte> content, int controls)
    {
        var text = new StringBuilder(content.Length);
        var (sequences, strays, one) = (0, 0, new byte[1]);
        for (var rest = content; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) == OperationStatus.Done)
            {
                if (length > 1) sequences++;
                text.Append(rune.ToString());
            }
            else
            {
                (strays, length, one[0]) = (strays + 1, 1, rest[0]);
                text.Append(Ansi.GetString(one));
            }

            rest = rest[length..];
        }

        if (sequences > strays) return text.ToString();

        // German text has one letter in thirty outside ASCII; packed or enciphered bytes have every second.
        var isBinary = strays > Math.Max(StrayControls / 2, content.Length * 0.35) || controls > Math.Max(StrayControls, content.Length / 50);
        return isBinary ? null : Ansi.GetString(content);
    }
}
