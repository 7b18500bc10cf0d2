using System.CommandLine;
using Publishing.Documents;
using Publishing.Evaluate;
using Publishing.Evaluate.Minutes;
using Publishing.Evaluate.References;
using Publishing.Host.Import;

namespace Publishing.Host.Evaluating;

/// <summary>Measures what the pipeline finds in a folder of files against what is known of them.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "Ordner der Dateien" };
    private static readonly Argument<string> Gold = new("gold") { Description = "Vergleichsdatei (TSV, Spalten wie in docs/evaluation.md)" };
    private static readonly Option<bool> Json = new("--json") { Description = "Ergebnis als JSON auf die Standardausgabe" };

    public static Command Create()
    {
        var gold = new Command("gold", "Vergleichsdatei aus gespeicherten OParl-Objekten, auf die Standardausgabe") { Folder };
        gold.SetAction(WriteGoldAsync);
        return new Command("evaluate", "Die Erkennung an bekannten Dateien messen")
        {
            Of("references", "Verweise auf Vorlagen", References),
            Of("items", "Tagesordnungspunkte und ihre Vorlagen", Minutes("items")),
            Of("results", "Ergebnisse der Tagesordnungspunkte", Minutes("results")),
            Of("votes", "Stimmenzahlen", Minutes("votes")),
            EvaluateSearchCommand.Create(),
            EvaluateOcrCommand.Create(),
            EvaluateVerdictsCommand.Create(),
            EvaluateTyposCommand.Create(),
            EvaluateWordsCommand.Compounds(),
            EvaluateWordsCommand.Misread(),
            MutationCommand.Create(),
            gold,
        };
    }

    /// <summary>What is known, and what comes of holding documents against it.</summary>
    private sealed record Known(IReadOnlySet<string> Files, Func<IEnumerable<(string Id, Document Document)>, (IEnumerable<string> Lines, string Json)> Run);

    private static Command Of(string kind, string description, Func<TextReader, Known> measure)
    {
        var command = new Command(kind, description) { Folder, Gold, Json };
        command.SetAction((call, stop) => RunAsync(call, measure, stop));
        return command;
    }

    private static Known References(TextReader reader)
    {
        var gold = GoldFile.Read(reader);
        return new(gold.Entries.Select(entry => entry.FileId).ToHashSet(StringComparer.Ordinal), files =>
        {
            var result = ReferenceEvaluation.Run(files.Select(file => new EvaluatedFile(file.Id, file.Document.Text, file.Document.References)), gold);
            return (EvaluationReport.ToLines(result), EvaluationReport.ToJson(result));
        });
    }

    private static Func<TextReader, Known> Minutes(string kind) => reader =>
    {
        var gold = MinutesGold.Read(reader);
        return new(gold.Items.Select(item => item.FileId).ToHashSet(StringComparer.Ordinal), files =>
        {
            var result = MinutesEvaluation.Run(kind, files.Select(file => new EvaluatedMinutes(file.Id, file.Document)), gold);
            return (EvaluationReport.ToLines(result), EvaluationReport.ToJson(result));
        });
    };

    private static async Task<int> RunAsync(ParseResult call, Func<TextReader, Known> measure, CancellationToken stop)
    {
        if (ImportFile.Below(call.GetRequiredValue(Folder)) is not { } files) return await Portal.SayAsync($"{call.GetValue(Folder)} gibt es nicht.", Portal.Misused);
        if (await Portal.ReadAsync(call.GetRequiredValue(Gold), measure) is not { } gold) return Portal.Misused;

        await using var services = Portal.Open(call);
        var pipeline = services.GetRequiredService<DocumentReader>();
        var read = await Task.WhenAll(files.Where(file => gold.Files.Contains(Id(file))).Select(file => ReadAsync(pipeline, file, stop)));
        var result = gold.Run(read.Where(file => file.Document is not null).Select(file => (file.Id, file.Document!)));
        foreach (var line in result.Lines) await Console.Error.WriteLineAsync(line);
        if (call.GetValue(Json)) await Console.Out.WriteLineAsync(result.Json);
        return 0;
    }

    private static async Task<int> WriteGoldAsync(ParseResult call, CancellationToken stop)
    {
        if (!Directory.Exists(call.GetRequiredValue(Folder))) return await Portal.SayAsync($"{call.GetValue(Folder)} gibt es nicht.", Portal.Misused);
        var objects = Directory.EnumerateFiles(call.GetRequiredValue(Folder), "*.json", SearchOption.AllDirectories);
        foreach (var row in OparlGold.Rows(objects)) await Console.Out.WriteLineAsync(row.AsMemory(), stop);
        return 0;
    }

    private static string Id(ImportFile file) => Path.GetFileNameWithoutExtension(file.Name);

    private static async Task<(string Id, Document? Document)> ReadAsync(DocumentReader reader, ImportFile file, CancellationToken stop) =>
        (Id(file), (await reader.ReadAsync(file, stop)).Document);
}
