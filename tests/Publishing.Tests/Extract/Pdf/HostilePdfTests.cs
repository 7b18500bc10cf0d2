using System.Text;
using Publishing.Extract;

namespace Publishing.Tests.Extract.Pdf;

public class HostilePdfTests
{
    private const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>";

    private static readonly byte[] Sound = new TestPdf().Page().Lines(60, 700, "Der Rat vertagt die Satzung.", "Einstimmig.").Build();

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("%PDF-1.7\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj 1 0 R endobj\ntrailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF")]
    public void A_pdf_that_is_none_is_refused_with_a_reason(string content) =>
        Assert.Contains("PDF", Extracted.Refusal(Encoding.Latin1.GetBytes(content)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<</Type/Pages/Kids[]/Count 0>>")]
    [InlineData("<</Type/Pages/Kids[2 0 R]/Count 1>>")]
    [InlineData("<</Type/Pages/Kids[1 0 R]/Count 1>>")]
    [InlineData("<</Type/Pages/Kids 2 0 R/Count 2 0 R>>")]
    [InlineData("2 0 R")]
    [InlineData("[[[")]
    public void Pages_that_lead_nowhere_are_refused_with_a_reason(string pages) =>
        Assert.Contains("PDF", Extracted.Refusal(RawPdf.OfTree(pages)), StringComparison.Ordinal);

    [Fact]
    public void A_page_on_which_nothing_is_drawn_says_so() =>
        Assert.Contains("weder Text noch Bilder", Extracted.Refusal(new TestPdf().Page().Page().Build()), StringComparison.Ordinal);

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
        Assert.Contains("PDF", Extracted.Refusal(RawPdf.OfTree($"<</Kids {nested}>>")), StringComparison.Ordinal);
        Assert.Contains("PDF", Extracted.Refusal(RawPdf.OfContent(RawPdf.Packed(Encoding.ASCII.GetBytes(nested)))), StringComparison.Ordinal);
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

    [Fact]
    public void A_pdf_under_password_says_so() => Assert.Contains("Kennwort", Extracted.Refusal(RawPdf.OfPage(
        Page,
        trailer: $"/ID[(abcdefgh)(abcdefgh)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O({new string('o', 32)})/U({new string('u', 32)})>>")), StringComparison.Ordinal);

    [Fact]
    public void Pages_that_are_told_of_but_not_there_are_missed() =>
        Assert.Contains("fehlen Seiten", Extracted.Refusal(RawPdf.OfPage(Page, declared: 5)), StringComparison.Ordinal);

    [Fact]
    public void A_few_bytes_that_unfold_to_many_are_not_unfolded()
    {
        var extractor = new TextExtractor(new ExtractOptions { MaxUnpackedBytes = 1_000_000 });
        var refusal = extractor.Extract(RawPdf.OfContent(RawPdf.Packed(new byte[5_000_000])), TestContext.Current.CancellationToken).Refusal;
        Assert.Contains("unzulässig groß", refusal!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_packed_text_is_damaged_is_named()
    {
        var packed = RawPdf.Packed(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"BT ({i * i}) Tj ET "))));
        Assert.Contains("Seite 1", Extracted.Refusal(RawPdf.OfContent(packed[..(packed.Length / 2)])), StringComparison.Ordinal);
        packed.AsSpan(20, 40).Fill(0xFF);
        Assert.Contains("Seite 1", Extracted.Refusal(RawPdf.OfContent(packed)), StringComparison.Ordinal);
    }
}
