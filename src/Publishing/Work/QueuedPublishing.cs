using Publishing.Work.Queues;

namespace Publishing.Work;

/// <summary>Leads documents through the pipeline as messages ask for it.</summary>
public sealed class QueuedPublishing(Publisher publisher)
{
    /// <summary>A document that breaks the pipeline at the last try is given up with its reason; its message goes to the poison queue all the same.</summary>
    /// <param name="message">As it stands on the queue.</param>
    /// <param name="tries">How often it has been taken, this time included.</param>
    /// <param name="stop">Leaves the document pending.</param>
    public async Task PublishAsync(string message, long tries, CancellationToken stop)
    {
        var id = WorkMessage.Read(message).Document;
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
