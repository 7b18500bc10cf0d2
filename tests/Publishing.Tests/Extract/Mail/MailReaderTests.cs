using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using Publishing.Extract;

namespace Publishing.Tests.Extract.Mail;

public class MailReaderTests
{
    [Fact]
    public void Heads_and_text_are_the_mail_and_attachments_are_parts()
    {
        var mail = Read(TestMail.With("Guten Tag,\nanbei die Unterlagen.", ("Anlage.txt", TestMail.Text("Anlage")), ("../../etc/Größe.txt", TestMail.Text("Größe"))));
        Assert.Equal("Von: Amt für Gärten\nAn: Rat\nDatum: 17.05.2024 09:30\nBetreff: Unterlagen\n\nGuten Tag,\nanbei die Unterlagen.", mail.Text!.Whole);
        Assert.Equal(["Anlage.txt", "Größe.txt"], mail.Parts.Select(part => part.Name));
        Assert.Equal(TestMail.Text("Größe"), mail.Parts[1].Content);
        Assert.True(mail.Text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void A_page_is_read_where_there_is_no_plain_text_and_its_logo_is_no_part()
    {
        var builder = new BodyBuilder { HtmlBody = "<p>Guten <b>Tag</b></p><p style=\"display:none\">Geheim</p><img src=\"cid:logo\">" };
        var logo = builder.LinkedResources.Add("logo.png", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]);
        logo.ContentId = "logo";
        var mail = Read(TestMail.Of(builder.ToMessageBody()));
        Assert.EndsWith("\n\nGuten Tag", mail.Text!.Whole, StringComparison.Ordinal);
        Assert.Empty(mail.Parts);
    }

    [Fact]
    public void The_plain_form_wins_where_both_are_there()
    {
        var mail = Read(TestMail.Of(new BodyBuilder { TextBody = "schlicht", HtmlBody = "<p>bunt</p>" }.ToMessageBody()));
        Assert.EndsWith("\n\nschlicht", mail.Text!.Whole, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_in_a_mail_is_a_part_that_can_be_read()
    {
        using var inner = MimeMessage.Load(new MemoryStream(TestMail.With("innen", ("tief.txt", TestMail.Text("tief")))));
        inner.Subject = "Weitergeleitet";
        var mail = Read(TestMail.Of(new Multipart("mixed") { new TextPart("plain") { Text = "außen" }, new MessagePart { Message = inner } }));
        var part = Assert.Single(mail.Parts);
        Assert.Equal("Weitergeleitet.eml", part.Name);
        Assert.Equal("tief.txt", Assert.Single(Read(part.Content).Parts).Name);
    }

    [Fact]
    public void A_signed_mail_is_read_and_its_signature_is_no_part()
    {
        var signed = new MimeKit.Cryptography.MultipartSigned { new TextPart("plain") { Text = "unterschrieben" }, new MimeKit.Cryptography.ApplicationPkcs7Signature(new MemoryStream([1, 2, 3])) };
        var mail = Read(TestMail.Of(signed));
        Assert.EndsWith("unterschrieben", mail.Text!.Whole, StringComparison.Ordinal);
        Assert.Empty(mail.Parts);
    }

    [Fact]
    public void A_mail_signed_as_one_block_is_opened()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=Test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(80));
        var block = new SignedCms(new ContentInfo("Content-Type: text/plain; charset=utf-8\r\n\r\nim Block"u8.ToArray()));
        block.ComputeSignature(new CmsSigner(certificate));
        var part = new MimeKit.Cryptography.ApplicationPkcs7Mime(MimeKit.Cryptography.SecureMimeType.SignedData, new MemoryStream(block.Encode()));
        Assert.EndsWith("im Block", Read(TestMail.Of(part)).Text!.Whole, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "verschlüsselt")]
    [InlineData("application/ms-tnef; name=winmail.dat", "winmail.dat")]
    public void What_cannot_be_opened_is_a_part_with_its_reason(string type, string reason)
    {
        var part = new MimePart(ContentType.Parse(type)) { Content = new MimeContent(new MemoryStream([0x30, 3, 1, 2, 3])), ContentTransferEncoding = ContentEncoding.Base64 };
        var refused = Assert.Single(Read(TestMail.Of(part)).Parts);
        Assert.Contains(reason, refused.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Von: Amt\nDatum: 3.4.2024\n\nSehr geehrte Damen")]
    [InlineData("Subject: x\n\nSehr geehrte Damen")]
    [InlineData("TOP 1: Wege\nTOP 2: Beete\n\nText")]
    public void A_text_with_colons_is_no_mail(string text) => Assert.Equal(text, Extracted.Text(text).Whole);

    private static Extraction Read(byte[] content)
    {
        var extraction = Extracted.Extractor.Extract(content, TestContext.Current.CancellationToken);
        Assert.Null(extraction.Refusal);
        return extraction;
    }
}
