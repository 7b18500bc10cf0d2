using System.Text;
using Publishing.Documents.Texts;
using Publishing.Extract;

namespace Publishing.Tests.Extract;

/// <summary>Shorthand for what the extractor makes of bytes.</summary>
internal static class Extracted
{
    public static TextExtractor Extractor { get; } = new(new ExtractOptions());

    public static DocumentText Text(byte[] content)
    {
        var extraction = Extractor.Extract(content, TestContext.Current.CancellationToken);
        Assert.Null(extraction.Refusal);
        return extraction.Text!;
    }

    public static DocumentText Text(string content) => Text(Encoding.UTF8.GetBytes(content));

    public static string Refusal(byte[] content)
    {
        var extraction = Extractor.Extract(content, TestContext.Current.CancellationToken);
        Assert.Null(extraction.Text);
        return extraction.Refusal!;
    }

    /// <summary>Letters and digits, counted: what may be moved and joined, but never lost.</summary>
    public static SortedDictionary<char, int> Signs(IEnumerable<string> texts)
    {
        var signs = new SortedDictionary<char, int>();
        foreach (var sign in texts.SelectMany(text => text.Normalize(NormalizationForm.FormKC)).Where(char.IsLetterOrDigit))
            signs[sign] = signs.GetValueOrDefault(sign) + 1;
        return signs;
    }

    public static IEnumerable<string> AllTexts(this DocumentText text) => text.Pages.SelectMany(page => page.RunningLines.Append(page.Text));
}
