using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Link;

/// <summary>A place in a text that has the form of a paper's number.</summary>
internal readonly record struct Sighting(int Start, int End, string Number, bool Ambiguous)
{
    public int Length => End - Start;
}

/// <summary>One form of a paper's number, ready to match in time linear in the text, whatever the pattern.</summary>
internal sealed class ReferenceFormat(ReferencePattern pattern)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly Regex _inText = new($@"\b(?:{Spellings.InText(pattern.Pattern)})\b", Options);
    private readonly Regex _alone = new($@"\A\s*(?:{Spellings.Alone(pattern.Pattern)})\s*\z", Options);

    /// <summary>Whether a text without a single character would be a number.</summary>
    public bool MatchesNothing => _alone.IsMatch("") || _inText.IsMatch("x") && _inText.Match("x").Length == 0;

    public IEnumerable<Sighting> In(string text)
    {
        for (var match = _inText.Match(text); match.Success; match = match.NextMatch())
            yield return new Sighting(match.Index, match.Index + match.Length, Canonical(match), pattern.Ambiguous);
    }

    public string? Normalize(string written) => _alone.Match(written) is { Success: true } match ? Canonical(match) : null;

    private static string Canonical(Match match)
    {
        var number = new StringBuilder();
        var from = match.Index;
        foreach (var group in match.Groups.Values.Skip(1).Where(group => group.Success).OrderBy(group => group.Index))
        {
            AppendSolid(number, match, from, group.Index);
            number.Append(Spellings.SeparatorOf(group.Name));
            from = group.Index + group.Length;
        }
        AppendSolid(number, match, from, match.Index + match.Length);
        return number.ToString();
    }

    private static void AppendSolid(StringBuilder number, Match match, int from, int to)
    {
        foreach (var c in match.Value.AsSpan(from - match.Index, to - from))
            if (!char.IsWhiteSpace(c)) number.Append(char.ToUpperInvariant(c));
    }
}
