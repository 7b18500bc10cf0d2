using System.Text;
using Publishing.Archive;

namespace Publishing.Tests.Archive;

/// <summary>What every archive promises; each implementation inherits these facts.</summary>
public abstract partial class ArchiveContract
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An empty archive of its own for each test.</summary>
    protected abstract IArchive Archive { get; }

    [Fact]
    public async Task What_was_put_is_read_back()
    {
        var version = await PutAsync("records/a.json", "eins", null);

        Assert.Equal(("eins", version), await ReadAsync("records/a.json"));
    }

    [Fact]
    public async Task An_absent_entry_is_null() => Assert.Null(await Archive.OpenAsync("records/none", Stop));

    [Fact]
    public async Task An_empty_entry_is_an_entry()
    {
        var version = await PutAsync("pending/a", "", null);

        Assert.Equal(("", version), await ReadAsync("pending/a"));
    }

    [Fact]
    public async Task Creating_twice_is_a_conflict_and_changes_nothing()
    {
        await PutAsync("a/b", "eins", null);

        Assert.Null(await PutAsync("a/b", "zwei", null));
        Assert.Equal("eins", (await ReadAsync("a/b")).Text);
    }

    [Fact]
    public async Task The_version_that_was_read_can_be_replaced_once()
    {
        await PutAsync("a/b", "eins", null);
        var (_, read) = await ReadAsync("a/b");

        var second = await PutAsync("a/b", "zwei", read);
        var late = await PutAsync("a/b", "drei", read);

        Assert.NotNull(second);
        Assert.NotEqual(read, second);
        Assert.Null(late);
        Assert.Equal(("zwei", second), await ReadAsync("a/b"));
    }

    [Fact]
    public async Task Replacing_what_is_not_there_is_a_conflict()
    {
        var version = await PutAsync("a/b", "eins", null);
        await Archive.DeleteAsync("a/b", Stop);

        Assert.Null(await PutAsync("a/b", "zwei", version));
        Assert.Null(await Archive.OpenAsync("a/b", Stop));
    }

    [Fact]
    public async Task Of_many_creators_exactly_one_wins()
    {
        var versions = await Task.WhenAll(Enumerable.Range(0, 16)
            .Select(i => Task.Run(() => PutAsync("a/b", $"schreiber {i}", null))));

        var winner = Assert.Single(versions.Index(), entry => entry.Item is not null);
        Assert.Equal(($"schreiber {winner.Index}", winner.Item!), await ReadAsync("a/b"));
    }

    [Fact]
    public async Task Many_writers_of_one_entry_lose_no_change()
    {
        await PutAsync("counter", "0", null);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountAsync(Archive, "counter", 5, Stop))));

        Assert.Equal("40", (await ReadAsync("counter")).Text);
    }

    [Fact]
    public async Task A_list_is_ordinal_and_keeps_to_its_prefix()
    {
        string[] names = ["list/a-b", "list/a.json", "list/a/1", "list/a/2", "list/a0", "list/b"];
        foreach (var name in names.Reverse().Append("listing/x").Append("lis")) await PutAsync(name, "x", null);

        Assert.Equal(names, await ListAsync("list/"));
        Assert.Equal(["list/a/1", "list/a/2"], await ListAsync("list/a/"));
        Assert.Empty(await ListAsync("none/"));
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        await PutAsync("a/b", "eins", null);

        Assert.True(await Archive.DeleteAsync("a/b", Stop));
        Assert.False(await Archive.DeleteAsync("a/b", Stop));
        Assert.Null(await Archive.OpenAsync("a/b", Stop));
        Assert.Empty(await ListAsync("a/"));
        Assert.NotNull(await PutAsync("a/b", "zwei", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData("a/../../x")]
    [InlineData("a/./x")]
    [InlineData("a//x")]
    [InlineData("a\\..\\x")]
    [InlineData(".locks/00")]
    [InlineData("c:x")]
    [InlineData("a/x\n")]
    [InlineData("A/x")]
    [InlineData("straße")]
    [InlineData("a/%2e%2e/x")]
    [InlineData("a\0b")]
    public async Task A_name_that_could_leave_the_archive_is_refused_by_every_verb(string path)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Archive.OpenAsync(path, Stop));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => PutAsync(path, "x", null));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => PutAsync(path, "x", "1"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Archive.DeleteAsync(path, Stop));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => ListAsync(path));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => ListAsync(path + "/"));
    }

    [Fact]
    public async Task A_folder_is_no_entry_and_an_entry_no_prefix()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Archive.OpenAsync("a/x/", Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync("a/x/", "x", null));
        await Assert.ThrowsAsync<ArgumentException>(() => ListAsync("a/x"));
    }

    protected Task<string?> PutAsync(string path, string text, string? expected) => Archive.PutAsync(path, Utf8(text), expected, Stop);

    protected async Task<List<string>> ListAsync(string prefix) => await Archive.ListAsync(prefix, Stop).ToListAsync(Stop);

    private Task<(string Text, string Version)> ReadAsync(string path) => ReadAsync(Archive, path, Stop);

    private static async Task<(string Text, string Version)> ReadAsync(IArchive archive, string path, CancellationToken stop)
    {
        await using var entry = await archive.OpenAsync(path, stop);
        Assert.NotNull(entry);
        using var reader = new StreamReader(entry.Content);
        return (await reader.ReadToEndAsync(stop), entry.Version);
    }

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}
