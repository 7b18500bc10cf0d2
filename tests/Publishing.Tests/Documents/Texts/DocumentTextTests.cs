using Publishing.Documents.Texts;

namespace Publishing.Tests.Documents.Texts;

public class DocumentTextTests
{
    private static readonly DocumentText Text = new([
        new Page { Number = 1, Text = "eins" },
        new Page { Number = 2, Text = "" },
        new Page { Number = 3, Text = "drei" },
    ]);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(6, 3)]
    [InlineData(9, 3)]
    public void An_offset_lies_on_its_page(int offset, int page) => Assert.Equal(page, Text.PageAt(offset));

    [Fact]
    public void A_span_reads_what_stands_there() =>
        Assert.Equal("drei", Text.Read(Text.SpanOf(Text.StartOf(3), Text.StartOf(3) + 4)));
}
