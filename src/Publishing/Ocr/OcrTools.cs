namespace Publishing.Ocr;

/// <summary>Tells whether the programs that read pictures are there.</summary>
internal sealed class OcrTools(OcrOptions options)
{
    /// <returns>What is missing, in German; null where nothing is.</returns>
    public async Task<string?> MissingAsync(CancellationToken stop)
    {
        if (!options.Enabled) return "die Texterkennung ist abgeschaltet (Publishing:Ocr:Enabled)";
        if (await Tool.AskAsync(options.Pdftoppm, "-v", stop) is null) return $"das Programm „{options.Pdftoppm}“ fehlt (Debian: poppler-utils)";
        if (await Tool.AskAsync(options.Tesseract, "--list-langs", stop) is not { } languages) return $"das Programm „{options.Tesseract}“ fehlt (Debian: tesseract-ocr)";
        var known = languages.Split('\n', StringSplitOptions.TrimEntries);
        return new[] { options.Language, "osd" }.Where(model => !known.Contains(model)).Select(model => $"das Modell „{model}“ von tesseract fehlt (Debian: tesseract-ocr-{model})").FirstOrDefault();
    }
}
