using Publishing.German;
using Publishing.Index;
using Publishing.Index.Keys;
using Publishing.Queries;

namespace Publishing.Search.Passages;

/// <summary>Finds the doubtful words of an entry that may be what a query asks for.</summary>
internal sealed class SimilarWords(QueryNode query, IReadOnlyList<Leaf> leaves)
{
    /// <summary>Places of such words, for whatever is asked for and marked nowhere yet.</summary>
    public List<Mark> In(StoredEntry entry, string text, IReadOnlyList<Mark> marks)
    {
        var found = new List<Mark>();
        if (entry.Readings.Count == 0 && entry.Unknown.Count == 0) return found;
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            if (leaves[leaf] is not WordLeaf word || marks.Any(mark => mark.Leaf == leaf)) continue;
            found.AddRange(entry.Readings.Where(reading => Asks(word, reading.Word)).Select(reading => new Mark(reading.Start, reading.Start + reading.Length, leaf)));
            if (word.Asked.Exact is [var only] && Skeleton.OfAsked(only) is { } skeleton)
                found.AddRange(entry.Unknown.Where(one => Skeleton.OfRead(text.Substring(one.Start, one.Length)) == skeleton).Select(one => new Mark(one.Start, one.Start + one.Length, leaf)));
        }

        return [.. found.DistinctBy(mark => (mark.Start, mark.Leaf))];
    }

    /// <summary>Whether the entry would have been found by what stands in it.</summary>
    public bool IsAnsweredWithout(StoredEntry entry, string text) => Holds(query, entry, text);

    private static bool Asks(WordLeaf asked, string reading) =>
        WordForms.OfText(reading).Exists(word => word.Keys.AsSpan().ContainsAny(asked.Asked.Keys));

    private static bool Holds(QueryNode node, StoredEntry entry, string text) => node switch
    {
        AllNode all => all.Parts.All(part => Holds(part, entry, text)),
        AnyNode any => any.Parts.Any(part => Holds(part, entry, text)),
        NumberNode number => entry.Own.Contains(number.Number) || entry.References.Any(reference => reference.Number == number.Number),
        SectionNode section => entry.Sections.Any(cited => SectionKeys.Answers(cited.Target, section.Target)),
        FieldNode field => field.Holds(entry),
        WordNode or SynonymNode or PhraseNode or PrefixNode => new Marks(Leaf.Of(node)) is var marks
            && new[] { text, entry.Title, entry.AgendaItem?.Title ?? "" }.Any(words => marks.In(words, []).Count > 0),
        // What is excluded is not in an entry that was found.
        _ => true,
    };
}
