using Publishing.Index;

namespace Publishing.Search.Spelling;

/// <summary>Makes completions of what an engine finds, the same for any engine.</summary>
internal static class Completing
{
    /// <summary>So many entries are looked through for each kind: titles repeat.</summary>
    public const int Depth = 40;

    /// <param name="typed">So far.</param>
    /// <param name="numbered">First entries of documents whose own number begins so.</param>
    /// <param name="titled">First entries of papers whose title has the words.</param>
    /// <param name="items">Entries whose agenda item has the words.</param>
    /// <param name="organizations">All there are, with the number of their entries; a name may come several times.</param>
    public static Completions Of(
        TypedSoFar typed, IEnumerable<StoredEntry> numbered, IEnumerable<StoredEntry> titled, IEnumerable<StoredEntry> items,
        IEnumerable<FacetValue> organizations) => new(
        [
            .. numbered.SelectMany(entry => entry.Own.Where(own => Begins(typed, own)).Select(own => new PaperCompletion(own, entry.Title)))
                .Concat(titled.Where(entry => entry.Own.Count > 0).Select(entry => new PaperCompletion(entry.Own[0], entry.Title)))
                .DistinctBy(paper => paper.Number).Take(Completions.Most),
        ],
        [
            .. items.Select(entry => new ItemCompletion(entry.DocumentId, entry.AgendaItem!.Key, entry.AgendaItem.Title))
                .DistinctBy(item => item.Title, StringComparer.OrdinalIgnoreCase).Take(Completions.Most),
        ],
        [
            .. organizations.Where(one => typed.Fits(one.Value)).GroupBy(one => one.Value, one => one.Count, StringComparer.Ordinal)
                .Select(same => new FacetValue(same.Key, same.Sum())).OrderByDescending(one => one.Count).ThenBy(one => one.Value, StringComparer.Ordinal)
                .Take(Completions.Most).Select(one => one.Value),
        ]);

    private static bool Begins(TypedSoFar typed, string number) =>
        typed.NumberStarts.Any(start => number.StartsWith(start, StringComparison.Ordinal));
}
