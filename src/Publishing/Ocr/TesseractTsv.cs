using System.Globalization;
using System.Text;
using Publishing.Documents.Texts;

namespace Publishing.Ocr;

/// <summary>Reads tesseract's table: a row a page, block, paragraph, line and word, places in pixels.</summary>
internal static class TesseractTsv
{
    private const int PageLevel = 1;
    private const int ParagraphLevel = 3;
    private const int LineLevel = 4;
    private const int WordLevel = 5;
    private const int Columns = 12;

    // What the model itself takes for noise: specks, rules, pictures.
    private const float LeastConfidence = 10;

    /// <param name="table">UTF-8.</param>
    /// <param name="width">Of the page in points; 0 leaves places in pixels.</param>
    /// <param name="height">Of the page in points.</param>
    public static IReadOnlyList<ScannedLine> Lines(byte[] table, float width, float height)
    {
        var lines = new List<ScannedLine>();
        var words = new List<ScannedWord>();
        var (x, y) = (1f, 1f);
        var startsParagraph = false;
        foreach (var row in Encoding.UTF8.GetString(table).Split('\n').Skip(1))
        {
            var cells = row.Split('\t');
            if (cells.Length < Columns) continue;
            switch (Number(cells[0]))
            {
                case PageLevel when width > 0:
                    (x, y) = (width / Number(cells[8]), height / Number(cells[9]));
                    break;
                case ParagraphLevel:
                    End();
                    startsParagraph = lines.Count > 0;
                    break;
                case LineLevel:
                    End();
                    break;
                case WordLevel when cells[11].Trim() is { Length: > 0 } text && Number(cells[10]) >= LeastConfidence:
                    var (left, top) = (Number(cells[6]), Number(cells[7]));
                    words.Add(new(text, left * x, top * y, (left + Number(cells[8])) * x, (top + Number(cells[9])) * y, (byte)Math.Clamp(Number(cells[10]), 0, 100)));
                    break;
            }
        }

        End();
        return lines;

        void End()
        {
            if (words.Count == 0) return;
            lines.Add(new ScannedLine([.. words], startsParagraph));
            words.Clear();
            startsParagraph = false;
        }
    }

    private static float Number(string cell) => float.Parse(cell, CultureInfo.InvariantCulture);
}
