using Microsoft.Extensions.Logging;
using Publishing.Work.Queues;

namespace Publishing.Work;

/// <summary>Leads documents through the pipeline as messages ask for it.</summary>
public sealed class QueuedPublishing(Publisher publisher, WorkQueues queues, PublishingOptions options, ILogger<QueuedPublishing> log)
{
    /// <summary>
    /// A document that breaks the pipeline at the last try is given up with its reason; its message goes to the poison queue all the same.
    /// While archive or index are away it stays pending, however long that takes: another message follows this one, later each time.
    /// </summary>
    /// <param name="message">As it stands on the queue.</param>
    /// <param name="tries">How often it has been taken, this time included.</param>
    /// <param name="stop">Leaves the document pending.</param>
    public async Task PublishAsync(string message, long tries, CancellationToken stop)
    {
        var work = WorkMessage.Read(message);
        try
        {
            await TryAsync(work.Document, tries, stop);
        }
        catch (Exception fault) when (PublishQueue.IsAway(fault))
        {
            var wait = WaitAfter(work.Waits);
            log.LogWarning("{Id} waits for {Wait}: {Fault}", work.Document, wait, fault.Message);
            await queues.SendAsync(WorkQueues.Publish, (work with { Waits = work.Waits + 1 }).Write(), wait, stop);
        }
    }

    /// <param name="waits">How often it has waited before.</param>
    internal TimeSpan WaitAfter(int waits)
    {
        var wait = options.Work.FirstWait * Math.Pow(2, Math.Min(waits, 20));
        return wait < options.Work.LongestWait ? wait : options.Work.LongestWait;
    }

    private async Task TryAsync(string id, long tries, CancellationToken stop)
    {
        try
        {
            await publisher.PublishAsync(id, stop);
        }
        catch (Exception fault) when (tries >= WorkQueues.MostTries && PublishQueue.IsOfTheDocument(fault))
        {
            await publisher.FailAsync(id, PublishQueue.BrokenOff(fault), stop);
            throw;
        }
    }
}
