using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Publishing.Work.Inboxes;
using Publishing.Work.Queues;

namespace Publishing.Functions;

/// <summary>A file has come into the inbox.</summary>
public sealed class Ingest(Inbox inbox)
{
    [Function(nameof(Ingest))]
    public Task RunAsync([QueueTrigger(WorkQueues.Inbox, Connection = "Work")] QueueMessage message, CancellationToken stop) =>
        inbox.TakeAsync(message.MessageText, stop);
}
