using Publishing.Documents;
using Publishing.Index;

namespace Publishing.Search.Passages;

/// <summary>An entry as a query that it answers shows it.</summary>
internal static class FoundEntry
{
    /// <param name="entry">What the index keeps of it.</param>
    /// <param name="text">The entry's own.</param>
    /// <param name="highlighter">Of the query that found it.</param>
    public static Hit ToHit(this StoredEntry entry, string text, Highlighter highlighter)
    {
        var (snippets, similar) = highlighter.Of(entry, text);
        var page = snippets.Count > 0 ? snippets[0].PageNumber : entry.Pages[0].Page;
        var passage = new Passage(entry.AgendaItem, page, snippets, similar);
        return new Hit
        {
            DocumentId = entry.DocumentId,
            FileName = entry.FileName,
            Kind = entry.Kind,
            Title = entry.Title,
            Organization = entry.Organization,
            Date = entry.Date,
            AgendaItem = entry.AgendaItem,
            PageNumber = page,
            Snippets = snippets,
            SimilarSpelling = similar,
            Passages = [passage],
            References = [.. entry.References.Where(reference => reference.Certainty == Certainty.Certain)
                .Select(reference => reference.Number).Distinct(StringComparer.Ordinal)],
            Own = entry.Own,
        };
    }
}
