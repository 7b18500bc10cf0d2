namespace Publishing.Evaluate;

/// <summary>What was expected held against what was found.</summary>
/// <param name="Hits">Expected and found.</param>
/// <param name="Misses">Expected and not found.</param>
/// <param name="FalseHits">Found and not expected.</param>
public sealed record Score(int Hits, int Misses, int FalseHits)
{
    public double Precision => Hits + FalseHits == 0 ? 1 : (double)Hits / (Hits + FalseHits);

    public double Recall => Hits + Misses == 0 ? 1 : (double)Hits / (Hits + Misses);
}
