using System.CommandLine;
using Publishing.Documents;
using Publishing.Evaluate;
using Publishing.Host.Import;

namespace Publishing.Host.Commands;

/// <summary>Measures what the pipeline finds in a folder of files against what is known of them.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "Ordner der Dateien" };
    private static readonly Argument<string> Gold = new("gold") { Description = "Vergleichsdatei (TSV, Spalten wie in docs/evaluation.md)" };
    private static readonly Option<bool> Json = new("--json") { Description = "Ergebnis als JSON auf die Standardausgabe" };

    public static Command Create()
    {
        var references = new Command("references", "Verweise auf Vorlagen") { Folder, Gold, Json };
        references.SetAction(RunAsync);
        return new Command("evaluate", "Die Erkennung an bekannten Dateien messen") { references, EvaluateOcrCommand.Create(), EvaluateVerdictsCommand.Create() };
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        if (ImportFile.Below(call.GetRequiredValue(Folder)) is not { } files) return await Portal.SayAsync($"{call.GetValue(Folder)} gibt es nicht.", Portal.Misused);
        if (!File.Exists(call.GetRequiredValue(Gold))) return await Portal.SayAsync($"{call.GetValue(Gold)} gibt es nicht.", Portal.Misused);

        GoldFile gold;
        try
        {
            using var reader = File.OpenText(call.GetRequiredValue(Gold));
            gold = GoldFile.Read(reader);
        }
        catch (FormatException fault)
        {
            return await Portal.SayAsync(fault.Message, Portal.Misused);
        }

        await using var services = Portal.Open(call);
        var pipeline = services.GetRequiredService<DocumentReader>();
        var known = gold.Entries.Select(entry => entry.FileId).ToHashSet(StringComparer.Ordinal);
        var evaluated = files
            .Where(file => known.Contains(Id(file)))
            .AsParallel().AsOrdered().WithCancellation(stop)
            .Select(file => Read(pipeline, file, stop))
            .OfType<EvaluatedFile>();
        var result = ReferenceEvaluation.Run(evaluated, gold);
        foreach (var line in EvaluationReport.ToLines(result)) await Console.Error.WriteLineAsync(line);
        if (call.GetValue(Json)) await Console.Out.WriteLineAsync(EvaluationReport.ToJson(result));
        return 0;
    }

    private static string Id(ImportFile file) => Path.GetFileNameWithoutExtension(file.Name);

    private static EvaluatedFile? Read(DocumentReader reader, ImportFile file, CancellationToken stop)
    {
        var content = File.ReadAllBytes(file.Path);
        var reading = reader.Read(new ArchivedFile(new string('0', 64), file.Name, content.Length, Metadata.None), content, stop);
        return reading.Document is { } document ? new EvaluatedFile(Id(file), document.Text, document.References) : null;
    }
}
