using System.CommandLine;
using Publishing.Archive.Accepted;
using Publishing.Documents;

namespace Publishing.Host.Commands;

/// <summary>Reads the documents again that have doubtful pages: by now the portal may know more words.</summary>
internal static class RereadCommand
{
    public static Command Create()
    {
        var command = new Command("reread", "Dokumente mit unsicherem Text noch einmal lesen");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        await using var services = Portal.Open(call);
        var (pending, queue) = (services.GetRequiredService<Pending>(), services.GetRequiredService<PublishQueue>());
        var documents = 0;
        await foreach (var record in services.GetRequiredService<Records>().AllAsync(stop))
        {
            if (!record.Verdicts.Keys.Any(verdict => verdict is not (PageVerdict.Clean or PageVerdict.Empty))) continue;
            await pending.AddAsync(record.File.Id, stop);
            await queue.PublishAsync(record.File.Id, stop);
            documents++;
        }

        return await Portal.SayAsync($"{documents} Dokumente mit unsicherem Text sind neu gelesen.", 0);
    }
}
