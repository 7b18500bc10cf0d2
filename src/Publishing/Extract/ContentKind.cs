namespace Publishing.Extract;

internal enum Kind
{
    Text,
    Pdf,
    Picture,
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

        if (IsPicture(content)) return (Kind.Picture, null);
        var refusal = Container(content) ?? Markup(start);
        if (refusal is not null) return (Kind.Text, Refusals.Other(refusal));

        var head = content[..Math.Min(content.Length, MarkWithin)];
        return head.IndexOf("%PDF-"u8) >= 0 && content.IndexOf("startxref"u8) >= 0 ? (Kind.Pdf, null) : (Kind.Text, null);
    }

    private static bool IsPicture(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8);

    private static string? Container(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\u0003\u0004"u8)) return Zip(content);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "eine Office-Datei im alten Format (DOC, XLS, PPT oder MSG)";
        if (content.StartsWith("GIF8"u8)) return "ein Bild (GIF)";
        if (content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..].StartsWith("WEBP"u8)) return "ein Bild (WEBP)";
        if (content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || content.StartsWith("7z\u00BC"u8[..2]) && content.Length > 3 && content[2] == 0xBC
            || content.StartsWith("Rar!"u8))
            return "ein Archiv (gepackte Datei)";
        return null;
    }

    private static string Zip(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("word/"u8) >= 0) return "eine Word-Datei (DOCX)";
        if (content.IndexOf("xl/"u8) >= 0) return "eine Excel-Datei (XLSX)";
        if (content.IndexOf("ppt/"u8) >= 0) return "eine PowerPoint-Datei (PPTX)";
        return content.IndexOf("application/vnd.oasis"u8) >= 0 ? "eine OpenDocument-Datei" : "ein Archiv (ZIP)";
    }

    private static string? Markup(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(@"{\rtf"u8)) return "eine RTF-Datei";
        if (start.StartsWith("%!PS"u8)) return "eine PostScript-Datei";
        return start.StartsWith("<!DOCTYPE html"u8) || start.StartsWith("<!doctype html"u8) || start.StartsWith("<html"u8)
            ? "eine HTML-Seite"
            : null;
    }
}
