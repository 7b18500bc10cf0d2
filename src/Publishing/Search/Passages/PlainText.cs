using System.Buffers;
using System.Text;
using Publishing.German;

namespace Publishing.Search.Passages;

/// <summary>A text letter by letter without capitals, umlauts and accents; every letter stays in its place.</summary>
internal readonly ref struct PlainText : IDisposable
{
    // What folds to several letters (ß) is the first of them.
    private static readonly char[] Plain = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => Of((char)code))];

    private readonly char[] _letters;
    private readonly int _length;

    public PlainText(string text)
    {
        _letters = ArrayPool<char>.Shared.Rent(text.Length);
        _length = text.Length;
        for (var at = 0; at < text.Length; at++)
        {
            Ascii.ToLower(text.AsSpan(at), _letters.AsSpan(at), out var read);
            at += read;
            if (at < text.Length) _letters[at] = Plain[text[at]];
        }
    }

    public ReadOnlySpan<char> Letters => _letters.AsSpan(0, _length);

    public void Dispose() => ArrayPool<char>.Shared.Return(_letters);

    private static char Of(char letter) => Folding.WithoutUmlauts(Folding.Fold([letter]))[0];
}
