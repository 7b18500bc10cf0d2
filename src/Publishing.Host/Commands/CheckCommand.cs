using System.CommandLine;
using Publishing.Upkeep;

namespace Publishing.Host.Commands;

internal sealed record CheckReport(bool Consistent, IReadOnlyList<Difference> Differences);

/// <summary>Compares archive and index and says what differs; exit code 1 where anything does.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Ergebnis als JSON auf die Standardausgabe" };

    public static Command Create()
    {
        var command = new Command("check", "Archiv und Index vergleichen") { Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        await using var services = Portal.Open(call);
        List<Difference> differences = [];
        await foreach (var difference in services.GetRequiredService<ArchiveCheck>().RunAsync(stop))
        {
            differences.Add(difference);
            await Console.Error.WriteLineAsync($"{difference.FileName ?? difference.DocumentId}: {difference.What}");
        }

        if (call.GetValue(Json)) await HostJson.WriteAsync(new(differences.Count == 0, differences), HostJson.Default.CheckReport);
        return differences.Count == 0
            ? await Portal.SayAsync("Archiv und Index stimmen überein.", 0)
            : await Portal.SayAsync($"{differences.Count} Abweichungen.", Portal.Failed);
    }
}
