using System.Text;

namespace Publishing.Extract.Mail;

/// <summary>Tells an e-mail by its heads: lines of fields up to an empty one, with a sender and a sign of the post's own.</summary>
internal static class MailMark
{
    private const int Head = 64_000;

    private static readonly HashSet<string> OfThePost = new(StringComparer.OrdinalIgnoreCase)
    {
        "MIME-Version", "Message-ID", "Received", "Return-Path", "Delivered-To", "Content-Type", "X-Mailer", "DKIM-Signature", "Content-Transfer-Encoding",
    };

    public static bool IsAt(ReadOnlySpan<byte> content)
    {
        var text = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Head)]);
        var (fields, hasSender, isOfPost) = (0, false, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty) break;
            if (line[0] is ' ' or '\t' && fields > 0) continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAnyExceptInRange('!', '~')) return isOfPost && hasSender && text.Length == Head;
            var name = line[..colon].ToString();
            fields++;
            hasSender |= name.Equals("From", StringComparison.OrdinalIgnoreCase) || name.Equals("Subject", StringComparison.OrdinalIgnoreCase);
            isOfPost |= OfThePost.Contains(name);
        }

        return hasSender && isOfPost;
    }
}
