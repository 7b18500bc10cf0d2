using System.Collections.Frozen;

namespace Publishing.Parse;

/// <summary>Words that cannot end a phrase: a line that ends with one goes on in the next.</summary>
internal static class OpenWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "aus", "in", "im", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "einem", "eines", "und", "oder", "vom", "von",
        "zu", "zur", "zum", "nach", "für", "als", "an", "bei", "beim", "mit", "auf", "unter", "ist", "war", "sind", "sowie", "bzw.",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers = new[]
    {
        "TOP", "TOPs", "Nr.", "Nummer", "Ziffer", "Absatz", "Abs.", "Satz", "Punkt", "Punkte", "Tagesordnungspunkt", "Tagesordnungspunkte",
        "Tagesordnungspunkten", "§", "Anlage", "bis", "um", "rund", "etwa", "ca.", "über",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsOpen(string line) => line.EndsWith(',') || Words.Contains(TextLines.LastWord(line));

    /// <summary>Whether a number at the beginning of the next line belongs to this line's sentence.</summary>
    public static bool AsksForNumber(string line) =>
        IsOpen(line) || (BeforeNumbers.Contains(TextLines.LastWord(line)) && line != "Tagesordnungspunkt");
}
