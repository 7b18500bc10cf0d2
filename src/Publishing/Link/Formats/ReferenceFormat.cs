using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Link.Formats;

/// <summary>A place in a text that has the form of a paper's number.</summary>
/// <param name="Repaired">What it is read as in spite of damage; null where nothing is damaged.</param>
internal readonly record struct Sighting(int Start, int End, ReferenceFormat Format, RepairedNumber? Repaired = null)
{
    public int Length => End - Start;
}

/// <summary>One form of a paper's number, ready to match in time linear in the text, whatever the pattern.</summary>
internal sealed class ReferenceFormat(ReferencePattern pattern)
{
    internal const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly Regex _inText = new($@"\b(?:{Spellings.InText(pattern.Pattern)})\b", Options);
    private readonly Regex _alone = new($@"\A(?:{Spellings.Alone(pattern.Pattern)})\z", Options);
    private readonly DamagedFormat _damaged = new(pattern);

    /// <summary>Whether other things are written like this too.</summary>
    public bool Ambiguous => pattern.Ambiguous;

    public bool MatchesNothing => _alone.IsMatch("");

    public IReadOnlyList<Sighting> In(string text)
    {
        var sightings = new List<Sighting>();
        foreach (var match in _inText.EnumerateMatches(text))
            sightings.Add(new Sighting(match.Index, match.Index + match.Length, this));
        return sightings;
    }

    /// <summary>Places that have this form once they are repaired.</summary>
    public IEnumerable<Sighting> DamagedIn(string text) =>
        from place in _damaged.In(text)
        let repaired = _damaged.Repair(text[place.Start..place.End].Trim())
        where repaired is not null
        select new Sighting(place.Start, place.End, this, repaired);

    // Trimmed first: a line's end behind the last character costs this engine its groups.
    public string? Normalize(string written) => _alone.Match(written.Trim()) is { Success: true } match ? Canonical(match) : null;

    internal static string Canonical(Match match)
    {
        var number = new StringBuilder();
        var from = 0;
        foreach (var group in match.Groups.Values.Where(group => group.Success).OrderBy(group => group.Index))
        {
            if (Spellings.SeparatorOf(group.Name) is not { } separator) continue;
            AppendSolid(number, match.ValueSpan[from..group.Index]);
            number.Append(separator);
            from = group.Index + group.Length;
        }
        AppendSolid(number, match.ValueSpan[from..]);
        return number.ToString();
    }

    private static void AppendSolid(StringBuilder number, ReadOnlySpan<char> written)
    {
        foreach (var c in written)
            if (!char.IsWhiteSpace(c)) number.Append(char.ToUpperInvariant(c));
    }
}
