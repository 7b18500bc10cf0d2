using System.Text;
using MimeKit;

namespace Publishing.Tests.Extract.Mail;

/// <summary>Builds e-mails.</summary>
internal static class TestMail
{
    public static byte[] Of(MimeEntity body, string subject = "Unterlagen")
    {
        using var message = new MimeMessage
        {
            Subject = subject,
            Date = new DateTimeOffset(2024, 5, 17, 9, 30, 0, TimeSpan.FromHours(2)),
            Body = body,
        };
        message.From.Add(new MailboxAddress("Amt für Gärten", "amt@musterstadt.example"));
        message.To.Add(new MailboxAddress("Rat", "rat@musterstadt.example"));
        message.Bcc.Add(new MailboxAddress("Heimlich", "heimlich@musterstadt.example"));
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }

    public static byte[] With(string text, params (string Name, byte[] Content)[] attachments)
    {
        var builder = new BodyBuilder { TextBody = text };
        foreach (var (name, content) in attachments) builder.Attachments.Add(name, content, new ContentType("application", "octet-stream"));
        return Of(builder.ToMessageBody());
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
