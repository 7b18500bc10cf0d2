using Publishing.Search.German;
using Publishing.Search.Queries;

namespace Publishing.Search.Passages;

/// <summary>Something that can be marked in a text: one asked word, phrase, prefix or number.</summary>
internal abstract record Leaf
{
    /// <summary>All that a query asks for; what it excludes is nowhere to be marked.</summary>
    public static IReadOnlyList<Leaf> Of(QueryNode query) => query switch
    {
        WordNode word => [new WordLeaf(WordForms.Of(word.Text))],
        PrefixNode prefix => [new PrefixLeaf(Prefixes.Of(prefix.Text))],
        PhraseNode phrase => [new PhraseLeaf([.. Forms(phrase.Text)], phrase.Exact)],
        NumberNode number => [new NumberLeaf(number.Number)],
        SectionNode section => [new SectionLeaf(section.Target)],
        AllNode all => [.. all.Parts.SelectMany(Of)],
        AnyNode any => [.. any.Parts.SelectMany(Of)],
        _ => [],
    };

    public static List<WordForms> Forms(string text)
    {
        var forms = new List<WordForms>();
        var words = new Words(text);
        while (words.Next(out var word)) forms.Add(WordForms.Of(word.In(text)));
        return forms;
    }

    /// <summary>Whether a word of the text is one this leaf looks for; for a phrase, its last.</summary>
    public abstract bool Ends(WordForms word);
}

internal sealed record WordLeaf(WordForms Asked) : Leaf
{
    public override bool Ends(WordForms word) =>
        word.Keys.AsSpan().ContainsAny(Asked.Keys) || word.Parts.AsSpan().ContainsAny(Asked.Keys)
        || (word.Plain is not null && word.Plain == Asked.Plain);
}

internal sealed record PrefixLeaf(IReadOnlyList<string> Starts) : Leaf
{
    public override bool Ends(WordForms word) =>
        Starts.Any(start => Array.Exists(word.Exact, exact => exact.StartsWith(start, StringComparison.Ordinal)));
}

internal sealed record PhraseLeaf(WordForms[] Asked, bool Exact) : Leaf
{
    public override bool Ends(WordForms word) => Matches(word, Asked.Length - 1);

    public bool Matches(WordForms word, int position) => Exact
        ? word.Exact.AsSpan().ContainsAny(Asked[position].Exact)
        : word.Keys.AsSpan().ContainsAny(Asked[position].Keys);
}

internal sealed record NumberLeaf(string Number) : Leaf
{
    public override bool Ends(WordForms word) => false;
}

/// <summary>A section of a law, wherever an entry cites it.</summary>
internal sealed record SectionLeaf(string Target) : Leaf
{
    public override bool Ends(WordForms word) => false;
}
