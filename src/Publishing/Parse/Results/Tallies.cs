using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Documents.Meetings;

namespace Publishing.Parse.Results;

/// <summary>Reads form and counts of a vote from the words of one clause; counts in doubt are not recorded.</summary>
internal static partial class Tallies
{
    /// <param name="clause">Result and vote of one matter.</param>
    /// <param name="outcome">What the same clause says of the result; null where nothing.</param>
    public static Vote? Of(string clause, Outcome? outcome)
    {
        var vote = Counts(clause) with { Form = FormOf(clause), Ballot = BallotOf(clause) };
        if (!IsSound(vote, outcome)) vote = vote with { Yes = null, No = null, Abstentions = null, Biased = null };
        return vote == new Vote() ? null : vote;
    }

    private static VoteForm? FormOf(string clause)
    {
        if (Tie().IsMatch(clause)) return VoteForm.Tie;
        var (all, most) = (Unanimous().IsMatch(clause), Majority().IsMatch(clause));
        return all == most ? null : all ? VoteForm.Unanimous : VoteForm.Majority;
    }

    private static Ballot? BallotOf(string clause)
    {
        var (secret, byName) = (Secret().IsMatch(clause), ByName().IsMatch(clause));
        return secret == byName ? null : secret ? Ballot.Secret : Ballot.ByName;
    }

    private static Vote Counts(string clause)
    {
        var vote = new Vote();
        // "Ja: 10, Nein: 2" and "10 Ja, 2 Nein" must not be mixed up.
        var labels = LabelFirst().IsMatch(clause) ? Labelled() : Numbered();
        foreach (Match found in labels.Matches(clause))
        {
            if (Number(found.Groups["n"].Value) is not { } count) continue;
            var kind = found.Groups["what"].Value.ToLowerInvariant();
            var twice = kind[0] switch
            {
                'j' or 'p' => vote.Yes,
                'n' or 'g' => vote.No,
                'b' => vote.Biased,
                'd' => kind == "dafür" ? vote.Yes : vote.No,
                _ => vote.Abstentions,
            };
            // The same count given twice belongs to two votes.
            if (twice is not null) return new Vote();
            vote = kind[0] switch
            {
                'j' or 'p' => vote with { Yes = count },
                'n' or 'g' => vote with { No = count },
                'b' => vote with { Biased = count },
                'd' => kind == "dafür" ? vote with { Yes = count } : vote with { No = count },
                _ => vote with { Abstentions = count },
            };
        }

        return vote;
    }

    private static bool IsSound(Vote vote, Outcome? outcome)
    {
        if ((vote.Yes ?? 0) + (vote.No ?? 0) + (vote.Abstentions ?? 0) == 0 && vote is { Yes: not null } or { Yes: null, No: null, Abstentions: 0 }) return false;
        if (vote is { Form: VoteForm.Tie, Yes: { } one, No: { } other } && one != other) return false;
        return outcome switch
        {
            Outcome.Adopted or Outcome.AdoptedAmended or Outcome.PartlyAdopted =>
                vote.Yes != 0 && !(vote is { Yes: { } yes, No: { } no } && yes <= no) && !(vote is { Form: VoteForm.Unanimous, No: > 0 }),
            Outcome.Rejected => vote.No != 0 && !(vote is { Yes: { } yes, No: { } no } && yes > no) && !(vote is { Form: VoteForm.Unanimous, Yes: > 0 }),
            _ => true,
        };
    }

    private static int? Number(string word)
    {
        if (char.IsAsciiDigit(word[0])) return int.Parse(word, CultureInfo.InvariantCulture);
        var lower = word.ToLowerInvariant();
        if (lower[0] == 'k' || lower == "ohne") return 0;
        if (lower.StartsWith("ein", StringComparison.Ordinal)) return 1;
        var at = Array.IndexOf(Words, lower);
        return at < 0 ? null : at + 2;
    }

    private static readonly string[] Words = ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

    private const string What = @"((?<what>ja|nein|gegen(?=\s?-?\s?stimme)|(?:stimm)?enthaltung)(en|er)?(\s?-?\s?stimmen?)?|(?<what>dafür|dagegen|befangen)\w*)(?!\p{L})";
    private const string Some = @"(?<n>\d{1,3}|keine[rn]?|ohne|eine[rmn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)";

    [GeneratedRegex(@"(?<![\p{L}\d.,/:])" + Some + @"\s*(x\s*)?" + What, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<!\p{L})" + What + @"\s*[:=]?\s*(?<n>\d{1,3})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    /// <summary>A label with a number behind, and no number before the first label.</summary>
    [GeneratedRegex(@"^[^\d]*?(?<!\p{L})" + What + @"\s*[:=]?\s*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelFirst();

    [GeneratedRegex(@"\beinstimmig", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unanimous();

    [GeneratedRegex(@"\bmehrheitlich|\bmit (\p{L}+ )?Mehrheit|\bMehrheitsbeschluss", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Majority();

    [GeneratedRegex(@"\bStimmengleichheit", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tie();

    [GeneratedRegex(@"\bgeheim(e[rn]?)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\bnamentlich(e[rn]?)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByName();
}
