using System.CommandLine;
using Publishing.Evaluate.References;
using Publishing.Link;

namespace Publishing.Host.Evaluating;

/// <summary>Measures the finding of papers' numbers on generated texts in which OCR and layout have broken them.</summary>
internal static class MutationCommand
{
    public static Command Create()
    {
        var command = new Command("mutations", "Verweise in erzeugten, beschädigten Texten");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        await using var services = Portal.Open(call);
        foreach (var line in MutationEvaluation.ToLines(MutationEvaluation.Run(services.GetRequiredService<ReferenceFinder>())))
            await Console.Out.WriteLineAsync(line.AsMemory(), stop);
        return 0;
    }
}
