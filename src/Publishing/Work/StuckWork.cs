using Microsoft.Extensions.Logging;
using Publishing.Archive.Accepted;
using Publishing.Documents;
using Publishing.Work.Inboxes;
using Publishing.Work.Queues;

namespace Publishing.Work;

/// <summary>Finds work that nobody will do any more, since its message was lost or given up, and has it done.</summary>
public sealed class StuckWork(
    WorkQueues queues,
    InboxContainer container,
    Inbox inbox,
    Pending pending,
    WaitingForOcr waiting,
    Records records,
    Publisher publisher,
    TimeProvider clock,
    ILogger<StuckWork> log)
{
    /// <summary>How often a document's message may go to the poison queue before the document is given up.</summary>
    private const int MostRounds = 3;
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(1);

    public async Task FreeAsync(CancellationToken stop)
    {
        await TakeOverdueAsync(stop);
        var given = await SettlePoisonAsync(stop);
        await NotifyAsync(WorkQueues.Publish, pending, given, stop);
        await NotifyAsync(WorkQueues.Ocr, waiting, await DocumentsAsync(WorkQueues.PoisonOf(WorkQueues.Ocr), stop), stop);
        foreach (var queue in new[] { WorkQueues.Inbox, WorkQueues.Publish, WorkQueues.Ocr }) await TellPoisonAsync(WorkQueues.PoisonOf(queue), stop);
    }

    /// <summary>Files whose event never came.</summary>
    private async Task TakeOverdueAsync(CancellationToken stop)
    {
        var refused = 0;
        await foreach (var entry in container.ListAsync(stop))
        {
            if (entry.Refused is not null) refused++;
            else if (clock.GetUtcNow() - entry.Since > Overdue) await TryTakeAsync(entry.Name, stop);
        }

        if (refused > 0) log.LogWarning("{Count} files lie refused in the inbox; their metadata say why", refused);
    }

    private async Task TryTakeAsync(string name, CancellationToken stop)
    {
        try
        {
            await inbox.TakeFileAsync(name, stop);
        }
        // Each file stands alone: it stays in the inbox, and the others are taken.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "{FileName} could not be taken from the inbox", name);
        }
    }

    /// <summary>Messages that were given up: queued anew while there is hope, kept for people where the document failed, else done with.</summary>
    /// <returns>The documents they name.</returns>
    private async Task<HashSet<string>> SettlePoisonAsync(CancellationToken stop)
    {
        var poison = await queues.NeedAsync(WorkQueues.PoisonOf(WorkQueues.Publish), stop);
        HashSet<string> documents = [], messages = [];
        // One that is kept comes into sight again when this takes long: then all have been seen.
        while ((await poison.ReceiveMessageAsync(Held, stop)).Value is { } taken && messages.Add(taken.MessageId))
        {
            if (WorkMessage.Find(taken.MessageText) is not { } message) continue;
            if (!documents.Add(message.Document) || await IsSettledAsync(message, stop)) await poison.DeleteMessageAsync(taken.MessageId, taken.PopReceipt, stop);
        }

        return documents;
    }

    private async Task<bool> IsSettledAsync(WorkMessage message, CancellationToken stop)
    {
        if ((await records.FindAsync(message.Document, stop))?.Value is not { } record) return true;
        // One that failed and is still marked was not taken out of the index, which was away.
        if ((await pending.OfAsync(message.Document, stop)).Count == 0) return record.State != DocumentState.Failed;
        if (message.Round < MostRounds)
        {
            await queues.SendAsync(WorkQueues.Publish, (message with { Round = message.Round + 1, Waits = 0 }).Write(), stop);
            return true;
        }

        await GiveUpAsync(message.Document, stop);
        return false;
    }

    private async Task GiveUpAsync(string id, CancellationToken stop)
    {
        try
        {
            await publisher.FailAsync(id, $"Die Verarbeitung ist in {MostRounds} Runden nicht fertig geworden.", stop);
        }
        catch (Exception fault) when (PublishQueue.IsAway(fault))
        {
            log.LogWarning("{Id} waits to be given up: {Fault}", id, fault.Message);
        }
    }

    /// <summary>An empty queue means that what is marked has no message.</summary>
    private async Task NotifyAsync(string queue, Marks marks, HashSet<string> given, CancellationToken stop)
    {
        if (await queues.CountAsync(queue, stop) > 0) return;
        await foreach (var id in marks.AllAsync(stop))
            if (!given.Contains(id))
                await queues.SendAsync(queue, new WorkMessage(id).Write(), stop);
    }

    /// <summary>Said each time as long as there is something: the alert reads it.</summary>
    private async Task TellPoisonAsync(string queue, CancellationToken stop)
    {
        var count = await queues.CountAsync(queue, stop);
        if (count > 0) log.LogError("The poison queue {Queue} holds {Count} messages", queue, count);
    }

    private async Task<HashSet<string>> DocumentsAsync(string queue, CancellationToken stop)
    {
        var client = await queues.NeedAsync(queue, stop);
        var peeked = await client.PeekMessagesAsync(client.MaxPeekableMessages, stop);
        return [.. peeked.Value.Select(message => WorkMessage.Find(message.MessageText)?.Document).OfType<string>()];
    }
}
