using System.Security.Cryptography;
using Publishing.Archive.Accepted;
using Publishing.Archive.Files;

namespace Publishing.Tests.Archive.Accepted;

public sealed class OriginalsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Originals _originals;

    public OriginalsTests() => _originals = new Originals(new FileArchive(_folder.Path, TimeProvider.System));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(1024 * 1024 + 1)]
    [InlineData(5_000_000)]
    public async Task A_file_is_kept_under_the_hash_of_its_content(int length)
    {
        using var content = new RandomStream(length, seed: 1);
        var stored = await _originals.StoreAsync(content, length, Stop);

        using var again = new RandomStream(length, seed: 1);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(again, Stop));
        Assert.Equal(new StoredOriginal(hash, length, false), stored);
        Assert.True(File.Exists(FileOf(hash)));
        Assert.Equal(OriginalState.Whole, await _originals.VerifyAsync(hash, Stop));
    }

    [Fact]
    public async Task The_same_content_twice_is_told_and_kept_once()
    {
        var first = await StoreAsync("gleich");
        var second = await StoreAsync("gleich");

        Assert.Equal(first with { AlreadyThere = true }, second);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder.Path, "originals"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Of_many_at_once_with_the_same_content_one_is_the_first()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => StoreAsync("gleich"))));

        Assert.Single(stored, original => !original.AlreadyThere);
    }

    [Fact]
    public async Task A_file_that_is_too_long_is_not_taken()
    {
        using var content = new RandomStream(1001, seed: 1);

        Assert.Null(await _originals.StoreAsync(content, 1000, Stop));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "originals")));
    }

    [Fact]
    public async Task Changed_bytes_are_noticed()
    {
        var stored = await StoreAsync("unverändert");
        await File.WriteAllTextAsync(FileOf(stored.Id), "verändert  ", Stop);

        Assert.Equal(OriginalState.Damaged, await _originals.VerifyAsync(stored.Id, Stop));
        Assert.Equal(OriginalState.Missing, await _originals.VerifyAsync(Samples.Id(1), Stop));
    }

    [Fact]
    public async Task A_file_is_not_acknowledged_on_top_of_a_cut_off_one()
    {
        var stored = await StoreAsync("unverändert");
        await File.WriteAllTextAsync(FileOf(stored.Id), "unver", Stop);

        await Assert.ThrowsAsync<InvalidDataException>(() => StoreAsync("unverändert"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef0123456789")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0")]
    public async Task What_is_no_id_is_not_found(string id) => Assert.Null(await _originals.OpenAsync(id, Stop));

    private string FileOf(string id) => Path.Combine(_folder.Path, "originals", id[..2], id);

    private async Task<StoredOriginal> StoreAsync(string content)
    {
        var stored = await _originals.StoreAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), 1000, Stop);
        Assert.NotNull(stored);
        return stored;
    }
}
