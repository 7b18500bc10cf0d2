using Publishing.Documents;

namespace Publishing.Guard.Withholding;

/// <summary>Holds back what a page that nobody has read yet may stand before.</summary>
internal static class UnreadPages
{
    /// <remarks>
    /// The heading of a non-public part may stand on such a page: of minutes and invitations nothing behind it is public,
    /// of other documents nothing at all where it is their first page, which would say so.
    /// </remarks>
    public static IEnumerable<Withheld> Of(Document document)
    {
        var text = document.Text;
        var unread = text.Pages.Where(page => page.IsUnread).ToList();
        if (unread.Count == 0) yield break;

        var first = unread[0].Number;
        if (first == 1 || document.Understanding.Kind is DocumentKind.Minutes or DocumentKind.Invitation)
        {
            yield return new Withheld(text.SpanOf(text.StartOf(first), text.Whole.Length), Reasons.Unread, false);
            yield break;
        }

        foreach (var page in unread)
        {
            var start = text.StartOf(page.Number);
            yield return new Withheld(new Span(page.Number, start, start + page.Text.Length), Reasons.Unread, false);
        }
    }
}
