using Publishing.German;
using Publishing.German.Inflection;
using Publishing.Queries;
using Publishing.Queries.Terms;

namespace Publishing.Search.Passages;

/// <summary>Something that can be marked in a text: one asked word, phrase, prefix or number.</summary>
internal abstract record Leaf
{
    // Marks are counted in the bits of a number.
    private const int Most = 63;

    /// <summary>All that a query asks for, then what else answers it; what it excludes is nowhere to be marked.</summary>
    public static IReadOnlyList<Leaf> Of(QueryNode query) => [.. Asked(query).Concat(Others(query)).Distinct().Take(Most)];

    private static IEnumerable<Leaf> Asked(QueryNode query) => query switch
    {
        WordNode word => [new WordLeaf(WordForms.Of(word.Text))],
        SynonymNode synonym => Asked(synonym.Asked),
        PrefixNode prefix => [new PrefixLeaf(Prefixes.Of(prefix.Text), Prefixes.LooselyOf(prefix.Text))],
        PhraseNode phrase => [new PhraseLeaf([.. WordForms.OfText(phrase.Text)], phrase.Exact)],
        NumberNode number => [new NumberLeaf(number.Number)],
        SectionNode section => [new SectionLeaf(section.Target)],
        AllNode all => all.Parts.SelectMany(Asked),
        AnyNode any => any.Parts.SelectMany(Asked),
        _ => [],
    };

    private static IEnumerable<Leaf> Others(QueryNode query) => query switch
    {
        WordNode word => [.. SplitWords.Of(word.Text).Select(way => new SplitLeaf(way)), .. OtherForms(word.Text)],
        SynonymNode synonym => Others(synonym.Asked).Concat(synonym.Others.Select(WordForms.OfText)
            .Select(forms => forms.Count == 1 ? (Leaf)new SynonymLeaf(forms[0]) : new PhraseLeaf([.. forms], false))),
        AllNode all => all.Parts.SelectMany(Others),
        AnyNode any => any.Parts.SelectMany(Others),
        _ => [],
    };

    private static IEnumerable<Leaf> OtherForms(string word)
    {
        if (GenderPairs.Of(word) is { } other) yield return new WordLeaf(WordForms.Of(other) with { Plain = null });
        if (Begun.Of(word) is { } begun) yield return new BegunLeaf(begun);
    }

    /// <summary>Whether a word of the text is one this leaf looks for; for a phrase, its last.</summary>
    public abstract bool Ends(WordForms word);
}

internal sealed record WordLeaf(WordForms Asked) : Leaf
{
    public override bool Ends(WordForms word) =>
        word.Keys.AsSpan().ContainsAny(Asked.Keys) || word.Within.AsSpan().ContainsAny(Asked.Keys)
        || (word.Plain is { } plain && Asked.AskedPlain.Contains(plain));
}

/// <summary>A word that nobody knows, at the beginning of others.</summary>
internal sealed record BegunLeaf(string Start) : Leaf
{
    public override bool Ends(WordForms word) => Array.Exists(word.Exact, exact => Begun.Begins(Start, exact));
}

/// <summary>Another word for the one that is asked for; its compounds do not answer.</summary>
internal sealed record SynonymLeaf(WordForms Asked) : Leaf
{
    public override bool Ends(WordForms word) => word.Keys.AsSpan().ContainsAny(Asked.Keys);
}

/// <summary>Words that close together say what a compound says; each answers only where the others are near.</summary>
internal sealed record SplitLeaf(string[] Keys) : Leaf
{
    /// <summary>So many letters may lie between them.</summary>
    public const int Letters = 80;

    public override bool Ends(WordForms word) => word.Keys.AsSpan().ContainsAny(Keys);
}

internal sealed record PrefixLeaf(IReadOnlyList<string> Starts, string? Loosely = null) : Leaf
{
    public override bool Ends(WordForms word) =>
        Starts.Any(start => Array.Exists(word.Exact, exact => exact.StartsWith(start, StringComparison.Ordinal)))
        || (Loosely is not null && Array.Exists(word.Exact, exact => Prefixes.BeginsLoosely(exact, Loosely)));
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
