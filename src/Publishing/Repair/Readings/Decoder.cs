using System.Collections.Frozen;
using Publishing.Vocabulary;
using Publishing.Vocabulary.Tries;

namespace Publishing.Repair.Readings;

/// <summary>What a word may be.</summary>
/// <param name="Word">In the capitals of what was read.</param>
/// <param name="Cost">Negative natural logarithm of how likely it is, up to a constant.</param>
/// <param name="Parts">1 for a word that is known as it is, more for a compound of known words, 0 for an unknown word.</param>
/// <param name="IsSmall">Whether it mostly begins with a small letter.</param>
internal sealed record Candidate(string Word, float Cost, int Parts, bool IsSmall);

/// <summary>Finds what a misread word may be: walks the known words and undoes confusions on the way. For one thread.</summary>
internal sealed class Decoder(KnownWords words, Confusions confusions)
{
    public const int Most = 4;

    private const int MostChanges = 4, MostParts = 4, ShortestPart = 4, ShortestCompound = 8, ShortestStem = 5, ShortestTail = 5, LongestWord = 60;

    private const float SameLetter = 0.02f, CapitalInside = 4f, JointCost = 4.5f, LinkCost = 1f, PrefixCost = 2f, FarFetched = 20f, Close = 4f, Seldom = 5.3f, Hopeless = 12f, InflectionCost = 4f;

    // What a word costs that nobody knows: names and rare compounds must stay what they are.
    private const float UnknownWord = 14f, UnknownLetter = 2.2f, UnknownHead = 0.7f;

