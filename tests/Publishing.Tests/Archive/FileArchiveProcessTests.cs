using Publishing.Archive.Accepted;
using Publishing.Archive.Derived;
using Publishing.Archive.Files;

namespace Publishing.Tests.Archive;

public sealed class FileArchiveProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Several_processes_on_one_folder_lose_no_change()
    {
        var archive = new FileArchive(_folder.Path, TimeProvider.System);
        await archive.PutAsync("counter", new MemoryStream("0"u8.ToArray()), null, Stop);

        var writers = Enumerable.Range(0, 3).Select(_ => ArchiveWriter.StartCounting(_folder.Path, 40)).ToList();
        foreach (var writer in writers)
        {
            await writer.WaitForExitAsync(Stop);
            Assert.Equal(0, writer.ExitCode);
            writer.Dispose();
        }

        await using var entry = await archive.OpenAsync("counter", Stop);
        using var reader = new StreamReader(entry!.Content);
        Assert.Equal("120", await reader.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task What_was_acknowledged_outlives_a_kill_and_nothing_partial_shows()
    {
        var acknowledged = new HashSet<string>();
        for (var round = 0; round < 20; round++) acknowledged.UnionWith(await StoreAndKillAsync(round));
        Assert.True(acknowledged.Count >= 20, $"Only {acknowledged.Count} documents were acknowledged.");

        var archive = new FileArchive(_folder.Path, TimeProvider.System);
        var (originals, records, texts) = (new Originals(archive), new Records(archive, TimeProvider.System), new Texts(archive));
        var kept = await records.AllAsync(Stop).ToDictionaryAsync(record => record.File.Id, cancellationToken: Stop);
        foreach (var id in acknowledged)
        {
            Assert.Equal(2, kept[id].PageCount);
            Assert.NotNull(await texts.FindAsync(id, Stop));
        }
        await foreach (var path in archive.ListAsync("originals/", Stop))
            Assert.Equal(OriginalState.Whole, await originals.VerifyAsync(Path.GetFileName(path), Stop));
        Assert.All(kept.Keys, id => Assert.True(File.Exists(Path.Combine(_folder.Path, "originals", id[..2], id))));
    }

    private async Task<List<string>> StoreAndKillAsync(int round)
    {
        using var writer = ArchiveWriter.StartStoring(_folder.Path, seed: round);
        var acknowledged = new List<string>();
        // The kill falls anywhere between two acknowledgements: how long after the last one differs from round to round.
        for (var wait = new Random(round).Next(1, 6); wait > 0; wait--)
            acknowledged.Add(await writer.StandardOutput.ReadLineAsync(Stop) ?? throw new InvalidOperationException("The writer ended by itself."));
        await Task.Delay(new Random(round).Next(0, 25), Stop);
        writer.Kill();
        await writer.WaitForExitAsync(Stop);
        while (await writer.StandardOutput.ReadLineAsync(Stop) is { Length: 64 } late) acknowledged.Add(late);
        return acknowledged;
    }
}
