using Publishing.Index.Keys;
using Publishing.Tests.Link;

namespace Publishing.Tests.Index.Keys;

public class PaperNumbersTests
{
    [Theory]
    [InlineData("SV-9-1604/1", "SV-9-1604")]
    [InlineData("2020/0570/12", "2020/0570")]
    [InlineData("VO/2011/0368-R5", "VO/2011/0368")]
    [InlineData("15-2316/2020 N1 S1", "15-2316/2020 N1")]
    [InlineData("SV-9-1604", null)]
    [InlineData("AN/1995/2022", null)]
    [InlineData("Sonderheft 3", null)]
    public void A_supplement_names_its_parent(string number, string? parent)
    {
        Assert.Equal(parent, PaperNumbers.ParentOf(number, Given.AllFormats.Normalize));
        if (parent is not null) Assert.True(PaperNumbers.IsSupplement(parent, number));
    }

    [Theory]
    [InlineData("SV-9-160", "SV-9-1604")]
    [InlineData("SV-9-1604", "SV-9-1604")]
    [InlineData("2020/0570", "2020/0570/123")]
    public void Other_numbers_that_begin_alike_are_no_supplements(string number, string other) => Assert.False(PaperNumbers.IsSupplement(number, other));
}
