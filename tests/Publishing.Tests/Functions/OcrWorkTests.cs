using Publishing.Documents;
using Publishing.Tests.Archive;
using Publishing.Tests.Extract.Pdf;
using Publishing.Tests.Ocr;
using Publishing.Work.Queues;

namespace Publishing.Tests.Functions;

[Collection("Queues")]
public sealed class OcrWorkTests(Azurite azurite)
{
    [Fact]
    public async Task A_scan_waits_on_the_queue_and_is_published_anew_when_the_worker_has_read_it()
    {
        await OcrNeeded.CheckAsync();
        await using var app = await FunctionApp.StartAsync(azurite);
        await app.DropAsync("Scan.pdf", await ScanAsync());
        await app.DeliverAsync();
        var waiting = await app.OnlyRecordAsync();
        Assert.Equal((DocumentState.Published, false, 1), (waiting.State, waiting.IsPublic, waiting.WaitingPages));
        Assert.Equal(1, await app.CountAsync(WorkQueues.Ocr));

        var (exit, _, said) = await Host.Program.RunAsync(SettingsOf(app), "work");
        Assert.Equal((0, 0), (exit, await app.CountAsync(WorkQueues.Ocr)));
        Assert.Contains("1 Aufträge", said, StringComparison.Ordinal);
        await app.DeliverAsync();

        var read = await app.OnlyRecordAsync();
        Assert.Equal((true, 0), (read.IsPublic, read.WaitingPages));
        Assert.Equal(1, await app.TotalAsync("Sprachmittlerpool"));
    }

    [Fact]
    public async Task The_worker_says_what_is_missing_and_leaves_the_message()
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        await app.Get<WorkQueues>().SendAsync(WorkQueues.Ocr, new WorkMessage(Samples.Id(1)).Write(), TestContext.Current.CancellationToken);
        var settings = SettingsOf(app);
        settings["Publishing__Ocr__Tesseract"] = "/nicht/da";

        var (exit, _, said) = await Host.Program.RunAsync(settings, "work");

        Assert.Equal((1, 1), (exit, await app.CountAsync(WorkQueues.Ocr)));
        Assert.Contains("/nicht/da", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worker_needs_queues() => Assert.Equal(2, (await Host.Program.RunAsync("work")).ExitCode);

    private static Dictionary<string, string> SettingsOf(FunctionApp app) => new()
    {
        ["Publishing__Archive__Provider"] = "AzureBlob",
        ["Publishing__Archive__ConnectionString"] = app.Connection,
        ["Publishing__Archive__Container"] = app.Container,
        ["Publishing__Work__Provider"] = "StorageQueues",
        ["Publishing__Work__ConnectionString"] = app.Connection,
    };

    private static async Task<byte[]> ScanAsync()
    {
        using var pdf = new TestPdf();
        pdf.Page().Line("Der Landrat berichtet vom neuen Sprachmittlerpool des Kreises.", 60, 700, 14);
        pdf.Line("Die Verwaltung wird beauftragt, das Angebot auszubauen.", 60, 670, 14);
        return RawPdf.OfPictures((await GreyPicture.OfAsync(pdf.Build(), 200)).Page);
    }
}
