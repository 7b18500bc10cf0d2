using System.Globalization;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;

namespace Publishing.Guard;

/// <summary>The items of which at least the title is public beyond doubt.</summary>
internal static class PublicAgenda
{
    public static IReadOnlyList<PublicAgendaItem> Of(IReadOnlyList<AgendaItem> agenda, Redaction redaction)
    {
        var items = new List<PublicAgendaItem>(agenda.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in agenda)
        {
            if (item.Visibility != Visibility.Public) continue;
            var text = redaction.KeepBeginning(item.Text);
            var listed = redaction.Keep(item.Listed);
            if (!(Says(redaction, listed, item) || Says(redaction, text, item))) continue;
            var number = SafeKey(item.Number);
            var count = seen[number] = seen.GetValueOrDefault(number) + 1;
            var key = count == 1 ? number : string.Create(CultureInfo.InvariantCulture, $"{number}-{count}");
            var shown = new PublicAgendaItem(key, item.Number, item.Title, text, listed, Pages(redaction.Text, text));
            items.Add(PublicFacts.Of(item, shown, redaction));
        }

        // Which items there are beside the public ones nobody is told.
        var single = items.GroupBy(item => item.Number, StringComparer.Ordinal).Where(same => same.Count() == 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return [.. items.Select(item => item.HandledWith.Count == 0 ? item : item with { HandledWith = [.. item.HandledWith.Where(link => single.Contains(link.Number))] })];
    }

    /// <summary>Whether number and title can be read in what is left of the item's own text.</summary>
    private static bool Says(Redaction redaction, Span? place, AgendaItem item)
    {
        if (place is not { } span) return false;
        // The heading stands at the beginning; what an item says further on is of no account.
        var said = Bare(redaction.Text.Whole[span.Start..Math.Min(span.End, span.Start + (2 * item.Title.Length) + 500)]);
        return said.Contains(Bare(item.Title), StringComparison.Ordinal) && said.Contains(Bare(item.Number), StringComparison.Ordinal);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or DocumentText.PageBreak)));

    private static string SafeKey(string number)
    {
        var key = string.Concat(number.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'));
        return key.Length == 0 ? "0" : key;
    }

    private static IReadOnlyList<int> Pages(DocumentText text, Span? place)
    {
        if (place is not { } span || span.End <= span.Start) return [];
        var last = text.PageAt(span.End - 1);
        return [.. Enumerable.Range(span.Page, last - span.Page + 1).Where(page => Holds(text, span, page))];
    }

    private static bool Holds(DocumentText text, Span span, int page)
    {
        var start = Math.Max(text.StartOf(page), span.Start);
        var end = Math.Min(text.StartOf(page) + text.Pages[page - 1].Text.Length, span.End);
        return end > start && !text.Whole.AsSpan(start, end - start).IsWhiteSpace();
    }
}
