using System.Text;

namespace Publishing.Tests.Hostile;

internal static class HostileWeb
{
    private const string Heads = "From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("html-nested-divs.html", () => Ascii("<html><body>" + HostileOffice.Repeat("<div>", 100_000) + "x"), "tief verschachtelt"),
        new("html-nested-paragraphs-and-tables.html", () => Ascii("<html><body>" + HostileOffice.Repeat("<table><tr><td>", 50_000) + "x"), "tief verschachtelt"),
        new("html-unclosed-bold.html", () => Ascii("<html><body>" + HostileOffice.Repeat("<p><b>x", 50_000)), "tief verschachtelt"),
        new("html-long-list.html", () => Ascii("<html><body><ol>" + HostileOffice.Repeat("<li>x", 200_000)), HostileFile.Harmless),
        new("html-endless-attribute.html", () => Ascii("<html><body><p title=\"" + new string('x', 20_000_000) + "\">x</p>"), HostileFile.Harmless),
        new("html-many-attributes.html", () => Ascii("<html><body><p " + string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"a{i}=x")) + ">x</p>"), HostileFile.Harmless),
        new("html-foreign-resources.html", () => Ascii("<html><head><link rel=stylesheet href=\"http://127.0.0.1:1/\"></head><body><img src=\"file:///etc/passwd\"><iframe src=\"file:///etc/passwd\"></iframe>x"), HostileFile.Harmless),
        new("mail-nested-multiparts.eml", () => Ascii(Heads + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")) + "\r\nx"), "verschachtelt"),
        new("mail-nested-messages.eml", () => Ascii(Heads + "Content-Type: message/rfc822\r\n\r\n" + HostileOffice.Repeat(Heads + "Content-Type: message/rfc822\r\n\r\n", 10_000)), HostileFile.Harmless),
        new("mail-endless-heads.eml", () => Ascii(Heads + HostileOffice.Repeat("X-Long: " + new string('x', 1_000) + "\r\n", 5_000) + "\r\nx"), "Kopfzeilen"),
        new("mail-endless-line.eml", () => Ascii(Heads + "X-Long: " + new string('x', 20_000_000)), "Kopfzeilen"),
        new("mail-base64-bomb.eml", () => Ascii(Heads + "Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n" + HostileOffice.Repeat(new string('A', 76) + "\r\n", 500_000)), HostileFile.Harmless),
        new("mail-twenty-thousand-attachments.eml", () => Ascii(Heads + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + HostileOffice.Repeat("--b\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nx\r\n", 20_000) + "--b--"), "zu viele Dateien"),
    ];

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
