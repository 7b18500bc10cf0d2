using Publishing.Documents;

namespace Publishing.Tests.Link.Formats;

public class DamagedFormatTests
{
    [Theory]
    [InlineData("5V-9-16O4", "SV-9-1604", Certainty.Certain)]
    [InlineData("siehe SV-9-l6O4.", "SV-9-1604", Certainty.Certain)]
    [InlineData("SV_9_1604", "SV-9-1604", Certainty.Certain)]
    [InlineData("SV.9.1604", "SV-9-1604", Certainty.Certain)]
    [InlineData("Vorlage Nr. 2O20/O570", "2020/0570", Certainty.Certain)]
    [InlineData("SV9-1604", "SV-9-1604", Certainty.Candidate)]
    [InlineData("SV-9-1G04", "SV-9-1604", Certainty.Candidate)]
    [InlineData("SV-9-1bO4", "SV-9-1604", Certainty.Candidate)]
    public void Damage_is_repaired_where_it_is_safe_and_else_guessed(string text, string number, Certainty certainty)
    {
        var reference = Assert.Single(Given.Find(text));

        Assert.Equal((number, true, certainty), (reference.Number, reference.Repaired, reference.Certainty));
    }

    [Theory]
    [InlineData("SV-9-OOOO")]
    [InlineData("im Jahr 2O20/O570")]
    [InlineData("SVB-Sitzung 1604")]
    [InlineData("AN der Bill/2020")]
    public void Too_much_damage_is_no_number(string text) => Assert.Empty(Given.Find(text));

    [Fact]
    public void A_whole_number_is_not_marked_as_repaired() => Assert.False(Assert.Single(Given.Find("SV-9- 1604")).Repaired);
}
