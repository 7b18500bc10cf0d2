using Publishing.Extract.Layout;
using Publishing.Extract.Lines;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Publishing.Extract.Pdf;

/// <summary>Reads the text layer of a PDF.</summary>
internal sealed class PdfReader(ExtractOptions options)
{
    // Heads keep their height on the page, so two pages are proof enough in a short document.
    private const int RunningAtLeast = 2;

    private readonly BoundedFilters _filters = new(options.MaxUnpackedBytes);

    /// <param name="content">The whole file.</param>
    /// <param name="told">Is told the number of each page before it is read.</param>
    /// <param name="stop">Ends the reading between two pages.</param>
    public RawText Read(byte[] content, IProgress<int>? told, CancellationToken stop)
    {
        var progress = new Progress(told);
        return PatientThread.Run(() => ReadGuarded(content, progress, stop), progress, options.PageTime, stop)
            ?? RawText.Refused(Refusals.TooSlow(progress.Page)) with { Abandoned = true };
    }

    private RawText ReadGuarded(byte[] content, Progress progress, CancellationToken stop)
    {
        try
        {
            return ReadPages(content, progress, stop);
        }
        catch (PdfDocumentEncryptedException)
        {
            return RawText.Refused(Refusals.Encrypted);
        }
        catch (UnpackedTooLargeException)
        {
            return RawText.Refused(Refusals.Unpacked);
        }
        // On hostile bytes the library throws whatever its innermost line throws: casts, indices, keys, nulls.
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return RawText.Refused(progress.Page == 0 ? Refusals.BrokenPdf : Refusals.BrokenPage(progress.Page));
        }
    }

    private RawText ReadPages(byte[] content, Progress progress, CancellationToken stop)
    {
        using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, FilterProvider = _filters });
        // What a damaged page tree no longer reaches would be missing without a word.
        if (Declared(document) > document.NumberOfPages) return RawText.Refused(Refusals.LostPages);
        if (document.NumberOfPages < 1) return RawText.Refused(Refusals.EmptyPdf);
        if (document.NumberOfPages > options.MaxPages)
            return RawText.Refused(Refusals.TooManyPages(document.NumberOfPages, options.MaxPages));

        var pages = new PdfPage[document.NumberOfPages];
        var letters = 0L;
        for (var i = 0; i < pages.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            progress.Page = i + 1;
            var page = document.GetPage(i + 1);
            letters += page.Letters.Count;
            if (letters > options.MaxCharacters) return RawText.Refused(Refusals.TooMuchText(options.MaxCharacters));
            pages[i] = PdfPage.Of(page);
        }

        return new RawText(Lines(pages), null);
    }

    private static int Declared(PdfDocument document) =>
        document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, out IToken? pages) && pages is IndirectReferenceToken reference
        && document.Structure.GetObject(reference.Data)?.Data is DictionaryToken root
        && root.TryGet(NameToken.Count, out IToken? count) && count is NumericToken number
            ? number.Int
            : 0;

    private static RawPage[] Lines(PdfPage[] pages)
    {
        var running = RunningLines.Find(Array.ConvertAll(pages, EdgesOf), RunningAtLeast);
        var texts = new RawPage[pages.Length];
        var bodies = new List<PdfRow>[pages.Length];
        for (var i = 0; i < pages.Length; i++)
        {
            var rows = pages[i].Main.Rows;
            var top = running[i].Top;
            var bottom = Math.Min(running[i].Bottom, rows.Count - top);
            bodies[i] = rows[top..^bottom];
            texts[i] = new RawPage([], [.. rows[..top].Concat(rows[^bottom..]).Select(row => RowBuilder.TextOf(row.Words))]) { Sheet = pages[i].Sheet };
        }

        var gutter = DocumentGutter.Of(bodies);
        for (var i = 0; i < pages.Length; i++)
        {
            ReadingOrder.Append(texts[i], bodies[i], pages[i].Main.Frame, gutter.On(bodies[i]));
            foreach (var turned in pages[i].Turned)
            {
                if (texts[i].Lines.Count > 0) texts[i].Lines.Add("");
                ReadingOrder.Append(texts[i], turned.Rows, turned.Frame, null);
            }
        }

        return texts;
    }

    private static Edges EdgesOf(PdfPage page) => new(
        [.. page.Main.Rows.Take(RunningLines.Depth).Select(Edge)],
        [.. page.Main.Rows.TakeLast(RunningLines.Depth).Reverse().Select(Edge)]);

    private static EdgeLine Edge(PdfRow row) => new(RowBuilder.TextOf(row.Words), (int)Math.Round(row.Base / 4));
}
