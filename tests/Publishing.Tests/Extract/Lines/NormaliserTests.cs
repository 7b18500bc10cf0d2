using Publishing.Extract.Lines;

namespace Publishing.Tests.Extract.Lines;

public class NormaliserTests
{
    [Theory]
    [InlineData("Gru\u0308ne Ba\u0308nke", "Grüne Bänke")]
    [InlineData("ö\uFB00entlich \uFB01nanziert, O\uFB03ce, Au\uFB02age, Schi\uFB04, \uFB05ark", "öffentlich finanziert, Office, Auflage, Schiffl, stark")]
    [InlineData("Inte\u00ADgra\u00ADtion", "Integration")]
    [InlineData("SV\u00AD9\u00AD1604", "SV-9-1604")]
    [InlineData("SV\u20119\u20111604", "SV-9-1604")]
    [InlineData("§\u00A034 Abs.\u202F2\u2009Satz\t1", "§ 34 Abs. 2 Satz 1")]
    [InlineData("be\0rei\u0007t \u200B\uFEFFda", "be\uFFFDreit da")]
    [InlineData("am Ende \u00A0 ", "am Ende")]
    [InlineData("😀 bleibt", "😀 bleibt")]
    public void A_line_reads_as_it_looks(string line, string clean) => Assert.Equal(clean, Normaliser.Line(line));

    [Fact]
    public void Half_a_character_is_marked_and_harms_nothing() => Assert.Equal("ein\uFFFD halbes", Normaliser.Line("ein\uD800 halbes"));
}
