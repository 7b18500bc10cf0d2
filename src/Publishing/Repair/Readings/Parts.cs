namespace Publishing.Repair.Readings;

/// <summary>A stretch of letters, and of the signs that letters are misread as, that may be a word.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Characters.</param>
/// <param name="Joined">Whether only a hyphen, slash or star parts it from what stands before.</param>
/// <param name="Opens">Whether it begins a sentence, a line behind an empty one, or the text.</param>
internal readonly record struct Part(int Start, int Length, bool Joined, bool Opens);

/// <summary>Walks over the words of a page that a repair may touch: no numbers, addresses or abbreviations in capitals.</summary>
internal ref struct Parts(ReadOnlySpan<char> text)
{
    private const string Edges = "„“”\"‘’'»«,;:.!?()[]{}-–—_*=~|<>/\\•·…";
    private const string Joints = "-/*:_–|";
    private const int LongestAbbreviation = 4;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _tokenEnd;
    private bool _opens = true;

    public bool Next(out Part part)
    {
        while (true)
        {
            if (_at >= _tokenEnd && !NextToken())
            {
                part = default;
                return false;
            }

            var start = _at;
            while (_at < _tokenEnd && !IsJoint(_text[_at])) _at++;
            var end = _at;
            while (_at < _tokenEnd && IsJoint(_text[_at])) _at++;
            var (from, to) = Trim(start, end);
            if (to <= from) continue;
            if (!MayBeWord(_text[from..to]))
            {
                _opens = false;
                continue;
            }

            var joined = from > 0 && !char.IsWhiteSpace(_text[from - 1]) && IsJoint(_text[from - 1]);
            part = new(from, to - from, joined, _opens && !joined);
            _opens = false;
            return true;
        }
    }

    /// <summary>Whether a stretch has letters enough, and digits only one by one among them.</summary>
    private static bool MayBeWord(ReadOnlySpan<char> part)
    {
        var (letters, small, digit) = (0, false, false);
        foreach (var c in part)
        {
            var isDigit = char.IsAsciiDigit(c);
            if (isDigit && digit) return false;
            digit = isDigit;
            if (!char.IsLetter(c)) continue;
            letters++;
            small |= char.IsLower(c);
        }

        return letters >= 2 && letters * 2 > part.Length && (small || letters > LongestAbbreviation);
    }

    private static bool IsAddress(ReadOnlySpan<char> token) =>
        token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (token.IndexOf('@') is > 0 and var at && token[at..].Contains('.') && token[^1] != '.')
        || token.Contains('\\') || token[0] is '/' or '$' || token.Count('/') > 2;

    private static bool IsJoint(char c) => Joints.Contains(c, StringComparison.Ordinal);

    private bool NextToken()
    {
        var ended = _at > 0 && IsSentenceEnd(_at);
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            ended |= _text[_at] == '\n' && _at + 1 < _text.Length && _text[_at + 1] == '\n';
            _at++;
        }

        _opens |= ended;
        _tokenEnd = _at;
        while (_tokenEnd < _text.Length && !char.IsWhiteSpace(_text[_tokenEnd])) _tokenEnd++;
        if (_at == _text.Length) return false;
        if (IsAddress(_text[_at.._tokenEnd])) _at = _tokenEnd;
        return true;
    }

    private readonly bool IsSentenceEnd(int end)
    {
        while (end > 0 && _text[end - 1] is '"' or '“' or '”' or ')' or '’') end--;
        return end > 0 && _text[end - 1] is '.' or '!' or '?' or ':';
    }

    private readonly (int From, int To) Trim(int from, int to)
    {
        while (from < to && Edges.Contains(_text[from], StringComparison.Ordinal)) from++;
        while (to > from && Edges.Contains(_text[to - 1], StringComparison.Ordinal)) to--;
        return (from, to);
    }
}
