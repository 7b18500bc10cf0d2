using System.Collections.Concurrent;
using Azure;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;

namespace Publishing.Work.Queues;

/// <summary>The queues by which processes tell each other of work.</summary>
public sealed class WorkQueues(WorkOptions options)
{
    /// <summary>Events of files that came into the inbox.</summary>
    public const string Inbox = "inbox";

    /// <summary>Documents that wait for the pipeline.</summary>
    public const string Publish = "publish";

    /// <summary>Documents with pages whose pictures wait to be read.</summary>
    public const string Ocr = "ocr";

    /// <summary>How often a message is tried before it goes to the poison queue, here as on the platform.</summary>
    public const int MostTries = 5;

    private readonly ConcurrentDictionary<string, QueueClient> _queues = new();

    public static string PoisonOf(string queue) => queue + "-poison";

    /// <summary>A queue, made where it is not there yet.</summary>
    public async Task<QueueClient> NeedAsync(string queue, CancellationToken stop)
    {
        if (_queues.TryGetValue(queue, out var known)) return known;
        var made = Service().GetQueueClient(queue);
        await made.CreateIfNotExistsAsync(cancellationToken: stop);
        return _queues[queue] = made;
    }

    public Task SendAsync(string queue, string text, CancellationToken stop) => SendAsync(queue, text, TimeSpan.Zero, stop);

    /// <param name="queue">Its name.</param>
    /// <param name="text">The message.</param>
    /// <param name="wait">How long nobody sees it.</param>
    /// <param name="stop">Ends waiting.</param>
    public async Task SendAsync(string queue, string text, TimeSpan wait, CancellationToken stop) =>
        await (await NeedAsync(queue, stop)).SendMessageAsync(text, visibilityTimeout: wait, cancellationToken: stop);

    /// <summary>About how many messages stand on a queue, waiting or in work; none is told exactly.</summary>
    public async Task<long> CountAsync(string queue, CancellationToken stop) =>
        (await (await NeedAsync(queue, stop)).GetPropertiesAsync(stop)).Value.ApproximateMessagesCountLong;

    private QueueServiceClient Service() => options.ServiceUri is { } address
        ? new QueueServiceClient(address, new DefaultAzureCredential())
        : new QueueServiceClient(options.ConnectionString);
}

/// <summary>Notices on queues. One that cannot be given now is made up for by <see cref="StuckWork"/>.</summary>
internal sealed class QueueNotices(WorkQueues queues, ILogger<QueueNotices> log) : IWorkNotices
{
    public Task PublishAsync(string documentId, CancellationToken stop) => TellAsync(WorkQueues.Publish, documentId, stop);

    public Task ReadPicturesAsync(string documentId, CancellationToken stop) => TellAsync(WorkQueues.Ocr, documentId, stop);

    private async Task TellAsync(string queue, string documentId, CancellationToken stop)
    {
        try
        {
            await queues.SendAsync(queue, new WorkMessage(documentId).Write(), stop);
        }
        // After its own retries the client gathers what went wrong.
        catch (Exception fault) when (fault is RequestFailedException or AggregateException)
        {
            log.LogWarning(fault, "The queue {Queue} could not be told of {Id}", queue, documentId);
        }
    }
}
