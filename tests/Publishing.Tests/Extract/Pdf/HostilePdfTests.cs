using System.Text;
using Publishing.Extract;

namespace Publishing.Tests.Extract.Pdf;

public class HostilePdfTests
{
    private static readonly byte[] Sound = new TestPdf().Page().Lines(60, 700, "Der Rat vertagt die Satzung.", "Einstimmig.").Build();

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("%PDF-1.7\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj 1 0 R endobj\ntrailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF")]
    public void A_pdf_that_is_none_is_refused_with_a_reason(string content) =>
        Assert.Contains("PDF", Extracted.Refusal(Encoding.Latin1.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void A_scan_without_text_says_so() =>
        Assert.Contains("Scan ohne Text", Extracted.Refusal(new TestPdf().Page().Page().Build()), StringComparison.Ordinal);

    [Fact]
    public void Damage_anywhere_ends_in_text_or_a_reason()
    {
        var random = new Random(20210323);
        for (var round = 0; round < 150; round++)
        {
            var damaged = (byte[])Sound.Clone();
            for (var hit = 0; hit < 1 + (round % 20); hit++) damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);
            var extraction = Extracted.Extractor.Extract(damaged, TestContext.Current.CancellationToken);
            Assert.NotEqual(extraction.Text is null, extraction.Refusal is null);
        }
    }

    [Fact]
    public void A_file_cut_short_ends_in_text_or_a_reason()
    {
        for (var length = 5; length < Sound.Length; length += 37)
        {
            var extraction = Extracted.Extractor.Extract(Sound[..length], TestContext.Current.CancellationToken);
            Assert.NotEqual(extraction.Text is null, extraction.Refusal is null);
        }
    }

    [Theory]
    [InlineData('[')]
    [InlineData('(')]
    [InlineData('<')]
    public void Endless_nesting_does_not_end_the_process(char open)
    {
        var nested = new string(open, 200_000);
        var content = $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages {nested}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        Assert.Contains("PDF", Extracted.Refusal(Encoding.Latin1.GetBytes(content)), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_no_longer_waits_is_not_kept()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Extracted.Extractor.Extract(Sound, stop.Token));
    }

    [Fact]
    public void More_pages_than_allowed_are_refused()
    {
        var extractor = new TextExtractor(new ExtractOptions { MaxPages = 1 });
        var refusal = extractor.Extract(new TestPdf().Page().Line("a", 60, 60).Page().Build(), TestContext.Current.CancellationToken).Refusal;
        Assert.Contains("2 Seiten", refusal!, StringComparison.Ordinal);
    }
}
