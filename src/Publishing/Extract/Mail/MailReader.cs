using System.Globalization;
using MimeKit;
using Publishing.Extract.Lines;
using Publishing.Extract.Markup;
using Publishing.Extract.Web;

namespace Publishing.Extract.Mail;

/// <summary>Reads an e-mail: its heads and its text are its document, all else in it is a part.</summary>
internal sealed class MailReader(ExtractOptions options)
{
    private const int LongestHeads = 1_000_000;

    public RawText Read(byte[] content, CancellationToken stop)
    {
        RefuseEndlessHeads(content);
        using var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = MailParts.Deepest + 1 }, new MemoryStream(content, writable: false), stop);
        var parts = new MailParts(options, stop);
        if (message.Body is { } body) parts.Walk(body, 0);

        var flow = new Flow(options);
        foreach (var line in Heads(message))
        {
            flow.Write(line);
            flow.EndParagraph();
        }

        flow.EndParagraph();
        foreach (var (text, isHtml) in parts.Texts)
        {
            if (isHtml) new HtmlReader(options).Write(text, flow);
            else WritePlain(text, flow);
        }

        // The file itself holds all its parts, those addressed in secret, and every server on the way.
        return new RawText(flow.End(), null) { IsFlow = !parts.Texts.Exists(text => !text.IsHtml), HoldsUnseen = true, Parts = parts.Parts };
    }

    private static void RefuseEndlessHeads(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf("\n\n"u8);
        var other = content.IndexOf("\n\r\n"u8);
        var length = end < 0 ? other : other < 0 ? end : Math.Min(end, other);
        if ((length < 0 ? content.Length : length) > LongestHeads) throw new RefusedException(Refusals.EndlessHeads);
    }

    private static IEnumerable<string> Heads(MimeMessage message)
    {
        if (message.From.Count > 0) yield return $"Von: {Names(message.From)}";
        if (message.To.Count > 0) yield return $"An: {Names(message.To)}";
        if (message.Cc.Count > 0) yield return $"Kopie: {Names(message.Cc)}";
        if (message.Date != default) yield return $"Datum: {message.Date.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture)}";
        if (!string.IsNullOrWhiteSpace(message.Subject)) yield return $"Betreff: {message.Subject}";
    }

    // A name says who wrote; the address behind it is nobody's business.
    private static string Names(InternetAddressList addresses) =>
        string.Join(", ", addresses.Select(address => !string.IsNullOrWhiteSpace(address.Name) ? address.Name : address is MailboxAddress mailbox ? mailbox.Address : "").Where(name => name.Length > 0));

    private static void WritePlain(string text, Flow flow)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            flow.Write(line.ToString());
            flow.LineBreak();
        }

        flow.EndParagraph();
    }
}
