using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Publishing.Work;
using Publishing.Work.Queues;

namespace Publishing.Functions;

/// <summary>A document waits for the pipeline.</summary>
public sealed class Publish(QueuedPublishing publishing)
{
    [Function(nameof(Publish))]
    public Task RunAsync([QueueTrigger(WorkQueues.Publish, Connection = "Work")] QueueMessage message, CancellationToken stop) =>
        publishing.PublishAsync(message.MessageText, message.DequeueCount, stop);
}
