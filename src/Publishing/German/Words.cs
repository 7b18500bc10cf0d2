using System.Globalization;
using Publishing.German.Inflection;

namespace Publishing.German;

/// <summary>A word in a text.</summary>
internal readonly record struct Word(int Start, int End)
{
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];
}

/// <summary>Walks over the words of a text: runs of letters and digits, a gender ending with its mark, § by itself.</summary>
/// <remarks>A run longer than <see cref="Longest"/> is cut into several words, in text and query alike, so that all of it is found.</remarks>
internal ref struct Words(ReadOnlySpan<char> text, int from = 0)
{
    public const int Longest = 100;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at = from;

    public static bool IsPart(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c > 127 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    public bool Next(out Word word)
    {
        while (_at < _text.Length && !IsPart(_text[_at]) && _text[_at] != '§') _at++;
        var start = _at;
        word = default;
        if (start == _text.Length) return false;
        if (_text[start] == '§')
        {
            _at++;
        }
        else
        {
            while (_at < _text.Length && _at - start < Longest && IsPart(_text[_at])) _at++;
            if (_at < _text.Length && char.IsLowSurrogate(_text[_at]) && _at - start > 1) _at--;
            if (_at - start >= 3) _at += GenderForms.EndingAt(_text[_at..]);
        }

        word = new Word(start, _at);
        return true;
    }
}
