using System.IO.Compression;
using System.Text;

namespace Publishing.Tests.Extract.OpenDocument;

/// <summary>Builds small OpenDocument files from the XML of their parts.</summary>
internal static class TestOdf
{
    public const string Namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        + "xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"";

    /// <param name="kind">"text", "spreadsheet" or "presentation".</param>
    /// <param name="body">The inside of the body.</param>
    /// <param name="automatic">The automatic styles of the content.</param>
    /// <param name="styles">The inside of the file of styles.</param>
    public static byte[] Of(string kind, string body, string automatic = "", string styles = "") => Packed(
        ("mimetype", $"application/vnd.oasis.opendocument.{kind}"),
        ("content.xml", $"<office:document-content {Namespaces}><office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"),
        ("styles.xml", $"<office:document-styles {Namespaces}>{styles}</office:document-styles>"),
        ("META-INF/manifest.xml", "<manifest/>"));

    public static byte[] Packed(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
