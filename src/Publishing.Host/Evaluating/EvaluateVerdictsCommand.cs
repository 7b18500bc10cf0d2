using System.CommandLine;
using Publishing.Documents;
using Publishing.Extract;
using Publishing.Host.Import;
using Publishing.Repair;
using Publishing.Vocabulary;

namespace Publishing.Host.Evaluating;

/// <summary>Prints what the pages of each file below a folder are held for, and why; and how many words a repair would change.</summary>
internal static class EvaluateVerdictsCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "Ordner der Dateien" };

    public static Command Create()
    {
        var command = new Command("verdicts", "Urteile über die Seiten") { Folder };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        if (ImportFile.Below(call.GetRequiredValue(Folder)) is not { } files) return await Portal.SayAsync($"{call.GetValue(Folder)} gibt es nicht.", Portal.Misused);
        await using var services = Portal.Open(call);
        var extractor = new TextExtractor(services.GetRequiredService<PublishingOptions>().Extract);
        var repairer = services.GetRequiredService<TextRepairer>();
        var all = new int[Enum.GetValues<PageVerdict>().Length];
        var (words, changed) = (0, 0);
        await Console.Out.WriteLineAsync("| Datei | Urteile | Grund |\n| --- | --- | --- |");
        foreach (var file in files)
        {
            var extraction = extractor.Extract(await File.ReadAllBytesAsync(file.Path, stop), stop);
            if (extraction.Text is not { } text)
            {
                await Console.Out.WriteLineAsync($"| {file.Name} | Refused | {extraction.Refusal} |");
                continue;
            }

            var judgements = repairer.Judge(text);
            foreach (var judgement in judgements) all[(int)judgement.Verdict]++;
            var repaired = repairer.Repair(repairer.WithVerdicts(text), KnownWords.Shipped);
            words += text.Whole.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            changed += repaired.Pages.Sum(page => page.Repairs.Count);
            var counts = judgements.CountBy(judgement => judgement.Verdict).OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value}");
            await Console.Out.WriteLineAsync($"| {file.Name} | {string.Join(", ", counts)} | {judgements.FirstOrDefault(judgement => judgement.Reason.Length > 0)?.Reason} |");
        }

        return await Portal.SayAsync(
            $"{string.Join(", ", Enum.GetValues<PageVerdict>().Select(verdict => $"{verdict} {all[(int)verdict]}"))}; {changed} von {words} Wörtern geändert", 0);
    }
}
