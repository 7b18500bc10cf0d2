using Publishing.German;
using Publishing.Index;
using Publishing.Index.Keys;

namespace Publishing.Search.Passages;

/// <summary>A place in an entry's text that answers a leaf of the query.</summary>
internal readonly record struct Mark(int Start, int End, int Leaf);

/// <summary>Finds in a text what a query asked for, reading the text with the same analysis as the index.</summary>
internal sealed class Marks(IReadOnlyList<Leaf> leaves)
{
    // With so many places found there is no better passage to be hoped for.
    private const int Enough = 200;
    private const int Most = 5_000;

    // The cache of forms gives the same object for the same word, so a word is compared once per answer.
    private readonly Dictionary<WordForms, ulong> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Anchors _anchors = new(leaves);
    private readonly int _window = leaves.OfType<PhraseLeaf>().Select(leaf => leaf.Asked.Length).DefaultIfEmpty(1).Max();

    public List<Mark> In(string text, IReadOnlyList<EntryReference> references, IReadOnlyList<EntrySection>? sections = null)
    {
        var marks = new List<Mark>();
        var found = Named(references, sections ?? [], marks);
        if (leaves.All(leaf => leaf is NumberLeaf or SectionLeaf)) return marks;

        var wanted = (1UL << leaves.Count) - 1;
        var recent = new (WordForms Forms, int Start)[_window];
        var words = new Words(text);
        using var plain = new PlainText(text);
        var letters = plain.Letters;
        var (position, left) = (0, 0);
        var anchor = _anchors.Next(letters, 0);
        for (var at = 0; ; at++)
        {
            if (left == 0)
            {
                if (anchor == text.Length) break;
                if (Before(text, anchor, position) is var from && from > position)
                {
                    words = new Words(text, from);
                    at = 0;
                }

                left = -1;
            }

            if (!words.Next(out var word)) break;
            position = word.End;
            left--;
            if (position > anchor) (left, anchor) = (_window - 1, _anchors.Next(letters, position));
            var forms = WordForms.Of(word.In(text));
            recent[at % _window] = (forms, word.Start);
            for (var hits = Matching(forms); hits != 0; hits &= hits - 1)
            {
                var leaf = System.Numerics.BitOperations.TrailingZeroCount(hits);
                if (Start(leaves[leaf], recent, at) is not { } start) continue;
                marks.Add(new Mark(start, word.End, leaf));
                found |= 1UL << leaf;
            }

            if (marks.Count >= Most || (marks.Count >= Enough && found == wanted)) break;
        }

        marks.Sort((one, other) => one.Start.CompareTo(other.Start));
        return leaves.Any(leaf => leaf is SplitLeaf) ? [.. marks.Where((mark, at) => leaves[mark.Leaf] is not SplitLeaf split || HasOthersNear(text, marks, at, split))] : marks;
    }

    /// <summary>Whether all words of a leaf stand close to one of them.</summary>
    private static bool HasOthersNear(string text, List<Mark> marks, int at, SplitLeaf split)
    {
        var near = new HashSet<string>(StringComparer.Ordinal);
        for (var other = at; other >= 0 && marks[at].Start - marks[other].Start <= SplitLeaf.Letters; other--) Add(marks[other]);
        for (var other = at + 1; other < marks.Count && marks[other].Start - marks[at].Start <= SplitLeaf.Letters; other++) Add(marks[other]);
        return split.Keys.All(near.Contains);

        void Add(Mark mark)
        {
            if (mark.Leaf == marks[at].Leaf) near.UnionWith(WordForms.Of(text.AsSpan(mark.Start, mark.End - mark.Start)).Keys);
        }
    }

    /// <summary>Where to begin so that a phrase around a place is read whole: so many words before it, at a gap, never before what is read.</summary>
    private int Before(string text, int place, int read)
    {
        var seen = 0;
        for (var hasWord = false; place > read; place--)
        {
            if (!char.IsWhiteSpace(text[place - 1]))
            {
                hasWord |= Words.IsPart(text[place - 1]) || text[place - 1] == '§';
            }
            else if (seen == 0 || hasWord)
            {
                if (++seen == _window) break;
                hasWord = false;
            }
        }

        return place;
    }

    /// <summary>Papers' numbers and sections of laws are where the entry knows them to be.</summary>
    private ulong Named(IReadOnlyList<EntryReference> references, IReadOnlyList<EntrySection> sections, List<Mark> marks)
    {
        var found = 0UL;
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            var places = leaves[leaf] switch
            {
                NumberLeaf number => references.Where(reference => reference.Number == number.Number).Select(reference => (reference.Start, reference.Length)),
                SectionLeaf asked => sections.Where(section => SectionKeys.Answers(section.Target, asked.Target)).Select(section => (section.Start, section.Length)).Distinct(),
                _ => null,
            };
            if (places is null) continue;
            foreach (var (start, length) in places.Where(place => place.Start >= 0)) marks.Add(new Mark(start, start + length, leaf));
            found |= 1UL << leaf;
        }

        return found;
    }

    private ulong Matching(WordForms forms)
    {
        if (_seen.TryGetValue(forms, out var known)) return known;
        var hits = 0UL;
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            if (leaves[leaf].Ends(forms)) hits |= 1UL << leaf;
        }

        return _seen[forms] = hits;
    }

    private int? Start(Leaf leaf, (WordForms Forms, int Start)[] recent, int at)
    {
        if (leaf is not PhraseLeaf phrase) return recent[at % _window].Start;
        if (at + 1 < phrase.Asked.Length) return null;
        for (var back = 1; back < phrase.Asked.Length; back++)
        {
            if (!phrase.Matches(recent[(at - back) % _window].Forms, phrase.Asked.Length - 1 - back)) return null;
        }

        return recent[(at - phrase.Asked.Length + 1) % _window].Start;
    }
}
