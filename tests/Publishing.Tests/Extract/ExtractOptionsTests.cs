using System.ComponentModel.DataAnnotations;
using Publishing.Extract;
using Publishing.Tests.Extract.Mail;
using Publishing.Tests.Extract.OpenDocument;
using Publishing.Tests.Extract.Sheets;
using Publishing.Tests.Extract.Word;

namespace Publishing.Tests.Extract;

public class ExtractOptionsTests
{
    [Fact]
    public void What_is_set_by_default_is_valid() => Assert.Empty(Faults(new ExtractOptions()));

    [Theory]
    [InlineData(nameof(ExtractOptions.MaxEntries))]
    [InlineData(nameof(ExtractOptions.MaxDepth))]
    [InlineData(nameof(ExtractOptions.MaxXmlDepth))]
    [InlineData(nameof(ExtractOptions.MaxMarkup))]
    [InlineData(nameof(ExtractOptions.MaxCells))]
    [InlineData(nameof(ExtractOptions.MaxRatio))]
    public void A_limit_of_nothing_is_no_limit(string name)
    {
        var options = new ExtractOptions();
        typeof(ExtractOptions).GetProperty(name)!.SetValue(options, 0);
        Assert.Equal([name], Faults(options).SelectMany(fault => fault.MemberNames));
    }

    [Fact]
    public void Each_limit_is_kept()
    {
        Assert.Contains("erlaubt sind 1.", Refusal(new() { MaxEntries = 1 }, TestOdf.Packed(("a.txt", "a"), ("b.txt", "b"))), StringComparison.Ordinal);
        Assert.Contains("erlaubt sind 1.", Refusal(new() { MaxEntries = 1 }, TestMail.With("x", ("a.txt", [65]), ("b.txt", [66]))), StringComparison.Ordinal);
        Assert.Contains("unzulässig groß", Refusal(new() { MaxUnpackedTotal = 1_000_000, MaxUnpackedBytes = 1_000_000 }, TestOdf.Packed(("a.txt", new string('a', 600_000)), ("b.txt", new string('b', 600_000)))), StringComparison.Ordinal);
        Assert.Contains("unzulässig groß", Refusal(new() { MaxMarkup = 100_000 }, TestDocx.Of(TestDocx.P(new string('x', 100_000)))), StringComparison.Ordinal);
        Assert.Contains("mehr als 1000 Zeichen", Refusal(new() { MaxCharacters = 1_000 }, TestDocx.Of(TestDocx.P(new string('x', 1_001)))), StringComparison.Ordinal);
        Assert.Contains("mehr als 1000 Zellen", Refusal(new() { MaxCells = 1_000 }, TestXlsx.Of(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 1_001)))), StringComparison.Ordinal);
        Assert.Contains("2 Seiten", Refusal(new() { MaxPages = 1 }, TestDocx.Of(TestDocx.P("a") + TestDocx.P("b", "<w:pageBreakBefore/>"))), StringComparison.Ordinal);
        Assert.Contains("tief", Refusal(new() { MaxXmlDepth = 32 }, TestDocx.Of(string.Concat(Enumerable.Repeat("<w:sdt>", 40)) + string.Concat(Enumerable.Repeat("</w:sdt>", 40)))), StringComparison.Ordinal);
    }

    private static string Refusal(ExtractOptions options, byte[] content) =>
        new TextExtractor(options).Extract(content, TestContext.Current.CancellationToken).Refusal!;

    private static List<ValidationResult> Faults(ExtractOptions options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return faults;
    }
}
