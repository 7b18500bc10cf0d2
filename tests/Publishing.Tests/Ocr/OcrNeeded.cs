using Publishing.Ocr;

namespace Publishing.Tests.Ocr;

internal static class OcrNeeded
{
    /// <summary>Skips the test, saying why, where pictures cannot be read.</summary>
    public static async Task CheckAsync()
    {
        var missing = await new OcrTools(new OcrOptions()).MissingAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(missing is not null, $"needs tesseract and poppler (tests/install-ocr): {missing}");
    }
}
