using Publishing.Guard;

namespace Publishing.Api.Answers;

internal sealed record TextAnswer(string DocumentId, IReadOnlyList<PageAnswer> Pages)
{
    public static TextAnswer Of(PublicDocument document) =>
        new(document.Id, [.. document.Text.Pages.Select(page => new PageAnswer(page.Number, page.Text))]);
}

internal sealed record PageAnswer(int Number, string Text);
