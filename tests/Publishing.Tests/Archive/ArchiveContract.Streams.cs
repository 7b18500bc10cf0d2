using System.Globalization;
using System.Security.Cryptography;
using Publishing.Archive;

namespace Publishing.Tests.Archive;

public abstract partial class ArchiveContract
{
    [Fact]
    public async Task A_large_stream_comes_back_byte_by_byte()
    {
        const int length = 50_000_001;
        using var content = new RandomStream(length, seed: 4);

        var version = await Archive.PutAsync("originals/large", content, null, Stop);

        await using var entry = await Archive.OpenAsync("originals/large", Stop);
        Assert.Equal(version, entry!.Version);
        Assert.Equal(length, entry.Content.Length);
        using var again = new RandomStream(length, seed: 4);
        Assert.Equal(await SHA256.HashDataAsync(again, Stop), await SHA256.HashDataAsync(entry.Content, Stop));
    }

    [Fact]
    public async Task Any_place_of_an_entry_can_be_read()
    {
        using var content = new RandomStream(9_000_000, seed: 5);
        await Archive.PutAsync("originals/large", content, null, Stop);
        await using var entry = await Archive.OpenAsync("originals/large", Stop);
        var whole = new byte[9_000_000];
        await entry!.Content.ReadExactlyAsync(whole, Stop);

        foreach (var start in new[] { 8_999_990, 0, 4_194_300, 8_388_600 })
        {
            var part = new byte[10];
            entry.Content.Seek(start, SeekOrigin.Begin);
            await entry.Content.ReadExactlyAsync(part, Stop);
            Assert.Equal(whole[start..(start + 10)], part);
        }
    }

    [Fact]
    public async Task A_cancelled_put_leaves_nothing()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var content = new RandomStream(20_000_000, seed: 6) { At = (10_000_000, source.Cancel) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Archive.PutAsync("a/b", content, null, source.Token));

        Assert.Null(await Archive.OpenAsync("a/b", Stop));
        Assert.Empty(await ListAsync("a/"));
    }

    [Fact]
    public async Task A_put_whose_content_breaks_off_leaves_what_was_there()
    {
        var version = await PutAsync("a/b", "eins", null);
        using var content = new RandomStream(20_000_000, seed: 7) { At = (10_000_000, () => throw new IOException("cut")) };

        await Assert.ThrowsAsync<IOException>(() => Archive.PutAsync("a/b", content, version, Stop));

        Assert.Equal(("eins", version), await ReadAsync("a/b"));
    }

    [Fact]
    public async Task A_reader_sees_one_version_while_writers_replace()
    {
        var version = await PutAsync("a/b", new string('0', 300_000), null);
        using var done = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var read = 0;
            for (; !done.IsCancellationRequested || read == 0; read++)
                Assert.Single((await ReadAsync("a/b")).Text.Distinct());
            return read;
        });

        for (var i = 1; i <= 30; i++) version = await PutAsync("a/b", new string((char)('0' + (i % 10)), 300_000), version);
        await done.CancelAsync();

        Assert.True(await reading > 0);
        Assert.NotNull(version);
    }

    /// <summary>Adds one to the number in an entry, again and again, as every guarded writer does.</summary>
    internal static async Task CountAsync(IArchive archive, string path, int times, CancellationToken stop)
    {
        for (var done = 0; done < times;)
        {
            var (text, version) = await ReadAsync(archive, path, stop);
            var next = (int.Parse(text, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
            if (await archive.PutAsync(path, Utf8(next), version, stop) is not null) done++;
        }
    }
}
