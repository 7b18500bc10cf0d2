using Publishing.Extract.Containers;

namespace Publishing.Extract;

/// <summary>What the web calls an original, told by its content; nothing that a browser would run.</summary>
public static class MediaTypes
{
    private const string Unknown = "application/octet-stream";
    private const int Head = 64_000;

    /// <param name="content">Can be sought in; stands at its beginning again afterwards.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task<string> OfAsync(Stream content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var head = new byte[Math.Min(Head, content.Length)];
        await content.ReadExactlyAsync(head, stop);
        var (kind, refusal) = ContentKind.Of(head);
        if (kind == Kind.Zip)
        {
            content.Position = 0;
            head = new byte[content.Length];
            await content.ReadExactlyAsync(head, stop);
        }

        content.Position = 0;
        return refusal is null ? Of(kind, head) : Unknown;
    }

    private static string Of(Kind kind, byte[] content) => kind switch
    {
        Kind.Text => "text/plain",
        Kind.Pdf => "application/pdf",
        Kind.Png => "image/png",
        Kind.Jpeg => "image/jpeg",
        Kind.Tiff => "image/tiff",
        Kind.Zip => OfPackage(content),
        _ => Unknown,
    };

    private static string OfPackage(byte[] content)
    {
        try
        {
            var options = new ExtractOptions();
            return PackageKind.Of(new Package(content, options), options) switch
            {
                Packaged.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                Packaged.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Packaged.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                Packaged.Odt => "application/vnd.oasis.opendocument.text",
                Packaged.Ods => "application/vnd.oasis.opendocument.spreadsheet",
                Packaged.Odp => "application/vnd.oasis.opendocument.presentation",
                Packaged.Archive => "application/zip",
                _ => Unknown,
            };
        }
        catch (Exception e) when (e is RefusedException or InvalidDataException or System.Xml.XmlException)
        {
            return Unknown;
        }
    }
}
