namespace Publishing.Queries;

/// <summary>What a query means, for any engine.</summary>
internal abstract record QueryNode;

/// <summary>Nothing asked: all entries.</summary>
internal sealed record EverythingNode : QueryNode;

/// <summary>Asked for something that no text can hold, as "***".</summary>
internal sealed record NothingNode : QueryNode;

/// <summary>A word, in any inflection, or as part of a compound.</summary>
internal sealed record WordNode(string Text) : QueryNode;

/// <summary>Words one after another; <paramref name="Exact"/> where they are meant to the letter.</summary>
internal sealed record PhraseNode(string Text, bool Exact) : QueryNode;

/// <summary>Words, and what else they are called.</summary>
internal sealed record SynonymNode(QueryNode Asked, IReadOnlyList<string> Others) : QueryNode;

internal sealed record PrefixNode(string Text) : QueryNode;

/// <summary>A paper's normalised number; <paramref name="Alone"/> where nothing else is asked.</summary>
internal sealed record NumberNode(string Number, bool Alone) : QueryNode;

/// <summary>A section of a law, as <see cref="Documents.Citation.Target"/> has it: "§ 34 KrO".</summary>
internal sealed record SectionNode(string Target) : QueryNode
{
    /// <summary>Sign and figure.</summary>
    public string Words => string.Join(' ', Target.Split(' ').Take(2));
}

internal sealed record AllNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

internal sealed record AnyNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

internal sealed record NotNode(QueryNode Part) : QueryNode;
