using System.CommandLine;
using Publishing.Evaluate;
using Publishing.Search.Spelling;
using Publishing.Vocabulary;

namespace Publishing.Host.Evaluating;

/// <summary>Measures what is suggested for misspelled words of the archive.</summary>
internal static class EvaluateTyposCommand
{
    public static Command Create()
    {
        var command = new Command("typos", "Vorschläge zu Wörtern des Archivs mit einem Tippfehler");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        await using var services = Portal.Open(call);
        var speller = services.GetRequiredService<Speller>();
        var spread = await services.GetRequiredService<Vocabularies>().SpreadAsync(stop);
        await speller.ReadyAsync(stop);
        foreach (var line in TypoEvaluation.ToLines(TypoEvaluation.Run(spread, speller.Correct)))
            await Console.Out.WriteLineAsync(line.AsMemory(), stop);
        return 0;
    }
}
