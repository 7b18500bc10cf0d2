using System.Text;

namespace Publishing.Queries;

internal enum TokenKind
{
    Word,
    Phrase,
    Open,
    Close,
    Minus,
}

/// <summary>A piece of the query as typed.</summary>
internal readonly record struct QueryToken(TokenKind Kind, string Text, int Start, int End)
{
    public bool Is(string word) => Kind == TokenKind.Word && Text == word;
}

/// <summary>Cuts a query into words, phrases and signs; whatever cannot be one is part of a word.</summary>
internal static class QueryTokens
{
    /// <summary>The query in composed characters, without what is no character at all.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(Rune.IsControl(rune) || rune.Value == 0xAD ? ' ' : rune.ToString());
        return clean.Replace('„', '"').Replace('“', '"').Replace('”', '"').Replace('»', '"').Replace('«', '"').ToString()
            .Normalize(NormalizationForm.FormC);
    }

    public static IReadOnlyList<QueryToken> Of(string query)
    {
        var text = Clean(query);
        var tokens = new List<QueryToken>();
        var depth = 0;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c == '"')
            {
                var end = text.IndexOf('"', at + 1);
                if (end > at) tokens.Add(new(TokenKind.Phrase, text[(at + 1)..end], at, end + 1));
                at = end > at ? end + 1 : at + 1;
            }
            else if (c == '(' || (c == ')' && depth > 0))
            {
                depth += c == '(' ? 1 : -1;
                tokens.Add(new(c == '(' ? TokenKind.Open : TokenKind.Close, "", at, ++at));
            }
            else if (c == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not '-' and not ')')
            {
                tokens.Add(new(TokenKind.Minus, "", at, ++at));
            }
            else
            {
                var end = EndOfWord(text, at, depth);
                tokens.Add(new(TokenKind.Word, text[at..end], at, end));
                at = end;
            }
        }

        return tokens;
    }

    private static int EndOfWord(string text, int start, int depth)
    {
        var inside = 0;
        var at = start;
        for (; at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '"'; at++)
        {
            if (text[at] == '(' && at > start) inside++;
            if (text[at] != ')') continue;
            if (inside > 0) inside--;
            else if (depth > 0) break;
        }

        return at;
    }
}
