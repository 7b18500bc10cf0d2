using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;
using Publishing.Extract.Containers;

namespace Publishing.Extract.Mail;

/// <summary>Sorts what an e-mail holds: texts to be read in it, and files to be documents of their own.</summary>
internal sealed class MailParts(ExtractOptions options, CancellationToken stop)
{
    /// <summary>Parts within parts, of one message.</summary>
    public const int Deepest = 30;

    // Logos of signatures: embedded in the text, small, and with every letter of the sender's again.
    private const int Decoration = 64_000;

    private long _left = options.MaxUnpackedTotal;

    public List<(string Text, bool IsHtml)> Texts { get; } = [];

    public List<ContainedFile> Parts { get; } = [];

    public void Walk(MimeEntity entity, int depth)
    {
        if (depth > Deepest) throw new RefusedException(Refusals.DeepMarkup);
        stop.ThrowIfCancellationRequested();
        switch (entity)
        {
            case MultipartAlternative alternative: Alternative(alternative, depth); break;
            case MultipartEncrypted encrypted: Add(NameOf(encrypted, "verschluesselt"), Bytes(encrypted), Refusals.EncryptedMail); break;
            case MultipartSigned signed when signed.Count > 0: Walk(signed[0], depth + 1); break;
            case Multipart several: foreach (var one in several) Walk(one, depth + 1); break;
            case MessagePart { Message: { } message }: Add($"{(string.IsNullOrWhiteSpace(message.Subject) ? "Nachricht" : message.Subject)}.eml", Bytes(message)); break;
            case TnefPart tnef: Tnef(tnef, depth); break;
            case ApplicationPkcs7Mime signed: Signed(signed, depth); break;
            case TextPart text when !text.IsAttachment && (text.IsPlain || text.IsHtml): AddText(text); break;
            case MimePart part when !IsDecoration(part): Add(NameOf(part, "Anlage"), Content(part)); break;
        }
    }

    /// <summary>The same said twice: the plain form, else the page; what is neither (an invitation) is a part.</summary>
    private void Alternative(MultipartAlternative forms, int depth)
    {
        var isPlain = forms.OfType<TextPart>().Any(text => text.IsPlain && !string.IsNullOrWhiteSpace(text.Text));
        foreach (var form in forms)
        {
            if (form is TextPart { IsPlain: true } && !isPlain) continue;
            if (form is TextPart { IsHtml: true } && isPlain) continue;
            // The page's own pictures come with it and may be all that matters.
            if (form is MultipartRelated related && isPlain)
            {
                foreach (var one in related.Where(one => one is not TextPart)) Walk(one, depth + 1);
                continue;
            }

            Walk(form, depth + 1);
        }
    }

    private void AddText(TextPart text)
    {
        var bytes = Content(text);
        if ((_left -= bytes.Length) < 0) throw new RefusedException(Refusals.UnpackedArchive);
        Texts.Add((text.Text, text.IsHtml));
    }

    private void Tnef(TnefPart tnef, int depth)
    {
        var (texts, parts) = (Texts.Count, Parts.Count);
        try
        {
            var isEmpty = true;
            foreach (var inner in tnef.ExtractAttachments())
            {
                isEmpty = false;
                // The message's text is in it once more.
                if (texts == 0 || inner is not TextPart { IsAttachment: false }) Walk(inner, depth + 1);
            }

            if (isEmpty) Add(NameOf(tnef, "winmail.dat"), Content(tnef), Refusals.BrokenTnef);
        }
        // The library throws whatever a damaged block leads it to.
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException or RefusedException))
        {
            Texts.RemoveRange(texts, Texts.Count - texts);
            Parts.RemoveRange(parts, Parts.Count - parts);
            Add(NameOf(tnef, "winmail.dat"), Content(tnef), Refusals.BrokenTnef);
        }
    }

    // Signed as one block, the message lies inside; enciphered, it stays closed.
    private void Signed(ApplicationPkcs7Mime part, int depth)
    {
        var content = Content(part);
        try
        {
            var signed = new System.Security.Cryptography.Pkcs.SignedCms();
            signed.Decode(content);
            if (MimeEntity.Load(new MemoryStream(signed.ContentInfo.Content, writable: false), stop) is { } inner) Walk(inner, depth + 1);
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or FormatException)
        {
            Add(NameOf(part, "smime.p7m"), content, Refusals.EncryptedMail);
        }
    }

    private static bool IsDecoration(MimePart part) =>
        part is ApplicationPkcs7Signature or ApplicationPgpSignature
        || (part.ContentType.IsMimeType("image", "*") && !part.IsAttachment && !string.IsNullOrEmpty(part.ContentId)
            && part.Content?.Stream is { Length: < Decoration });

    private void Add(string name, byte[] content, string? problem = null)
    {
        if ((_left -= content.Length) < 0) throw new RefusedException(Refusals.UnpackedArchive);
        if (Parts.Count == options.MaxEntries) throw new RefusedException(Refusals.TooManyEntries(options.MaxEntries));
        Parts.Add(new(PartName.Of(name), content, problem));
    }

    private static string NameOf(MimeEntity entity, string otherwise) =>
        entity is MimePart { FileName: { Length: > 0 } name } ? name : entity.ContentType.Name is { Length: > 0 } other ? other : otherwise;

    private byte[] Content(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes, stop);
        return bytes.ToArray();
    }

    private byte[] Bytes(MimeEntity entity)
    {
        using var bytes = new MemoryStream();
        entity.WriteTo(bytes, stop);
        return bytes.ToArray();
    }

    private byte[] Bytes(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(bytes, stop);
        return bytes.ToArray();
    }
}
