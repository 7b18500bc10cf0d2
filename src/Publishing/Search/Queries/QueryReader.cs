using Publishing.Search.German;

namespace Publishing.Search.Queries;

/// <summary>Reads what a citizen typed. Every text has a meaning; none is an error.</summary>
/// <param name="normalize">A paper's number in its normal form, or null where the text is no paper's number.</param>
internal sealed class QueryReader(Func<string, string?> normalize)
{
    private const int MostNumberWords = 5;

    public QueryNode Read(string query)
    {
        var text = QueryTokens.Clean(query).Trim();
        if (text.Length == 0) return new EverythingNode();
        if (normalize(text.Trim('"', ' ')) is { } number) return new NumberNode(number, true);
        return new Reading(text, QueryTokens.Of(text), normalize).Whole();
    }

    private sealed class Reading(string text, IReadOnlyList<QueryToken> tokens, Func<string, string?> normalize)
    {
        private int _at;

        public QueryNode Whole()
        {
            var node = Or();

            // A bracket that closes nothing is cut as a word; one that is never closed ends with the query.
            return node ?? new NothingNode();
        }

        private bool More => _at < tokens.Count && tokens[_at].Kind != TokenKind.Close;

        private QueryNode? Or()
        {
            var parts = new List<QueryNode>();
            while (And() is { } part)
            {
                parts.Add(part);
                if (!More) break;
                _at++;
            }

            return parts.Count switch { 0 => null, 1 => parts[0], _ => new AnyNode(parts) };
        }

        private QueryNode? And()
        {
            var parts = new List<QueryNode>();
            while (More)
            {
                if (parts.Count > 0 && BetweenOperands("OR")) break;
                if (parts.Count > 0 && BetweenOperands("AND")) _at++;
                if (Unary() is { } part) parts.Add(part);
            }

            var needed = parts.Where(part => !IsStopWord(part)).ToArray();
            if (needed.Length == 0) needed = [.. parts];
            return needed.Length switch { 0 => null, 1 => needed[0], _ => new AllNode(needed) };
        }

        private bool BetweenOperands(string word) =>
            tokens[_at].Is(word) && _at + 1 < tokens.Count && tokens[_at + 1].Kind != TokenKind.Close;

        private QueryNode? Unary()
        {
            if (Number() is { } number) return number;
            var token = tokens[_at++];
            switch (token.Kind)
            {
                case TokenKind.Minus or TokenKind.Word when (token.Kind == TokenKind.Minus || token.Is("NOT")) && More:
                    return Unary() is { } part ? new NotNode(part) : null;
                case TokenKind.Open:
                    var inner = Or();
                    if (_at < tokens.Count) _at++;
                    return inner;
                case TokenKind.Phrase:
                    return WordsIn(token.Text) == 0 ? null : new PhraseNode(token.Text, true);
                default:
                    return Literal(token.Text);
            }
        }

        private NumberNode? Number()
        {
            var run = 0;
            while (run < MostNumberWords && _at + run < tokens.Count && tokens[_at + run].Kind is TokenKind.Word or TokenKind.Minus) run++;
            for (; run > 0; run--)
            {
                var (first, last) = (tokens[_at], tokens[_at + run - 1]);

                // Two numbers side by side are seldom one; "SV 9 1604" begins with letters.
                if (first.Kind != TokenKind.Word || (run > 1 && !(first.Text.Length <= 5 && char.IsLetter(first.Text[0])))) continue;
                if (normalize(text[first.Start..last.End].TrimEnd('.', ',', ';', '?', '!')) is not { } number) continue;
                _at += run;
                return new NumberNode(number, false);
            }

            return null;
        }

        private static QueryNode? Literal(string word)
        {
            var prefix = word.Length > 1 && word[^1] == '*' ? word[..^1] : null;
            if (prefix is not null && WordsIn(prefix) == 1 && Words.IsPart(prefix[^1])) return new PrefixNode(prefix);
            return WordsIn(word) switch { 0 => null, 1 => new WordNode(Only(word)), _ => new PhraseNode(word, false) };
        }

        private static bool IsStopWord(QueryNode node) => node is WordNode word && StopWords.Contains(Folding.Fold(word.Text));

        private static string Only(string text)
        {
            var words = new Words(text);
            return words.Next(out var word) ? word.In(text).ToString() : "";
        }

        private static int WordsIn(string text)
        {
            var words = new Words(text);
            var count = 0;
            while (words.Next(out _)) count++;
            return count;
        }
    }
}
