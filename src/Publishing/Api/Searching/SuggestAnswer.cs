using Publishing.Pages;
using Publishing.Search;
using Publishing.Search.Spelling;

namespace Publishing.Api.Searching;

/// <summary>What may be meant by what is typed so far, each with the address it leads to.</summary>
internal sealed record SuggestAnswer(IReadOnlyList<Suggestion> Papers, IReadOnlyList<Suggestion> AgendaItems, IReadOnlyList<Suggestion> Organizations, IReadOnlyList<Suggestion> Words)
{
    /// <param name="found">By the engine.</param>
    /// <param name="typed">The query so far, without the word that is being typed.</param>
    /// <param name="words">For the word that is being typed.</param>
    public static SuggestAnswer Of(Completions found, string typed, IReadOnlyList<string> words) => new(
        [.. found.Papers.Select(paper => new Suggestion(paper.Number, paper.Title, Addresses.Paper(paper.Number)))],
        [.. found.AgendaItems.Select(item => new Suggestion(item.Title, null, Addresses.AgendaItem(item.DocumentId, item.Key)))],
        [.. found.Organizations.Select(name => new Suggestion(name, null, Addresses.Search(new SearchQuery { Organization = name })))],
        [.. words.Select(word => new Suggestion(typed + word, null, Addresses.Search(new SearchQuery { Text = typed + word })))]);
}

/// <param name="Text">To be shown.</param>
/// <param name="Title">What it is called beside that; null for nothing.</param>
/// <param name="Url">Where it leads.</param>
internal sealed record Suggestion(string Text, string? Title, string Url);
