using Publishing.Archive.Accepted;
using Publishing.Archive.Files;

namespace Publishing.Tests.Archive.Accepted;

public sealed class PendingTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FileArchive _archive;

    public PendingTests() => _archive = new FileArchive(_folder.Path, TimeProvider.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_added_and_not_removed_is_pending()
    {
        var pending = new Pending(_archive);
        foreach (var i in new[] { 3, 1, 2, 1 }) await pending.AddAsync(Samples.Id(i), Stop);
        await pending.RemoveAsync(await pending.OfAsync(Samples.Id(2), Stop), Stop);
        await pending.RemoveAsync(await pending.OfAsync(Samples.Id(9), Stop), Stop);

        Assert.Equal([Samples.Id(1), Samples.Id(3)], await pending.AllAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_mark_that_came_during_a_pass_outlives_it()
    {
        var pending = new Pending(_archive);
        await pending.AddAsync(Samples.Id(1), Stop);
        var seen = await pending.OfAsync(Samples.Id(1), Stop);
        await pending.AddAsync(Samples.Id(1), Stop);

        await pending.RemoveAsync(seen, Stop);

        Assert.Equal([Samples.Id(1)], await pending.AllAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_receipt_is_found_by_its_uploads_id()
    {
        var receipts = new Receipts(_archive);
        var id = Guid.NewGuid().ToString("n");
        var receipt = new UploadReceipt(id, DateTimeOffset.UnixEpoch, [new ReceiptFile("a.pdf", Samples.Id(1), null), new ReceiptFile("b", null, "Die Datei ist zu groß.")]);

        await receipts.SaveAsync(receipt, Stop);

        var found = await receipts.FindAsync(id, Stop);
        Assert.Equal(receipt.Files, found!.Files);
        Assert.Equal(receipt.At, found.At);
        Assert.Null(await receipts.FindAsync(Guid.NewGuid().ToString("n"), Stop));
        Assert.Null(await receipts.FindAsync("../" + id, Stop));
    }
}
