namespace Publishing.Repair.Readings;

/// <summary>Puts words together that a line end has broken and whose hyphen stayed, since what goes on was read as no small letter: "Stra-Benbahn", "unn6-tig".</summary>
internal static class BrokenWords
{
    /// <summary>Nats by which one word must be likelier than two.</summary>
    private const float OverTwo = 4f;

    /// <summary>Null where two words are likelier.</summary>
    public static (Part Part, IReadOnlyList<Candidate> Candidates)? Join(
        Choices choices, string source, (Part Part, IReadOnlyList<Candidate> Candidates) first, (Part Part, IReadOnlyList<Candidate> Candidates) second)
    {
        var end = first.Part.Start + first.Part.Length;
        if (second.Part.Start != end + 1 || source[end] != '-') return null;
        // Between small letters its writer has put it.
        if (char.IsLower(source[end - 1]) && char.IsLower(source[end + 1])) return null;
        var whole = choices.Of(string.Concat(source.AsSpan(first.Part.Start, first.Part.Length), source.AsSpan(second.Part.Start, second.Part.Length)));
        var best = whole[0];
        // A capital in the middle begins a word of its own.
        if (best.Parts == 0 || best.Word.AsSpan(1).ContainsAnyInRange('A', 'Z') || best.Cost + OverTwo > first.Candidates[0].Cost + second.Candidates[0].Cost) return null;
        return (first.Part with { Length = second.Part.Start + second.Part.Length - first.Part.Start }, [.. whole.Where(candidate => candidate.Parts > 0)]);
    }
}
