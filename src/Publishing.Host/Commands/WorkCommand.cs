using System.CommandLine;
using Publishing.Work;
using Publishing.Work.Queues;

namespace Publishing.Host.Commands;

/// <summary>Reads the scans that wait on the queue, for a portal that cannot do so itself; ends when none is left.</summary>
internal static class WorkCommand
{
    public static Command Create()
    {
        var command = new Command("work", "Scans lesen, die in der Warteschlange stehen, bis keiner mehr da ist");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        await using var services = Portal.Open(call);
        if (services.GetRequiredService<PublishingOptions>().Work.Provider != WorkProvider.StorageQueues)
            return await Portal.SayAsync("Die Einstellung Publishing:Work:Provider muss StorageQueues sein.", Portal.Misused);

        var ocr = services.GetRequiredService<OcrQueue>();
        if (await ocr.MissingAsync(stop) is { } missing) return await Portal.SayAsync($"Scans werden hier nicht gelesen: {missing}.", Portal.Failed);
        var tried = await services.GetRequiredService<QueueConsumer>().DrainAsync(
            WorkQueues.Ocr, (message, one) => ocr.ReadAsync(WorkMessage.Read(message.MessageText).Document, one), stop);
        return await Portal.SayAsync($"{tried} Aufträge bearbeitet.", 0);
    }
}
