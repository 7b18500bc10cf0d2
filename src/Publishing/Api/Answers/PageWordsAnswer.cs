using Publishing.Documents.Texts;

namespace Publishing.Api.Answers;

/// <summary>Where the words of a page stand on it.</summary>
/// <param name="Width">In points (1/72 inch), as the page is displayed.</param>
/// <param name="Height">In points.</param>
/// <param name="Source">layer (written in the file) or ocr (read from its picture).</param>
internal sealed record PageWordsAnswer(string DocumentId, int Number, float Width, float Height, string Source, IReadOnlyList<WordAnswer> Words)
{
    public static PageWordsAnswer Of(string documentId, Page page, PageLayout layout)
    {
        var text = page.SourceText();
        return new(
            documentId,
            page.Number,
            layout.Width,
            layout.Height,
            page.Source == TextSource.Ocr ? "ocr" : "layer",
            [.. layout.Words.Select(word => new WordAnswer(text.Substring(word.Start, word.Length), [word.Left, word.Top, word.Right, word.Bottom], word.Confidence))]);
    }
}

/// <param name="Text">As the file has it; a word that a line's end broke comes in two.</param>
/// <param name="Box">Left, top, right, bottom, in points from the page's upper left corner.</param>
/// <param name="Confidence">0 to 100.</param>
internal sealed record WordAnswer(string Text, IReadOnlyList<float> Box, int Confidence);
