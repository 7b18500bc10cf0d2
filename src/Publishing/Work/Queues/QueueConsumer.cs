using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Publishing.Work.Queues;

/// <summary>Works a queue off by the platform's own rule: a message that fails is tried again, and given up after the fifth try.</summary>
public sealed class QueueConsumer(WorkQueues queues, TimeProvider clock, ILogger<QueueConsumer> log)
{
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(2);

    /// <summary>How long a message that failed stays out of sight.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Takes one message after the other until none can be seen.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> DrainAsync(string queue, Func<QueueMessage, CancellationToken, Task> work, CancellationToken stop)
    {
        var client = await queues.NeedAsync(queue, stop);
        var tried = 0;
        for (; (await client.ReceiveMessageAsync(Held, stop)).Value is { } message; tried++) await TryAsync(client, message, work, stop);
        return tried;
    }

    private async Task TryAsync(QueueClient client, QueueMessage message, Func<QueueMessage, CancellationToken, Task> work, CancellationToken stop)
    {
        // Whoever took it before this often never came back: it may well end this process too.
        Exception? fault = message.DequeueCount > WorkQueues.MostTries ? new InvalidOperationException("Every try ended its process.") : null;
        var receipt = message.PopReceipt;
        if (fault is null) (receipt, fault) = await WorkAsync(client, message, work, stop);
        if (fault is not null)
        {
            log.LogError(fault, "Message {Message} of {Queue} failed, try {Try}", message.MessageId, client.Name, message.DequeueCount);
            if (message.DequeueCount < WorkQueues.MostTries)
            {
                await client.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: Pause, cancellationToken: stop);
                return;
            }

            await queues.SendAsync(WorkQueues.PoisonOf(client.Name), message.MessageText, stop);
        }

        await client.DeleteMessageAsync(message.MessageId, receipt, stop);
    }

    /// <summary>Does the work and holds the message meanwhile, so that nobody else begins it.</summary>
    private async Task<(string Receipt, Exception? Fault)> WorkAsync(
        QueueClient client, QueueMessage message, Func<QueueMessage, CancellationToken, Task> work, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var receipt = message.PopReceipt;
        var working = StartAsync();
        while (await Task.WhenAny(working, Task.Delay(Renewal, clock, ended.Token)) != working && !stop.IsCancellationRequested)
            receipt = await HoldAsync(client, message.MessageId, receipt, stop);
        await ended.CancelAsync();
        try
        {
            await working;
            return (receipt, null);
        }
        // Each message stands alone; what broke one is told and never stops the others.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return (receipt, fault);
        }

        async Task StartAsync() => await work(message, stop);
    }

    private async Task<string> HoldAsync(QueueClient client, string id, string receipt, CancellationToken stop)
    {
        try
        {
            return (await client.UpdateMessageAsync(id, receipt, visibilityTimeout: Held, cancellationToken: stop)).Value.PopReceipt;
        }
        catch (RequestFailedException fault)
        {
            // At worst another process begins the same work, and finds it done.
            log.LogWarning(fault, "Message {Message} of {Queue} could not be held", id, client.Name);
            return receipt;
        }
    }
}
