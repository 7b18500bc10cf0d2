using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Publishing.Evaluate.Minutes;
using Publishing.Evaluate.References;

namespace Publishing.Evaluate;

/// <summary>An evaluation for people and for machines.</summary>
public static class EvaluationReport
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static string ToJson(ReferenceEvaluation evaluation) =>
        JsonSerializer.Serialize(evaluation, EvaluationJson.Default.ReferenceEvaluation);

    public static IEnumerable<string> ToLines(ReferenceEvaluation evaluation) => Lines(
        evaluation.Precision,
        evaluation.Recall,
        [
            string.Create(German, $"{evaluation.Files} Dateien, {evaluation.Hits} Treffer, davon {evaluation.HitsByRegister} erst durch das Verzeichnis der Vorlagen"),
            string.Create(German, $"{evaluation.YearPairs} Jahrespaare als Vorlage verlinkt"),
        ],
        evaluation.Misses,
        evaluation.FalseHits,
        evaluation.MissingFiles);

    public static string ToJson(MinutesEvaluation evaluation) =>
        JsonSerializer.Serialize(evaluation, EvaluationJson.Default.MinutesEvaluation);

    public static IEnumerable<string> ToLines(MinutesEvaluation evaluation) => Lines(
        evaluation.Precision,
        evaluation.Recall,
        [string.Create(German, $"{evaluation.Files} Dateien, {evaluation.Hits} Treffer, {evaluation.NotPrinted} Angaben stehen nicht im Text")],
        evaluation.Misses,
        evaluation.FalseHits,
        evaluation.MissingFiles);

    private static IEnumerable<string> Lines(
        double precision, double recall, string[] summary, IReadOnlyList<Miscount> misses, IReadOnlyList<Miscount> falseHits, IReadOnlyList<string> missingFiles) =>
    [
        string.Create(German, $"Genauigkeit (precision): {precision:F4}"),
        string.Create(German, $"Vollständigkeit (recall): {recall:F4}"),
        .. summary,
        string.Create(German, $"{misses.Count} nicht gefunden:"),
        .. misses.Select(Line),
        string.Create(German, $"{falseHits.Count} zu Unrecht gefunden:"),
        .. falseHits.Select(Line),
        .. missingFiles.Select(file => $"Ohne Datei: {file}"),
    ];

    private static string Line(Miscount miscount) =>
        $"  {miscount.FileId}: {miscount.Number}" + (miscount.Note is null ? "" : $" ({miscount.Note})");
}

[JsonSerializable(typeof(ReferenceEvaluation))]
[JsonSerializable(typeof(MinutesEvaluation))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class EvaluationJson : JsonSerializerContext;
