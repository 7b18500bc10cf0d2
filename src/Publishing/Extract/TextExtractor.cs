using Publishing.Documents;
using Publishing.Extract.Containers;
using Publishing.Extract.Lines;
using Publishing.Extract.Mail;
using Publishing.Extract.Office;
using Publishing.Extract.OpenDocument;
using Publishing.Extract.Pdf;
using Publishing.Extract.Pictures;
using Publishing.Extract.Plain;
using Publishing.Extract.Sheets;
using Publishing.Extract.Web;
using Publishing.Extract.Word;

namespace Publishing.Extract;

/// <summary>Reads the text of a file, page by page. Any number of threads may share one.</summary>
public sealed class TextExtractor(ExtractOptions options) : ITextExtractor
{
    private readonly PdfReader _pdf = new(options);

    /// <summary>Is told the number of each page before it is read.</summary>
    internal IProgress<int>? Progress { get; init; }

    public async Task<Extraction> ExtractAsync(Stream content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var bytes = new byte[content.Length - content.Position];
        await content.ReadExactlyAsync(bytes, stop);
        return Extract(bytes, stop);
    }

    /// <summary>Tells by the bytes what the file is; its name is not asked.</summary>
    public Extraction Extract(byte[] content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        stop.ThrowIfCancellationRequested();
        var (kind, refusal) = ContentKind.Of(content);
        if (refusal is not null) return Extraction.Refused(refusal);

        var raw = Read(kind, content, stop);
        if (raw.Refusal is not null) return Extraction.Refused(raw.Refusal) with { Abandoned = raw.Abandoned };
        if (raw.Pages.Count > options.MaxPages)
            return Extraction.Refused(Refusals.TooManyPages(raw.Pages.Count, options.MaxPages));

        var (pages, layouts) = PageTexts.Of(raw);
        var characters = pages.Sum(page => (long)page.Text.Length);
        if (characters > options.MaxCharacters) return Extraction.Refused(Refusals.TooMuchText(options.MaxCharacters));
        if (kind == Kind.Text && PlainTable.Is(content)) pages = [.. pages.Select(page => page with { IsTable = true })];
        var isBlank = Array.TrueForAll(pages, page => page.Text.Length == 0 && page.RunningLines.Count == 0);
        return isBlank && raw.Parts.Count == 0 && !layouts.Any(layout => layout.HasPicture)
            ? Extraction.Refused(kind == Kind.Pdf ? Refusals.BlankPdf : Refusals.NoText)
            : new Extraction(new DocumentText(pages), null) { Layouts = layouts, Parts = raw.Parts };
    }

    private RawText Read(Kind kind, byte[] content, CancellationToken stop) => kind switch
    {
        Kind.Pdf => _pdf.Read(content, Progress, stop),
        Kind.Zip => Guarded.Read(() => ReadPackage(content), "Office-Datei oder ZIP", options, stop),
        Kind.Html => Guarded.Read(() => new HtmlReader(options).Read(content), "HTML-Seite", options, stop),
        Kind.Mail => Guarded.Read(() => new MailReader(options).Read(content, stop), "E-Mail", options, stop),
        Kind.Png or Kind.Jpeg or Kind.Tiff => PictureReader.Read(content, options),
        _ => PlainReader.Read(content, stop),
    };

    private RawText ReadPackage(byte[] content)
    {
        var package = new Package(content, options);
        return PackageKind.Of(package, options) switch
        {
            Packaged.Docx => new WordReader(options).Read(package),
            Packaged.Xlsx => new SheetReader(options).Read(package),
            Packaged.Pptx => new SlideReader(options).Read(package),
            Packaged.Odt or Packaged.Ods or Packaged.Odp => new OdfReader(options).Read(package),
            Packaged.Other => RawText.Refused(Refusals.Other("ein Paket eines anderen Programms")),
            _ => ZipReader.Read(package),
        };
    }
}