    /// <summary>Of a noun that stands once in 440,000 words.</summary>
    private const float FrequentNoun = 13f;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "un", "ab", "an", "um", "mit", "auf", "aus", "ein", "vor", "bei", "her", "hin", "zurück", "zusammen", "über", "unter", "durch", "weiter",
            "wieder", "nach", "gegen", "heran", "heraus", "hinaus", "herein", "hinein", "bio", "öko", "neu", "alt").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly char[] _out = new char[LongestWord * 2];
    private readonly List<Candidate> _found = new(Most + 1);
    private string _read = "";
    private bool _capitals;
    private bool _small;
    private bool _compounds;
    private bool _inflects;
    private float _bound;

    /// <summary>The likeliest words, best first; always with the word as read among them, and never more than <see cref="Most"/> others.</summary>
    public IReadOnlyList<Candidate> Decode(string read)
    {
        var unknown = new Candidate(read, UnknownWord + (UnknownLetter * read.Length), 0, false);
        if (read.Length > LongestWord) return [unknown];
        _found.Clear();
        _read = read;
        _capitals = !read.AsSpan().ContainsAnyInRange('a', 'z');
        _small = char.IsLower(read[0]);
        _bound = unknown.Cost;
        _compounds = _inflects = false;
        Walk(0, WordTrie.Root, 0, 0, 0, 0, 1);
        if (_found.Count == 0 && _small)
        {
            _inflects = true;
            Walk(0, WordTrie.Root, 0, 0, 0, 0, 1);
        }

        if (read.Length >= ShortestCompound && (_found.Count == 0 || _found[0].Cost > FarFetched))
        {
            if (_found.Count > 0) _bound = Math.Min(_bound, _found[0].Cost + Close);
            (_compounds, _inflects) = (true, false);
            Walk(0, WordTrie.Root, 0, 0, 0, 0, 1);
            if (_found.Count == 0 && _small)
            {
                _inflects = true;
                Walk(0, WordTrie.Root, 0, 0, 0, 0, 1);
            }
        }

        if (_found.Count == 0 && !_small && read.Length >= ShortestCompound) WithUnknownHead();
        if (_found.Count == 0 && Plausible.Of(read) is { } guess) _found.Add(new(guess, unknown.Cost - Plausible.Worth, 0, _small));
        if (!_found.Exists(candidate => candidate.Word == read))
            _found.Add(words.Find(read) is >= 0 and var known ? new(read, (SameLetter * read.Length) + words.Cost(known, _small), 1, words.IsSmall(known)) : unknown);
        return [.. _found];
    }

    /// <summary>Streets bear the names of people and places: "Rittnertstrabe".</summary>
    private void WithUnknownHead()
    {
        (_compounds, _inflects) = (true, false);
        for (var head = ShortestPart; head <= _read.Length - ShortestTail; head++)
        {
            // A tail that is a word as read stays one.
            if (words.Find(_read.AsSpan(head)) >= 0) continue;
            _read.CopyTo(0, _out, 0, head);
            Walk(head, WordTrie.Root, head, head, (UnknownWord * UnknownHead) + (UnknownLetter * head), 0, 2);
        }
    }

    private void Walk(int at, int node, int length, int partStart, float cost, int changes, int parts)
    {
        if (cost + words.LeastFrom(node, _small && parts == 1) >= _bound) return;
        var word = words.Trie.WordAt(node);
        if (word >= 0)
        {
            var total = cost + words.Cost(word, _small && parts == 1);
            var isPart = _compounds && (length - partStart >= ShortestPart || IsShortPart(at, length, partStart, word));
            if (at == _read.Length && (isPart || parts == 1)) Add(length, total, parts, words.IsSmall(word));
            else if (at < _read.Length && isPart && parts < MostParts) Join(at, length, total + (partStart == 0 && Prefixes.Contains(_out.AsSpan(0, length)) ? PrefixCost : JointCost), changes, parts);
        }

        if (_inflects && length - partStart >= ShortestStem && _read.Length - at is > 0 and <= Endings.Longest) Inflect(at, node, length, cost, parts);

        if (at < _read.Length)
        {
            var c = _read[at];
            if (words.Trie.Next(node, Letters.NumberOf(c)) is >= 0 and var next)
            {
                _out[length] = c;
                var odd = at > 0 && !_capitals && char.IsUpper(c);
                Walk(at + 1, next, length + 1, partStart, cost + (odd ? CapitalInside : SameLetter), changes, parts);
            }

            if (changes < MostChanges) Change(confusions.BeginningWith(c), at, node, length, partStart, cost, changes, parts);
        }

        if (changes < MostChanges) Change(confusions.Lost, at, node, length, partStart, cost, changes, parts);
    }

    /// <summary>Forms that nobody has written yet, of words known in another form: "ermögliche" of "ermöglicht".</summary>
    private void Inflect(int at, int node, int length, float cost, int parts)
    {
        var rest = _read.AsSpan(at);
        if (!Endings.Contains(rest) || Endings.BestFrom(words, node) is not { } known || !Endings.Suit(words.IsSmall(known), rest)) return;
        rest.CopyTo(_out.AsSpan(length));
        Add(length + rest.Length, cost + (SameLetter * rest.Length) + words.Cost(known, _small && parts == 1) + InflectionCost, parts, words.IsSmall(known));
    }

    private void Change(ConfusionGroup group, int at, int node, int length, int partStart, float cost, int changes, int parts)
    {
        if ((words.Trie.LettersAt(node) & group.Letters) == 0 || length + 1 >= _out.Length) return;
        foreach (var confusion in group.All)
        {
            // A capital stands at the beginning or among capitals.
            if (confusion.IsCapital && at > 0 && !_capitals) continue;
            // With words put together at will, what hardly ever happens would happen often.
            if (_compounds && confusion.Cost > Seldom && confusion.Read is "a" or "e" or "i" or "o" or "u" or "é") continue;
            if (words.Trie.Next(node, confusion.Number) is not (>= 0 and var next)) continue;
            if (!_read.AsSpan(at).StartsWith(confusion.Read, StringComparison.Ordinal)) continue;
            _out[length] = confusion.Letter;
            Walk(at + confusion.Read.Length, next, length + 1, partStart, cost + confusion.Cost, changes + 1, parts);
        }
    }

    /// <summary>Short words are parts where they stand as read: frequent nouns, and what verbs are put together with.</summary>
    private bool IsShortPart(int at, int length, int partStart, int word)
    {
        var part = _out.AsSpan(partStart, length - partStart);
        if (part.Length < 2 || at < part.Length || !part.SequenceEqual(_read.AsSpan(at - part.Length, part.Length))) return false;
        return partStart == 0 ? Prefixes.Contains(part) || IsShortNoun(part.Length, word) : part is "zu" ? _small : IsShortNoun(part.Length, word);
    }

    private bool IsShortNoun(int length, int word) => length == ShortestPart - 1 && !words.IsSmall(word) && words.Cost(word, false) < FrequentNoun;

    private void Join(int at, int length, float cost, int changes, int parts)
    {
        Walk(at, WordTrie.Root, length, length, cost, changes, parts + 1);
        if (_read[at] != 's' || at + 1 >= _read.Length) return;
        _out[length] = 's';
        Walk(at + 1, WordTrie.Root, length + 1, length + 1, cost + LinkCost, changes, parts + 1);
    }

    private void Add(int length, float cost, int parts, bool small)
    {
        if (cost >= _bound) return;
        var text = _out.AsSpan(0, length);
        for (var i = 0; i < _found.Count; i++)
        {
            if (!_found[i].Word.AsSpan().SequenceEqual(text)) continue;
            if (_found[i].Cost <= cost) return;
            _found.RemoveAt(i);
            break;
        }

        var place = _found.FindIndex(candidate => candidate.Cost > cost);
        _found.Insert(place < 0 ? _found.Count : place, new(text.ToString(), cost, parts, small));
        if (_found.Count > Most) _found.RemoveAt(Most);
        _bound = Math.Min(_bound, _found.Count == Most ? _found[^1].Cost : _found[0].Cost + Hopeless);
    }
}
