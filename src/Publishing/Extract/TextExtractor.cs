using Publishing.Documents;
using Publishing.Extract.Pdf;
using Publishing.Extract.Plain;

namespace Publishing.Extract;

/// <summary>Reads the text of a file, page by page. Any number of threads may share one.</summary>
public sealed class TextExtractor(ExtractOptions options)
{
    private readonly PdfReader _pdf = new(options);

    /// <summary>Tells by the bytes what the file is; its name is not asked.</summary>
    public Extraction Extract(byte[] content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (kind, refusal) = ContentKind.Of(content);
        if (refusal is not null) return Extraction.Refused(refusal);

        var raw = kind == Kind.Pdf ? _pdf.Read(content, stop) : PlainReader.Read(content, stop);
        if (raw.Refusal is not null) return Extraction.Refused(raw.Refusal);
        if (raw.Pages.Count > options.MaxPages)
            return Extraction.Refused(Refusals.TooManyPages(raw.Pages.Count, options.MaxPages));

        LineHyphens.Join(raw.Pages);
        var pages = new Page[raw.Pages.Count];
        var characters = 0L;
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = new Page { Number = i + 1, Text = TextOf(raw.Pages[i].Lines), RunningLines = raw.Pages[i].Running };
            characters += pages[i].Text.Length;
        }

        if (characters > options.MaxCharacters) return Extraction.Refused(Refusals.TooMuchText(options.MaxCharacters));
        return Array.TrueForAll(pages, page => page.Text.Length == 0 && page.RunningLines.Count == 0)
            ? Extraction.Refused(kind == Kind.Pdf ? Refusals.OnlyImages : Refusals.NoText)
            : new Extraction(new DocumentText(pages), null);
    }

    private static string TextOf(List<string> lines)
    {
        var first = lines.FindIndex(line => line.Length > 0);
        if (first < 0) return "";
        var last = lines.FindLastIndex(line => line.Length > 0);
        return string.Join('\n', lines.GetRange(first, last - first + 1));
    }
}
