using System.Text.RegularExpressions;

namespace Publishing.Link.Formats;

/// <summary>The forms that papers' numbers have here.</summary>
public sealed class ReferenceFormats
{
    private readonly ReferenceFormat[] _formats;

    /// <exception cref="ArgumentException">The options name a preset that does not exist or a pattern that cannot be used; German.</exception>
    public ReferenceFormats(ReferenceOptions options)
    {
        var presets = options is { Presets: [], Patterns: [] } ? ReferencePresets.All.Keys : options.Presets;
        _formats = [.. presets.SelectMany(Preset).Concat(options.Patterns).Distinct().Select(Compile)];
    }

    /// <summary>
    /// The paper's number that the whole string is, in any spelling: "SV-9-1604" for "sv 9 1604"; null where it is none.
    /// Goes by form alone: "2019/2020" is a number in some councils, and whether there is such a paper the archive knows.
    /// </summary>
    public string? Normalize(string written) =>
        _formats.Select(format => format.Normalize(written)).FirstOrDefault(number => number is not null);

    /// <summary>
    /// All places that have a number's form, in order, none overlapping: of two that do, the longer one; but a damaged one only
    /// where no whole one is.
    /// </summary>
    internal IReadOnlyList<Sighting> In(string text)
    {
        var whole = Apart(text, _formats.SelectMany(format => format.In(text)));
        var damaged = Apart(text, _formats.SelectMany(format => format.DamagedIn(text)));
        var at = 0;
        damaged.RemoveAll(sighting =>
        {
            while (at < whole.Count && whole[at].End <= sighting.Start) at++;
            return at < whole.Count && whole[at].Start < sighting.End;
        });
        return [.. whole.Concat(damaged).OrderBy(sighting => sighting.Start)];
    }

    private static List<Sighting> Apart(string text, IEnumerable<Sighting> sightings)
    {
        var kept = new List<Sighting>();
        foreach (var next in sightings.Where(sighting => Surroundings.LeaveWhole(text, sighting))
            .OrderBy(sighting => sighting.Start).ThenByDescending(sighting => sighting.Length))
        {
            if (kept.Count == 0 || next.Start >= kept[^1].End) kept.Add(next);
            else if (next.Length > kept[^1].Length) kept[^1] = next;
        }
        return kept;
    }

    private static ReferencePattern[] Preset(string name) =>
        ReferencePresets.All.TryGetValue(name, out var patterns)
            ? patterns
            : throw new ArgumentException(
                $"Das Vorlagenformat „{name}“ gibt es nicht. Bekannt sind: {string.Join(", ", ReferencePresets.All.Keys)}.");

    private static ReferenceFormat Compile(ReferencePattern pattern)
    {
        try
        {
            var format = new ReferenceFormat(pattern);
            return format.MatchesNothing
                ? throw new ArgumentException($"Das Muster „{pattern.Pattern}“ für Vorlagennummern passt auch auf leeren Text.")
                : format;
        }
        catch (RegexParseException fault)
        {
            throw new ArgumentException(
                $"Das Muster „{pattern.Pattern}“ für Vorlagennummern ist kein gültiger regulärer Ausdruck: {fault.Message}", fault);
        }
        catch (NotSupportedException fault)
        {
            throw new ArgumentException(
                $"Das Muster „{pattern.Pattern}“ für Vorlagennummern benutzt, was nicht erlaubt ist (Rückbezüge, Umschau) oder ist zu groß.",
                fault);
        }
    }
}
