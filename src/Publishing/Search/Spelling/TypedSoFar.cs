using Publishing.German;
using Publishing.Queries;
using Publishing.Queries.Terms;

namespace Publishing.Search.Spelling;

/// <summary>What someone has typed so far: whole words, and the beginning of the last.</summary>
internal sealed record TypedSoFar(IReadOnlyList<WordForms> Whole, IReadOnlyList<string> Starts, IReadOnlyList<string> NumberStarts)
{
    /// <summary>Less than this begins too many words.</summary>
    private const int Fewest = 2;

    private const int MostWords = 8;

    /// <returns>Null where too little is typed to complete it, or too much.</returns>
    public static TypedSoFar? Of(string typed)
    {
        var text = QueryTokens.Clean(typed).Trim();
        var words = WordForms.OfText(text);
        return words.Count is 0 or > MostWords || text.Length is < Fewest or > QueryLimits.LongestText || words[^1].Exact[0].Length < Fewest && words.Count == 1
            ? null
            : new TypedSoFar(words[..^1], Prefixes.Of(words[^1].Exact[^1]), [.. NumbersOf(text)]);
    }

    /// <summary>Whether a name has all the words.</summary>
    public bool Fits(string name)
    {
        var forms = WordForms.OfText(name);
        return Whole.All(word => forms.Exists(form => form.Keys.AsSpan().ContainsAny(word.Keys)))
            && forms.Exists(form => Array.Exists(form.Exact, exact => Starts.Any(start => exact.StartsWith(start, StringComparison.Ordinal))));
    }

    /// <summary>How a paper's number may begin that is typed with blanks, or none.</summary>
    private static IEnumerable<string> NumbersOf(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return [];
        var capitals = text.ToUpperInvariant();
        return new[] { capitals, capitals.Replace(' ', '-'), capitals.Replace(' ', '/'), capitals.Replace(" ", "", StringComparison.Ordinal) }
            .Distinct(StringComparer.Ordinal);
    }
}
