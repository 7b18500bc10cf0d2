using System.Collections.Frozen;

namespace Publishing.Queries.Terms;

/// <summary>Words that a query need not insist on: "Förderung der Jugend" also finds "Förderung von Jugend".</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(StringComparer.Ordinal,
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen", "und", "oder", "in", "im",
        "an", "am", "auf", "aus", "bei", "beim", "für", "mit", "nach", "von", "vom", "zu", "zum", "zur", "über", "um", "wie",
        "was", "wer", "wo", "ist", "sind", "es", "sich", "als", "auch", "durch", "bis", "§");

    public static bool Contains(string folded) => All.Contains(folded);
}
