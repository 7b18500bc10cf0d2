using System.Text;
using UglyToad.PdfPig.Content;

namespace Publishing.Extract.Layout;

/// <summary>Collects the glyphs of a page into words, in the order in which the file draws them.</summary>
internal sealed class WordBuilder
{
    // Share of the type's size: letters of a word touch or nearly so, the slimmest blank is about a quarter.
    public const double WordGap = 0.15;

    private readonly StringBuilder _text = new();
    private readonly List<PdfWord> _words = [];
    private double _left, _right, _base, _size;
    private bool _afterBlank;

    /// <param name="letters">Letters of one direction.</param>
    /// <param name="angle">By how much, in radians, their direction differs from left to right.</param>
    public static List<PdfWord> Words(IReadOnlyList<Letter> letters, double angle)
    {
        var builder = new WordBuilder();
        var (sin, cos) = Math.SinCos(-angle);
        foreach (var letter in letters)
        {
            var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
            if (angle == 0) builder.Add(letter, start.X, end.X, start.Y);
            else builder.Add(letter, (start.X * cos) - (start.Y * sin), (end.X * cos) - (end.Y * sin), (start.X * sin) + (start.Y * cos));
        }

        builder.EndWord();
        return builder._words;
    }

    private void Add(Letter letter, double left, double right, double @base)
    {
        if (right < left) (left, right) = (right, left);
        if (string.IsNullOrWhiteSpace(letter.Value))
        {
            EndWord();
            _afterBlank = true;
            return;
        }

        var size = Math.Max(letter.PointSize, 1);
        if (_text.Length > 0)
        {
            var gap = left - _right;
            var goesOn = gap < WordGap * size && gap > -0.5 * size && Math.Abs(@base - _base) < 0.1 * size && size < _size * 1.2 && _size < size * 1.2;
            if (!goesOn) EndWord();
        }

        if (_text.Length == 0) (_left, _right, _base, _size) = (left, right, @base, size);
        _right = Math.Max(_right, right);
        _text.Append(letter.Value);
    }

    private void EndWord()
    {
        if (_text.Length == 0) return;
        _words.Add(new PdfWord(_left, _right, _base, _size, _text.ToString(), _afterBlank));
        _text.Clear();
        _afterBlank = false;
    }
}
