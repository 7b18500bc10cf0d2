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
        evaluation,
        [
            string.Create(German, $"{evaluation.Files} Dateien, {evaluation.Hits} Treffer, davon {evaluation.HitsByRegister} erst durch das Verzeichnis der Vorlagen"),
            string.Create(German, $"{evaluation.YearPairs} Jahrespaare als Vorlage verlinkt"),
        ]);

    public static string ToJson(MinutesEvaluation evaluation) =>
        JsonSerializer.Serialize(evaluation, EvaluationJson.Default.MinutesEvaluation);

    public static IEnumerable<string> ToLines(MinutesEvaluation evaluation) => Lines(
        evaluation,
        [string.Create(German, $"{evaluation.Files} Dateien, {evaluation.Hits} Treffer, {evaluation.NotPrinted} Angaben stehen nicht im Text")]);

    private static IEnumerable<string> Lines(Evaluation evaluation, string[] summary) =>
    [
        string.Create(German, $"Genauigkeit (precision): {evaluation.Precision:F4}"),
        string.Create(German, $"Vollständigkeit (recall): {evaluation.Recall:F4}"),
        .. summary,
        string.Create(German, $"{evaluation.Misses.Count} nicht gefunden:"),
        .. evaluation.Misses.Select(Line),
        string.Create(German, $"{evaluation.FalseHits.Count} zu Unrecht gefunden:"),
        .. evaluation.FalseHits.Select(Line),
        .. evaluation.MissingFiles.Select(file => $"Ohne Datei: {file}"),
    ];

    private static string Line(Miscount miscount) =>
        $"  {miscount.FileId}: {miscount.Number}" + (miscount.Note is null ? "" : $" ({miscount.Note})");
}

[JsonSerializable(typeof(ReferenceEvaluation))]
[JsonSerializable(typeof(MinutesEvaluation))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class EvaluationJson : JsonSerializerContext;
