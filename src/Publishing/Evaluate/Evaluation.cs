namespace Publishing.Evaluate;

/// <summary>Something that was missed, or found and wrong.</summary>
/// <param name="Number">Of a paper or an agenda item.</param>
/// <param name="Note">Why it may be so, or what it is about, German; else null.</param>
public sealed record Miscount(string FileId, string Number, string? Note);

/// <summary>What was found in files, held against what is known of them.</summary>
public abstract record Evaluation
{
    /// <summary>Those given of which something is known.</summary>
    public required int Files { get; init; }

    public required int Hits { get; init; }

    public required IReadOnlyList<Miscount> Misses { get; init; }

    public required IReadOnlyList<Miscount> FalseHits { get; init; }

    /// <summary>Those of which something is known and that were not given.</summary>
    public required IReadOnlyList<string> MissingFiles { get; init; }

    public double Precision => Score.Precision;

    public double Recall => Score.Recall;

    private Score Score => new(Hits, Misses.Count, FalseHits.Count);
}
