using System.Text;
using Publishing.Extract.Containers;
using Publishing.Extract.Mail;
using Publishing.Extract.Web;

namespace Publishing.Extract;

internal enum Kind
{
    Text,
    Pdf,
    Html,
    Mail,

    /// <summary>Any packed file; <see cref="PackageKind"/> tells what it really is.</summary>
    Zip,
    Png,
    Jpeg,
    Tiff,
}

/// <summary>Tells by its first bytes what a file is.</summary>
internal static class ContentKind
{
    // Readers of PDF look for its mark in the first kilobyte, behind whatever a mail gateway put before it.
    private const int MarkWithin = 1024;

    public static (Kind Kind, string? Refusal) Of(ReadOnlySpan<byte> content)
    {
        var start = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        start = start.TrimStart(" \t\r\n\0"u8);
        if (start.IsEmpty) return (Kind.Text, Refusals.NoText);
        if (start.StartsWith("%PDF-"u8)) return (Kind.Pdf, null);
        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8)) return (Kind.Zip, null);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return (Kind.Text, OldOffice.Refusal(content));

        if (Image(content) is { } image) return (image, null);
        if ((Packed(content) ?? Other(start)) is { } refusal) return (Kind.Text, refusal);

        var head = content[..Math.Min(content.Length, MarkWithin)];
        if (head.IndexOf("%PDF-"u8) >= 0 && content.IndexOf("startxref"u8) >= 0) return (Kind.Pdf, null);
        if (HtmlMark.IsAt(content)) return (Kind.Html, null);
        return (MailMark.IsAt(content) ? Kind.Mail : Kind.Text, null);
    }

    private static Kind? Image(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return Kind.Png;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Kind.Jpeg;
        return content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8) ? Kind.Tiff : null;
    }

    private static string? Packed(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("GIF8"u8)) return Refusals.Other("ein Bild (GIF)");
        if (content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..].StartsWith("WEBP"u8)) return Refusals.Other("ein Bild (WEBP)");
        if (content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return Refusals.OtherArchive("GZIP");
        if (content.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])) return Refusals.OtherArchive("7z");
        if (content.StartsWith("Rar!"u8)) return Refusals.OtherArchive("RAR");
        if (content.StartsWith("BZh"u8) && content.Length > 4 && content[4..].StartsWith("1AY&SY"u8)) return Refusals.OtherArchive("BZIP2");
        return null;
    }

    private static string? Other(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(@"{\rtf"u8)) return Refusals.Other("eine RTF-Datei");
        if (start.StartsWith("%!PS"u8)) return Refusals.Other("eine PostScript-Datei");
        if (!start.StartsWith("<?xml"u8)) return null;
        // As plain text they would show what their programs hide: comments, deletions, notes.
        var head = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 2 * MarkWithin)]);
        return head.Contains("<office:document", StringComparison.Ordinal) || head.Contains("mso-application", StringComparison.Ordinal)
            ? Refusals.Other("eine Office-Datei in der Form von XML")
            : null;
    }
}
