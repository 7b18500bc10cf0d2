using Publishing.Archive.Derived;
using Publishing.Documents;

namespace Publishing.Tests.Archive.Derived;

public sealed class LayoutCodecTests
{
    [Fact]
    public void Layouts_come_back_to_a_tenth_of_a_point()
    {
        PageLayout[] pages =
        [
            new()
            {
                Number = 1,
                Width = 595.3f,
                Height = 841.9f,
                Rotation = 270,
                HasPicture = true,
                Words = [new(0, 5, 72.04f, 70, 101.96f, 82.5f, 100), new(6, 3, 105, 70.1f, 120, 82, 97), new(40, 12, -3, 500, 590, 512, 0)],
            },
            new() { Number = 2 },
        ];

        var back = LayoutCodec.Unpack(new MemoryStream(LayoutCodec.Pack(pages)));

        Assert.Equal([(1, 595.3f, 841.9f, 270, true), (2, 0, 0, 0, false)], back.Select(page => (page.Number, page.Width, page.Height, page.Rotation, page.HasPicture)));
        Assert.Equal([new(0, 5, 72, 70, 102, 82.5f, 100), new(6, 3, 105, 70.1f, 120, 82, 97), new(40, 12, -3, 500, 590, 512, 0)], back[0].Words);
        Assert.Empty(back[1].Words);
    }

    [Fact]
    public void A_word_takes_few_bytes()
    {
        var words = Enumerable.Range(0, 500).Select(i => new PlacedWord(i * 8, 7, 60 + (i % 10 * 50), 60 + (i / 10 * 14), 100 + (i % 10 * 50), 72 + (i / 10 * 14), 100));

        Assert.InRange(LayoutCodec.Pack([new() { Number = 1, Words = [.. words] }]).Length, 500, 500 * 12);
    }

    [Fact]
    public void Bytes_of_another_form_are_a_fault() =>
        Assert.Throws<InvalidDataException>(() => LayoutCodec.Unpack(new MemoryStream([9, 1, 1])));
}
