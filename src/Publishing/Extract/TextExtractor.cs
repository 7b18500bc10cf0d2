using Publishing.Documents;
using Publishing.Extract.Pdf;
using Publishing.Extract.Pictures;
using Publishing.Extract.Plain;

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
        var (kind, refusal) = ContentKind.Of(content);
        if (refusal is not null) return Extraction.Refused(refusal);

        var raw = kind switch
        {
            Kind.Pdf => _pdf.Read(content, Progress, stop),
            Kind.Picture => PictureReader.Read(content, options),
            _ => PlainReader.Read(content, stop),
        };
        if (raw.Refusal is not null) return Extraction.Refused(raw.Refusal) with { Abandoned = raw.Abandoned };
        if (raw.Pages.Count > options.MaxPages)
            return Extraction.Refused(Refusals.TooManyPages(raw.Pages.Count, options.MaxPages));

        var (pages, layouts) = PageTexts.Of(raw.Pages);
        var characters = pages.Sum(page => (long)page.Text.Length);
        if (characters > options.MaxCharacters) return Extraction.Refused(Refusals.TooMuchText(options.MaxCharacters));
        var isBlank = Array.TrueForAll(pages, page => page.Text.Length == 0 && page.RunningLines.Count == 0);
        return isBlank && !layouts.Any(layout => layout.HasPicture)
            ? Extraction.Refused(Refusals.NoText)
            : new Extraction(new DocumentText(pages), null) { Layouts = layouts };
    }
}
