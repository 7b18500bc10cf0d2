using Publishing.Documents;
using Publishing.Documents.Texts;
using Publishing.Search;
using Publishing.Tests.Extract.Pdf;
using UglyToad.PdfPig.Writer;

namespace Publishing.Tests.Ocr;

public sealed class ScanTests
{
    private const float A4Height = 842;
    private static readonly string[] FirstPage = ["Niederschrift", "Der Ausschuss tagte im Rathaus und beriet lange.", "Alle Anwesenden waren eingeladen worden."];
    private static readonly string[] SecondPage =
    [
        "Der Landrat berichtet vom neuen Sprachmittlerpool des Kreises.",
        "Die Verwaltung wird beauftragt, das Angebot auszubauen.",
        "Der Vorlage SV-9-1604 wird einstimmig zugestimmt.",
        "Weitere Fragen werden nicht gestellt.",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_scan_on_its_side_and_askew_is_found_by_words_of_its_second_page_which_lie_where_the_boxes_say()
    {
        await OcrNeeded.CheckAsync();
        await using var pipeline = Pipeline();
        var first = (await DrawnAsync(FirstPage)).Askew(2.5);
        var second = (await DrawnAsync(SecondPage)).OnItsSide();

        var record = await pipeline.PublishAsync("Scan.pdf", RawPdf.OfPictures(first.Page, second.Page));

        Assert.Equal((DocumentState.Published, true, 0), (record.State, record.IsPublic, record.WaitingPages));
        var hit = Assert.Single((await pipeline.Index.SearchAsync(new SearchQuery { Text = "Sprachmittlerpool" }, Stop)).Hits);
        Assert.Equal(2, hit.PageNumber);
        Assert.Equal(["SV-9-1604"], record.References.Select(reference => reference.Number));
        AssertOn(await BoxAsync(pipeline, record, 1, "Rathaus"), Askew(WordAt("Rathaus", FirstPage), 2.5));
        AssertOn(await BoxAsync(pipeline, record, 2, "Sprachmittlerpool"), OnItsSide(WordAt("Sprachmittlerpool", SecondPage)));
    }

    [Fact]
    public async Task A_text_page_and_a_scan_in_one_file_are_both_found()
    {
        await OcrNeeded.CheckAsync();
        await using var pipeline = Pipeline();
        using var text = new TestPdf();
        text.Page().Lines(60, 700, "Ein Brief des Landrats an alle Gemeinden.", "Er bittet um Antwort.");
        var scan = await DrawnAsync(SecondPage);

        var record = await pipeline.PublishAsync("Blatt.pdf", PdfMerger.Merge([text.Build(), RawPdf.OfPictures(scan.Page)]));

        Assert.Equal((2, true), (record.PageCount, record.IsPublic));
        Assert.Equal(1, await pipeline.TotalAsync("Gemeinden"));
        Assert.Equal(1, await pipeline.TotalAsync("Sprachmittlerpool"));
        Assert.Equal([TextSource.Layer, TextSource.Ocr], (await pipeline.Texts.FindAsync(record.File.Id, Stop))!.Pages.Select(page => page.Source));
    }

    [Fact]
    public async Task A_blank_scan_is_read_and_empty()
    {
        await OcrNeeded.CheckAsync();
        await using var pipeline = Pipeline();
        var blank = (600, 800, Enumerable.Repeat((byte)250, 600 * 800).ToArray(), 72.0);

        var record = await pipeline.PublishAsync("Leer.pdf", RawPdf.OfPictures(blank));

        Assert.Equal((DocumentState.Published, 0), (record.State, record.WaitingPages));
        Assert.Equal("", (await pipeline.Texts.FindAsync(record.File.Id, Stop))!.Whole);
    }

    [Fact]
    public async Task A_page_waits_where_nothing_can_read_it_and_is_read_when_something_can()
    {
        await OcrNeeded.CheckAsync();
        var scan = RawPdf.OfPictures((await DrawnAsync(SecondPage)).Page);
        using var data = new TempFolder();
        await using (var without = Pipeline(("Data", data.Path), ("Ocr:Tesseract", "/nicht/da")))
        {
            Assert.Contains("fehlt", await without.Ocr.MissingAsync(Stop), StringComparison.Ordinal);
            var waiting = await without.PublishAsync("Scan.pdf", scan);
            Assert.Equal((DocumentState.Published, false, 1), (waiting.State, waiting.IsPublic, waiting.WaitingPages));
            Assert.Null(await without.Documents.OpenOriginalAsync(waiting.File.Id, Stop));
        }

        await using var with = Pipeline(("Data", data.Path));
        await with.Ocr.DrainAsync(Stop);
        var read = await with.PublishAsync("Scan.pdf", scan);

        Assert.Equal((true, 0), (read.IsPublic, read.WaitingPages));
        Assert.Equal(1, await with.TotalAsync("Sprachmittlerpool"));
    }

    [Fact]
    public async Task A_scanned_non_public_part_is_hidden_before_it_is_read_and_after()
    {
        await OcrNeeded.CheckAsync();
        using var text = new TestPdf();
        text.Page().Lines(60, 700, "Niederschrift", "des Kulturausschusses am 12.03.2024", "TOP 1 Haushalt der Kreiskasse", "Der Haushalt wird beschlossen.");
        var secret = await DrawnAsync(["Nichtoeffentlicher Teil", "TOP 1 Verkauf in der Geheimgasse", "Der Kaufpreis wird genannt."]);
        using var behind = new TestPdf();
        behind.Page().Lines(60, 700, "Das Angebot der Verschwiegenfirma liegt vor.");
        var scan = PdfMerger.Merge([text.Build(), RawPdf.OfPictures(secret.Page), behind.Build()]);
        foreach (var tesseract in new[] { "/nicht/da", "tesseract" })
        {
            await using var pipeline = Pipeline(("Ocr:Tesseract", tesseract));
            var record = await pipeline.PublishAsync("Niederschrift.pdf", scan);

            Assert.True(record.IsPublic);
            Assert.Equal(1, await pipeline.TotalAsync("Kreiskasse"));
            Assert.Equal((0, 0), (await pipeline.TotalAsync("Geheimgasse"), await pipeline.TotalAsync("Verschwiegenfirma")));
            Assert.Null(await pipeline.Documents.OpenOriginalAsync(record.File.Id, Stop));
        }
    }

    private static TestPipeline Pipeline(params (string Name, string Value)[] settings) => new(
    [
        new("Publishing:LargestFile", "100000000"),
        .. settings.Select(setting => new KeyValuePair<string, string?>($"Publishing:{setting.Name}", setting.Value)),
    ]);

    private static async Task<GreyPicture> DrawnAsync(string[] lines)
    {
        using var pdf = new TestPdf();
        pdf.Page();
        for (var i = 0; i < lines.Length; i++) pdf.Line(lines[i], 60, 700 - (30 * i), 14);
        return await GreyPicture.OfAsync(pdf.Build(), 200);
    }

    private static async Task<PlacedWord> BoxAsync(TestPipeline pipeline, DocumentRecord record, int page, string word)
    {
        var text = (await pipeline.Texts.FindAsync(record.File.Id, Stop))!.Pages[page - 1].SourceText();
        var layout = (await pipeline.Layouts.FindAsync(record.File.Id, Stop))![page - 1];
        return layout.Words.Single(placed => text.Substring(placed.Start, placed.Length).StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>The middle of a word as drawn: Helvetica's letters are about half as wide as high.</summary>
    private static (double X, double Y) WordAt(string word, string[] lines)
    {
        var line = Array.FindIndex(lines, text => text.Contains(word, StringComparison.Ordinal));
        using var pdf = new TestPdf();
        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf.Page().Line(lines[line], 60, 700 - (30 * line), 14).Build());
        var at = lines[line].IndexOf(word, StringComparison.Ordinal);
        var letters = document.GetPage(1).Letters.Skip(at).Take(word.Length).ToList();
        return ((letters[0].StartBaseLine.X + letters[^1].EndBaseLine.X) / 2, A4Height - 700 + (30 * line) - 5);
    }

    private static (double X, double Y) OnItsSide((double X, double Y) at) => (A4Height - at.Y, at.X);

    private static (double X, double Y) Askew((double X, double Y) at, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (dx, dy) = (at.X - (595 / 2.0), at.Y - (A4Height / 2));
        return ((595 / 2.0) + (dx * cos) - (dy * sin), (A4Height / 2) + (dx * sin) + (dy * cos));
    }

    private static void AssertOn(PlacedWord box, (double X, double Y) middle)
    {
        Assert.InRange(middle.X, box.Left, box.Right);
        Assert.InRange(middle.Y, box.Top, box.Bottom);
        Assert.InRange((box.Left + box.Right) / 2, middle.X - 6, middle.X + 6);
        Assert.InRange((box.Top + box.Bottom) / 2, middle.Y - 6, middle.Y + 6);
    }
}
