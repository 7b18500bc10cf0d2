using System.Text.RegularExpressions;

namespace Publishing.Link.Formats;

/// <summary>A number read in spite of damage; <paramref name="Safe"/> where it can hardly be another.</summary>
internal readonly record struct RepairedNumber(string Number, bool Safe);

/// <summary>One form of a paper's number, as OCR damages it: "5V-9-16O4", "SV_9.1604", "SV9-1604".</summary>
internal sealed partial class DamagedFormat(ReferencePattern pattern)
{
    /// <summary>More changes than these make anything of anything.</summary>
    private const int MostChanges = 3, MostSafeChanges = 2, FewestDigits = 3;

    private readonly Regex _inText = new($@"\b(?:{Spellings.InDamagedText(pattern.Pattern)})\b", ReferenceFormat.Options);
    private readonly Regex _alone = new($@"\A(?:{Spellings.DamagedAlone(pattern.Pattern)})\z", ReferenceFormat.Options);

    public IEnumerable<(int Start, int End)> In(string text)
    {
        var found = new List<(int, int)>();
        foreach (var match in _inText.EnumerateMatches(text))
            found.Add((match.Index, match.Index + text.AsSpan(match.Index, match.Length).TrimEnd().Length));
        return found;
    }

    /// <summary>Null where no small repair makes a number of it.</summary>
    public RepairedNumber? Repair(string written)
    {
        var runs = Run().Matches(written);
        // No council's number has more parts.
        if (runs.Count is 0 or > 5 || written.Count(char.IsAsciiDigit) < FewestDigits) return null;
        var readings = new List<(string Text, int Changes, bool Safe)> { (written, 0, true) };
        // A figure that a blank has torn apart: "SV-9-16 04".
        if (Torn().IsMatch(written) && Repair(Torn().Replace(written, "")) is { } mended) return mended with { Safe = false };
        foreach (Match run in runs)
        {
            var digits = Lookalikes.ToDigits(run.ValueSpan);
            foreach (var (text, changes, safe) in readings.ToArray())
            {
                if (digits is { } figures) Add(run, text, figures.Digits, changes, safe && figures.Safe);
                Add(run, text, Lookalikes.ToLetters(run.ValueSpan), changes, safe);
            }
        }

        foreach (var (text, changes, safe) in readings.OrderBy(reading => reading.Changes))
        {
            if (_alone.Match(text) is not { Success: true } match) continue;
            var joined = match.Groups.Values.Any(group => group is { Success: true, Length: 0 } && group.Name.StartsWith("dash", StringComparison.Ordinal));
            return new RepairedNumber(ReferenceFormat.Canonical(match), safe && changes <= MostSafeChanges && !joined);
        }

        return null;

        void Add(Match run, string text, string other, int changes, bool safe)
        {
            var more = changes + run.Value.Zip(other).Count(pair => pair.First != pair.Second);
            if (more > changes && more <= MostChanges) readings.Add((string.Concat(text.AsSpan(0, run.Index), other, text.AsSpan(run.Index + run.Length)), more, safe));
        }
    }

    [GeneratedRegex(@"(?<=\d) (?=\w)|(?<=\w) (?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Torn();

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
