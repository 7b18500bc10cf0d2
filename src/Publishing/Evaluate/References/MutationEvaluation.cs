using System.Globalization;
using Publishing.Documents;
using Publishing.Link;

namespace Publishing.Evaluate.References;

/// <summary>How well references are found at one rate of errors. The unit is a number in a text, counted once.</summary>
/// <param name="Errors">Share of wrong characters.</param>
/// <param name="Certain">What is linked for certain.</param>
/// <param name="WithRegister">With the guesses and candidates whose paper there is: the rule by which the portal links them.</param>
public sealed record MutationRow(double Errors, Score Certain, Score WithRegister);

/// <summary>Measures the finder on generated texts with broken references.</summary>
public static class MutationEvaluation
{
    public const int Texts = 500;
    public const int Seed = 20_260;

    public static readonly IReadOnlyList<double> Rates = [0, 0.02, 0.05, 0.10];

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static IReadOnlyList<MutationRow> Run(ReferenceFinder finder) => [.. Rates.Select(rate => Run(finder, rate))];

    /// <summary>A table in Markdown.</summary>
    public static IEnumerable<string> ToLines(IEnumerable<MutationRow> rows) =>
    [
        "| Zeichenfehler | sicher: Genauigkeit | Vollständigkeit | mit Verzeichnis: Genauigkeit | Vollständigkeit |",
        "| --- | --- | --- | --- | --- |",
        .. rows.Select(row => string.Create(German,
            $"| {row.Errors * 100:0} % | {row.Certain.Precision:F4} | {row.Certain.Recall:F4} | {row.WithRegister.Precision:F4} | {row.WithRegister.Recall:F4} |")),
    ];

    private static MutationRow Run(ReferenceFinder finder, double errors)
    {
        var texts = new Mutations(Seed, errors).Texts(Texts).ToList();
        var register = texts.SelectMany(text => text.Numbers).ToHashSet(StringComparer.Ordinal);
        var (certain, linked) = (new Score(0, 0, 0), new Score(0, 0, 0));
        foreach (var text in texts)
        {
            var found = Find(finder, text.Text);
            var sure = found.Where(reference => reference.Certainty == Certainty.Certain).Select(reference => reference.Number).ToHashSet(StringComparer.Ordinal);
            certain = Count(certain, text.Numbers, sure);
            linked = Count(linked, text.Numbers, found.Select(reference => reference.Number).Where(register.Contains).Concat(sure).ToHashSet(StringComparer.Ordinal));
        }

        return new MutationRow(errors, certain, linked);
    }

    private static Score Count(Score score, IReadOnlySet<string> expected, HashSet<string> found)
    {
        var hits = found.Count(expected.Contains);
        return new Score(score.Hits + hits, score.Misses + expected.Count - hits, score.FalseHits + found.Count - hits);
    }

    private static IReadOnlyList<Reference> Find(ReferenceFinder finder, string text) => finder.Find(
        new DocumentText([new Page { Number = 1, Text = text }]),
        new Understanding { Kind = DocumentKind.Minutes },
        new ArchivedFile(new string('0', 64), "text.txt", text.Length, Metadata.None));
}
