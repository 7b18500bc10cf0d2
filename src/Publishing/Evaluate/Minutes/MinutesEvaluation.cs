using Publishing.Documents;

namespace Publishing.Evaluate.Minutes;

/// <summary>A file's name without folder and extension, and what was understood of it.</summary>
public sealed record EvaluatedMinutes(string FileId, Document Document);

/// <summary>How well agenda items, results or votes are found.</summary>
/// <remarks>
/// A row of the gold counts for a file when its date is that of the meeting or either is unknown, and when the text prints what
/// the row says: its number behind "TOP", "Punkt" or at the head of a line; a word for its result. Expected and found is a hit.
/// </remarks>
public sealed record MinutesEvaluation : Evaluation
{
    /// <summary>"items", "results" or "votes".</summary>
    public required string Kind { get; init; }

    /// <summary>Rows whose text does not print what they say.</summary>
    public required int NotPrinted { get; init; }

    public static MinutesEvaluation Run(string kind, IEnumerable<EvaluatedMinutes> files, MinutesGold gold)
    {
        var rows = gold.Items.ToLookup(item => item.FileId, StringComparer.Ordinal);
        var (seen, hits, unprinted) = (new HashSet<string>(StringComparer.Ordinal), 0, 0);
        var (misses, falseHits) = (new List<Miscount>(), new List<Miscount>());
        foreach (var file in files)
        {
            if (!rows.Contains(file.FileId) || !seen.Add(file.FileId)) continue;
            var day = file.Document.Understanding.Meeting.Date?.Value;
            var known = rows[file.FileId].Where(row => row.Date is null || day is null || row.Date == day).ToList();
            var count = kind switch
            {
                "items" => ItemCount.Of(file.Document, known),
                "results" => ResultCount.Of(file.Document, known),
                _ => VoteCount.Of(file.Document, known),
            };
            hits += count.Hits;
            unprinted += count.NotPrinted;
            misses.AddRange(count.Misses.Select(miss => new Miscount(file.FileId, miss.Number, miss.Note)));
            falseHits.AddRange(count.FalseHits.Select(miss => new Miscount(file.FileId, miss.Number, miss.Note)));
        }

        return new MinutesEvaluation
        {
            Kind = kind, Files = seen.Count, Hits = hits, Misses = misses, FalseHits = falseHits, NotPrinted = unprinted,
            MissingFiles = [.. rows.Select(row => row.Key).Where(id => !seen.Contains(id))],
        };
    }
}

/// <summary>The counts of one file.</summary>
internal sealed record FileCount(int Hits, int NotPrinted, IReadOnlyList<(string Number, string? Note)> Misses, IReadOnlyList<(string Number, string? Note)> FalseHits);
