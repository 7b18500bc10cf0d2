using Publishing.Documents;
using Publishing.Link;

namespace Publishing.Evaluate.References;

/// <summary>A file's text and what was found in it.</summary>
public sealed record EvaluatedFile(string FileId, DocumentText Text, IReadOnlyList<Reference> Found);

/// <summary>How well references are found.</summary>
/// <remarks>
/// The unit is a number in a file, counted once however often it stands there. Expected are the numbers that the gold lists for the
/// file's text, and the file's own number if it stands in the text (it is often only known from the council's register). Found is
/// every certain reference, and a candidate whose number is in the register, which is the set of all files' own numbers: the rule
/// by which the archive links it. References that only metadata gives (no place in the text) count neither way. Found and
/// expected is a hit; expected only, a miss; found only, a false hit, even if a reader would agree with it. The gold's own list of
/// what it could not resolve decides nothing; it is noted beside a false hit. Files without an entry in the gold are left out.
/// </remarks>
public sealed record ReferenceEvaluation : Evaluation
{
    /// <summary>Those of the hits that are candidates and count because the register has them.</summary>
    public required int HitsByRegister { get; init; }

    /// <summary>Found numbers that are two years and that the gold does not know.</summary>
    public required int YearPairs { get; init; }

    public static ReferenceEvaluation Run(IEnumerable<EvaluatedFile> files, GoldFile gold)
    {
        var entries = gold.Entries.ToDictionary(entry => entry.FileId, StringComparer.Ordinal);
        var (seen, hits, byRegister) = (new HashSet<string>(), 0, 0);
        var (misses, falseHits) = (new List<Miscount>(), new List<Miscount>());
        foreach (var file in files)
        {
            if (!entries.TryGetValue(file.FileId, out var entry) || !seen.Add(file.FileId)) continue;
            var expected = Expected(entry, file.Text.Whole);
            var placed = file.Found.Where(reference => reference.Source.End > reference.Source.Start).ToList();
            var certain = placed.Where(reference => reference.Certainty == Certainty.Certain).Select(reference => reference.Number).ToHashSet();
            var found = placed.Select(reference => reference.Number).Where(gold.Register.Contains).Concat(certain).ToHashSet();

            hits += found.Count(expected.Contains);
            byRegister += found.Count(number => expected.Contains(number) && !certain.Contains(number));
            misses.AddRange(expected.Except(found).Select(number => new Miscount(file.FileId, number,
                placed.Any(reference => reference.Number == number) ? "nur möglich, nicht im Verzeichnis" : null)));
            falseHits.AddRange(found.Except(expected).Select(number => new Miscount(file.FileId, number,
                entry.Unresolved.Contains(number) ? "steht im Text, aber nicht im Verzeichnis der Vorlagen" : null)));
        }
        return new ReferenceEvaluation
        {
            Files = seen.Count, Hits = hits, HitsByRegister = byRegister, Misses = misses, FalseHits = falseHits,
            YearPairs = falseHits.Count(hit => Surroundings.IsYearPair(hit.Number)),
            MissingFiles = [.. entries.Keys.Where(id => !seen.Contains(id))],
        };
    }

    private static HashSet<string> Expected(GoldEntry entry, string text)
    {
        var expected = entry.Others.ToHashSet(StringComparer.Ordinal);
        if (entry.Own.Length > 0 && StandsIn(text, entry.Own)) expected.Add(entry.Own);
        return expected;
    }

    /// <summary>As a whole number: not inside a longer one, nor with a supplement behind.</summary>
    private static bool StandsIn(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var behind = text.AsSpan(at + number.Length);
            var inside = text.AsSpan(0, at) is [.., '/' or (>= '0' and <= '9')]
                || behind is [>= '0' and <= '9', ..] or ['/', >= '0' and <= '9', ..];
            if (!inside) return true;
        }
        return false;
    }
}
