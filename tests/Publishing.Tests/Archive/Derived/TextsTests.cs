using Publishing.Archive.Derived;
using Publishing.Archive.Files;
using Publishing.Documents;

namespace Publishing.Tests.Archive.Derived;

public sealed class TextsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Texts _texts;

    public TextsTests() => _texts = new Texts(new FileArchive(_folder.Path, TimeProvider.System, Texts.Folder));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_text_comes_back_page_by_page()
    {
        await _texts.SaveAsync(Samples.Id(1), Samples.Text, Stop);

        var found = await _texts.FindAsync(Samples.Id(1), Stop);
        Assert.Equal(Samples.Text.Whole, found!.Whole);
        Assert.Equal(["Seite 1"], found.Pages[0].RunningLines);
        Assert.Equal(2, found.PageAt(found.StartOf(2)));
    }

    [Fact]
    public async Task A_text_extracted_again_takes_the_old_ones_place()
    {
        await _texts.SaveAsync(Samples.Id(1), Samples.Text, Stop);
        await _texts.SaveAsync(Samples.Id(1), new DocumentText([new Page { Number = 1, Text = "neu" }]), Stop);

        Assert.Equal("neu", (await _texts.FindAsync(Samples.Id(1), Stop))!.Whole);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(-1)]
    public async Task A_torn_text_counts_as_none(int length)
    {
        await _texts.SaveAsync(Samples.Id(1), Samples.Text, Stop);
        var file = Path.Combine(_folder.Path, "texts", "00", Samples.Id(1) + ".json.gz");
        var bytes = await File.ReadAllBytesAsync(file, Stop);
        await File.WriteAllBytesAsync(file, length < 0 ? bytes[..^20] : bytes[..length], Stop);

        Assert.Null(await _texts.FindAsync(Samples.Id(1), Stop));
    }

    [Fact]
    public async Task A_text_with_any_bit_turned_counts_as_none_or_is_the_same()
    {
        await _texts.SaveAsync(Samples.Id(1), Samples.Text, Stop);
        var file = Path.Combine(_folder.Path, "texts", "00", Samples.Id(1) + ".json.gz");
        var bytes = await File.ReadAllBytesAsync(file, Stop);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x10;
            await File.WriteAllBytesAsync(file, bytes, Stop);
            var found = await _texts.FindAsync(Samples.Id(1), Stop);
            Assert.True(found is null || found.Whole == Samples.Text.Whole, $"Byte {i} was turned unnoticed.");
            bytes[i] ^= 0x10;
        }
    }

    [Fact]
    public async Task What_is_no_id_is_not_found() => Assert.Null(await _texts.FindAsync("../x", Stop));
}
