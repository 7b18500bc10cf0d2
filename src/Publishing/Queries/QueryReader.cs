using Publishing.German;
using Publishing.Link.Citations;
using Publishing.Queries.Terms;

namespace Publishing.Queries;

/// <summary>Reads what a citizen typed. Every text has a meaning; none is an error.</summary>
/// <param name="normalize">A paper's number in its normal form, or null where the text is no paper's number.</param>
/// <param name="synonyms">Null for those of the program alone.</param>
internal sealed class QueryReader(Func<string, string?> normalize, Synonyms? synonyms = null)
{
    private const int MostNumberWords = 5;

    public QueryNode Read(string query)
    {
        var text = QueryTokens.Clean(query).Trim();
        if (text.Length == 0) return new EverythingNode();
        var whole = text.Trim('"', ' ');
        if (normalize(whole) is { } number) return new NumberNode(number, true);
        if (LeftOutZeros.In(whole, normalize) is { } meant) return new AnyNode([new NumberNode(meant, true), new PhraseNode(whole, false)]);
        return (synonyms ?? Synonyms.Shipped).Expand(new Reading(text, QueryTokens.Of(text), normalize).Whole());
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
            if ((Field() ?? Section() ?? Number()) is { } named) return named;
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

        private QueryNode? Field()
        {
            var token = tokens[_at];
            if (token.Kind != TokenKind.Word || token.Text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) return null;
            var name = token.Text[..colon];
            foreach (var (value, count) in Values(name, colon))
            {
                if (QueryFields.Read(name, value, normalize) is not { } field) continue;
                _at += count;
                return field;
            }

            return null;
        }

        /// <summary>What may be a field's value, longest first, with the number of tokens that it takes.</summary>
        private IEnumerable<(string Value, int Count)> Values(string name, int colon)
        {
            var token = tokens[_at];
            var from = token.Start + colon + 1;
            if (from == token.End)
            {
                if (_at + 1 < tokens.Count && tokens[_at + 1] is { Kind: TokenKind.Phrase } phrase && phrase.Start == from) yield return (phrase.Text, 2);
                yield break;
            }

            // "gremium:(Rat OR Kreistag)" is no field with a value.
            if (token.Text.Count(c => c == '(') != token.Text.Count(c => c == ')')) yield break;

            // "vorlage:SV 9 1604", as a number without its field.
            if (name.Equals(QueryFields.Paper, StringComparison.OrdinalIgnoreCase) && char.IsLetter(text[from]) && token.End - from <= 5)
            {
                for (var run = WordsAhead(); run > 1; run--) yield return (text[from..tokens[_at + run - 1].End], run);
            }

            yield return (text[from..token.End], 1);
        }

        private int WordsAhead()
        {
            var run = 0;
            while (run < MostNumberWords && _at + run < tokens.Count && tokens[_at + run].Kind is TokenKind.Word or TokenKind.Minus) run++;
            return run;
        }

        /// <summary>A section of a law; without a law its sign and figure side by side.</summary>
        private QueryNode? Section()
        {
            var start = tokens[_at].Start;
            if (tokens[_at].Kind != TokenKind.Word || AskedSections.At(text, start) is not { } asked) return null;
            while (_at < tokens.Count && tokens[_at].Start < asked.End) _at++;
            return asked.Target is { } target ? new SectionNode(target) : new PhraseNode(text[start..asked.End], false);
        }

        private QueryNode? Number() =>
            Number(normalize) is var (written, number) ? new NumberNode(number, false)
            : Number(text => LeftOutZeros.In(text, normalize)) is var (shorter, meant) ? new AnyNode([new NumberNode(meant, false), new PhraseNode(shorter, false)])
            : null;

        private (string Written, string Number)? Number(Func<string, string?> read)
        {
            for (var run = WordsAhead(); run > 0; run--)
            {
                var (first, last) = (tokens[_at], tokens[_at + run - 1]);

                // Two numbers side by side are seldom one; "SV 9 1604" begins with letters.
                if (first.Kind != TokenKind.Word || (run > 1 && !(first.Text.Length <= 5 && char.IsLetter(first.Text[0])))) continue;
                var written = text[first.Start..last.End].TrimEnd('.', ',', ';', '?', '!');
                if (read(written) is not { } number) continue;
                _at += run;
                return (written, number);
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
