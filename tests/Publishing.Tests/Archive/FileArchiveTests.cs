using Publishing.Archive;
using Publishing.Archive.Files;

namespace Publishing.Tests.Archive;

public sealed class FileArchiveTests : ArchiveContract, IDisposable
{
    private readonly TempFolder _folder = new();

    public FileArchiveTests() => Archive = new FileArchive(_folder.Path, TimeProvider.System);

    protected override IArchive Archive { get; }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_list_of_thousands_is_whole()
    {
        var quick = new FileArchive(_folder.Path, TimeProvider.System, "list/");
        var names = Enumerable.Range(0, 6000).Select(i => $"list/{i % 7}/{i:d5}").Order(StringComparer.Ordinal).ToList();
        foreach (var name in names) await quick.PutAsync(name, Stream.Null, null, Stop);

        Assert.Equal(names, await ListAsync("list/"));
    }

    [Fact]
    public async Task What_others_leave_in_the_folder_is_no_entry()
    {
        await PutAsync("a/b", "eins", null);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "a", ".DS_Store"), "", Stop);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "a", "Thumbs.db"), "", Stop);

        Assert.Equal(["a/b"], await ListAsync("a/"));
    }

    [Fact]
    public void Only_old_leftovers_are_swept()
    {
        var old = Leftover(TimeSpan.FromHours(2));
        var young = Leftover(TimeSpan.FromMinutes(5));

        _ = new FileArchive(_folder.Path, TimeProvider.System);

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }

    [Fact]
    public async Task A_put_leaves_nothing_unfinished_whatever_its_end()
    {
        await PutAsync("a/b", "eins", null);
        await PutAsync("a/b", "zwei", "wrong");
        using var broken = new RandomStream(100_000, seed: 1) { At = (50_000, () => throw new IOException("cut")) };
        await Assert.ThrowsAsync<IOException>(() => Archive.PutAsync("a/c", broken, null, Stop));

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.Path, ".unfinished")));
    }

    [Fact]
    public async Task Two_archives_on_one_folder_lose_no_change()
    {
        var other = new FileArchive(_folder.Path, TimeProvider.System);
        await PutAsync("counter", "0", null);

        await Task.WhenAll(new[] { Archive, other, Archive, other }
            .Select(archive => Task.Run(() => CountAsync(archive, "counter", 25, Stop))));

        await using var entry = await Archive.OpenAsync("counter", Stop);
        using var reader = new StreamReader(entry!.Content);
        Assert.Equal("100", await reader.ReadToEndAsync(Stop));
    }

    private string Leftover(TimeSpan age)
    {
        var file = Path.Combine(_folder.Path, ".unfinished", Guid.NewGuid().ToString("n"));
        File.WriteAllText(file, "");
        File.SetLastWriteTimeUtc(file, (TimeProvider.System.GetUtcNow() - age).UtcDateTime);
        return file;
    }
}
