using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Publishing.Evaluate.Queries;

/// <summary>An evaluation of the search for people and for machines.</summary>
public static class SearchReport
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static readonly SearchJson Readable = new(new JsonSerializerOptions(SearchJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public static string ToJson(SearchEvaluation evaluation) => JsonSerializer.Serialize(evaluation, Readable.SearchEvaluation);

    public static IEnumerable<string> ToLines(SearchEvaluation evaluation) =>
    [
        .. evaluation.Faults.Select(fault => $"Zeile {fault.Line}: {fault.Problem}"),
        .. evaluation.Faults.Count == 0 ? Array.Empty<string>() : [$"{evaluation.Faults.Count} Fehler im Satz der Fragen; sie zählen nicht als Fehler der Suche.", ""],
        "| Klasse | Fragen | success@1 | nDCG@10 | recall@20 | verbotene Treffer |",
        "| --- | --- | --- | --- | --- | --- |",
        .. evaluation.Classes.Select(one => Row(one.Key, one.Value)),
        Row("alle", evaluation.All),
        "",
        $"{evaluation.Misses.Count} Fragen nicht ganz so beantwortet wie erwartet:",
        .. evaluation.Misses.SelectMany(Lines),
    ];

    private static string Row(string name, SearchFigures figures) =>
        $"| {name} | {figures.Queries} | {Cell(figures.SuccessAt1, figures.KnownItems)} | {Cell(figures.NdcgAt10, figures.Topical)} "
        + $"| {Cell(figures.RecallAt20, figures.Topical)} | {(figures.Trapped == 0 ? "–" : $"{figures.ForbiddenHits} bei {figures.Caught} von {figures.Trapped}")} |";

    private static string Cell(double? figure, int queries) =>
        figure is { } value ? string.Create(German, $"{value:F4} ({queries})") : "–";

    private static IEnumerable<string> Lines(SearchMiss miss) =>
    [
        $"{miss.Query.Id} ({miss.Query.Class}): {miss.Query.Text}" + (miss.Followed is null ? "" : $" → gefragt nach dem Vorschlag „{miss.Followed}“"),
        .. miss.Missed.Select(file => $"  erwartet: {file.FileName}, {Place(file, miss)}"),
        miss.First is null ? "  zuerst: nichts gefunden" : $"  zuerst: {miss.First.FileName}{Why(miss.First)}",
        .. miss.Forbidden.Select(file => $"  verboten: {file.FileName}, Platz {file.Rank}{Why(file)}"),
    ];

    private static string Place(RankedFile file, SearchMiss miss) => file.Rank is { } rank
        ? $"Platz {rank}{Why(file)}"
        : miss.Complete ? "nicht gefunden" : $"nicht unter den ersten {miss.Looked} Dokumenten";

    private static string Why(RankedFile file) => file.Marked.Count == 0 ? "" : $" [{string.Join(" | ", file.Marked)}]";
}

[JsonSerializable(typeof(SearchEvaluation))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class SearchJson : JsonSerializerContext;
