namespace Publishing.Queries.Terms;

/// <summary>The words that a query asks for side by side.</summary>
internal static class QueryWords
{
    public static IEnumerable<WordNode> Of(IEnumerable<QueryNode> parts) => parts.SelectMany(part => part switch
    {
        WordNode word => [word],
        SynonymNode { Asked: WordNode word } => [word],
        SynonymNode { Asked: AllNode all } => all.Parts.OfType<WordNode>(),
        _ => Enumerable.Empty<WordNode>(),
    });
}
