using Publishing.Documents.Texts;

namespace Publishing.Host.Import;

internal enum ImportOutcome
{
    Published,

    /// <summary>Read and kept, but nothing of it is public.</summary>
    Withheld,

    /// <summary>The archive had this content already.</summary>
    Unchanged,
    Refused,

    /// <summary>Safe in the archive; the index could not be reached.</summary>
    Waiting,
    Failed,
}

internal sealed record ImportResult(string FileName, ImportOutcome Outcome, string? DocumentId, int Pages, string? Reason)
{
    /// <summary>Pages whose pictures are still to be read.</summary>
    public int WaitingPages { get; init; }

    public IReadOnlyDictionary<PageVerdict, int> Verdicts { get; init; } = new Dictionary<PageVerdict, int>();
}

/// <summary>What became of an import: the outcomes add up to <paramref name="Files"/>.</summary>
internal sealed record ImportReport(
    int Files,
    int Published,
    int Withheld,
    int Unchanged,
    int Refused,
    int Waiting,
    int Failed,
    int Pages,
    int WaitingPages,
    IReadOnlyDictionary<PageVerdict, int> Verdicts,
    double Seconds,
    IReadOnlyList<ImportResult> Results)
{
    public static ImportReport Of(IReadOnlyList<ImportResult> results, TimeSpan elapsed)
    {
        int Count(ImportOutcome outcome) => results.Count(result => result.Outcome == outcome);
        return new(
            results.Count,
            Count(ImportOutcome.Published),
            Count(ImportOutcome.Withheld),
            Count(ImportOutcome.Unchanged),
            Count(ImportOutcome.Refused),
            Count(ImportOutcome.Waiting),
            Count(ImportOutcome.Failed),
            results.Sum(result => result.Pages),
            results.Sum(result => result.WaitingPages),
            results.SelectMany(result => result.Verdicts).GroupBy(count => count.Key, count => count.Value).OrderBy(group => group.Key)
                .ToDictionary(group => group.Key, group => group.Sum()),
            Math.Round(elapsed.TotalSeconds, 2),
            results);
    }

    private int Doubtful => Verdicts.Where(IsDoubtful).Sum(count => count.Value);

    private static bool IsDoubtful(KeyValuePair<PageVerdict, int> count) => count.Key is not (PageVerdict.Clean or PageVerdict.Empty);

    private static string Name(PageVerdict verdict) => verdict switch
    {
        PageVerdict.WrongModel => "ohne Umlaute gelesen und repariert",
        PageVerdict.Degraded => "schlecht gelesen",
        _ => "mit unlesbarer Schrift",
    };

    public async Task WriteAsync(bool json)
    {
        foreach (var result in Results.Where(result => result.WaitingPages > 0 || result.Outcome is not (ImportOutcome.Published or ImportOutcome.Unchanged)))
            await Console.Error.WriteLineAsync($"{result.FileName}: {result.Reason}");
        await Console.Error.WriteLineAsync(
            $"{Files} Dateien: {Published} veröffentlicht, {Withheld} nichtöffentlich, {Unchanged} schon bekannt, {Refused} abgelehnt, " +
            $"{Waiting} warten, {Failed} fehlgeschlagen; {Pages} Seiten in {Seconds:0.0} s ({Pages / Math.Max(Seconds, 0.01):0} Seiten/s)");
        if (WaitingPages > 0) await Console.Error.WriteLineAsync($"{WaitingPages} Seiten warten auf die Texterkennung.");
        if (Doubtful > 0)
            await Console.Error.WriteLineAsync($"Auf {Doubtful} Seiten ist der Text unsicher: {string.Join(", ", Verdicts.Where(IsDoubtful).Select(count => $"{count.Value} {Name(count.Key)}"))}.");
        if (json) await HostJson.WriteAsync(this, HostJson.Default.ImportReport);
    }
}
