using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Publishing.Pages;
using Publishing.Pages.Forms;

namespace Publishing.Work.Inboxes;

/// <summary>Takes files from the inbox into the archive.</summary>
public sealed class Inbox
{
    private readonly InboxContainer _container;
    private readonly Publisher _publisher;
    private readonly IWorkNotices _notices;
    private readonly Pipeline _pipeline;
    private readonly ILogger<Inbox> _log;

    internal Inbox(InboxContainer container, Publisher publisher, IWorkNotices notices, Pipeline pipeline, ILogger<Inbox> log) =>
        (_container, _publisher, _notices, _pipeline, _log) = (container, publisher, notices, pipeline, log);

    /// <summary>As an event tells of it. A second event of the same file changes nothing.</summary>
    public Task TakeAsync(string cloudEvent, CancellationToken stop) => TakeFileAsync(InboxEvent.NameOf(cloudEvent), stop);

    /// <summary>A file that is not there has been taken already. It leaves the inbox when the archive holds it durably.</summary>
    public async Task TakeFileAsync(string name, CancellationToken stop)
    {
        await using var file = await _container.OpenAsync(name, stop);
        if (file is null) return;

        var says = file.Says.ToDictionary(one => one.Key, one => new StringValues(one.Value), StringComparer.OrdinalIgnoreCase);
        var (metadata, faults) = MetadataForm.Read(says, _pipeline);
        if (faults.Count > 0)
        {
            await RefuseAsync(file, string.Join(" ", faults.Select(fault => fault.Detail)), stop);
            return;
        }

        var receipt = await _publisher.ReceiveAsync(new(name, file.Content, metadata), stop);
        if (receipt.DocumentId is not { } id)
        {
            await RefuseAsync(file, receipt.Problem!, stop);
            return;
        }

        if (receipt.Outcome != ReceiveOutcome.Unchanged) await _notices.PublishAsync(id, stop);
        await _container.RemoveAsync(file, stop);
    }

    private async Task RefuseAsync(InboxFile file, string reason, CancellationToken stop)
    {
        _log.LogError("{FileName} stays in the inbox: {Reason}", file.Name, reason);
        await _container.RefuseAsync(file, reason, stop);
    }
}
