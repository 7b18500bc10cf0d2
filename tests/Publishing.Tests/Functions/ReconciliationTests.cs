using System.Text;
using Azure.Storage.Queues.Models;
using Publishing.Archive;
using Publishing.Archive.Accepted;
using Publishing.Documents;
using Publishing.Search;
using Publishing.Tests.Archive;
using Publishing.Work;

namespace Publishing.Tests.Functions;

[Collection("Queues")]
public sealed class ReconciliationTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_withdrawn_leaves_the_index()
    {
        await using var app = await PublishedAsync();
        var id = (await app.OnlyRecordAsync()).File.Id;
        await app.Records.UpdateAsync(id, record => record with { State = DocumentState.Refused, Reason = "Zurückgezogen." }, Stop);

        await app.ReconcileAsync(id);

        Assert.Equal(0, await app.TotalAsync("verweist"));
        Assert.Empty(await app.Get<ArchiveCheck>().RunAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task What_the_archive_does_not_know_leaves_the_index()
    {
        await using var app = await PublishedAsync();
        var id = (await app.OnlyRecordAsync()).File.Id;
        Assert.True(await app.Get<IArchive>().DeleteAsync($"records/{id[..2]}/{id}.json", Stop));

        await app.ReconcileAsync(id);

        Assert.Equal(0, await app.TotalAsync("verweist"));
    }

    [Fact]
    public async Task What_the_index_has_lost_is_published_anew_but_only_in_its_hour()
    {
        await using var app = await PublishedAsync();
        var id = (await app.OnlyRecordAsync()).File.Id;
        await app.Get<ISearchEngine>().RemoveAsync(id, (await app.OnlyRecordAsync()).Revision, Stop);

        await app.ReconcileAsync(((Convert.ToInt32(id[..2], 16) + 1) % 24).ToString("x2", null));
        Assert.Equal(0, await app.CountAsync(WorkQueues.Publish));
        await app.ReconcileAsync(id);
        await app.DeliverAsync();

        Assert.Equal(1, await app.TotalAsync("verweist"));
        Assert.Equal(0, await app.Get<Reconcile>().RunAsync(new CheckScope(), Stop));
    }

    [Fact]
    public async Task A_document_whose_message_was_lost_is_published()
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        await app.DropAsync("a.txt", IngestTests.Minutes);
        await app.DeliverAsync(WorkQueues.Inbox);
        await (await app.Get<WorkQueues>().NeedAsync(WorkQueues.Publish, Stop)).ClearMessagesAsync(Stop);

        await app.ReconcileAsync();
        await app.DeliverAsync();

        Assert.Equal(DocumentState.Published, (await app.OnlyRecordAsync()).State);
    }

    [Fact]
    public async Task A_document_that_stands_in_no_queue_and_has_no_mark_is_published()
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        await app.DropAsync("a.txt", IngestTests.Minutes);
        await app.DeliverAsync(WorkQueues.Inbox);
        var id = (await app.OnlyRecordAsync()).File.Id;
        await (await app.Get<WorkQueues>().NeedAsync(WorkQueues.Publish, Stop)).ClearMessagesAsync(Stop);
        await app.Get<Pending>().RemoveAsync(await app.Get<Pending>().OfAsync(id, Stop), Stop);

        await app.ReconcileAsync(id);
        await app.DeliverAsync();

        Assert.Equal(DocumentState.Published, (await app.OnlyRecordAsync()).State);
    }

    [Fact]
    public async Task A_file_whose_event_was_lost_is_taken_when_it_is_overdue()
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        await app.LayDownAsync("a.txt", Encoding.UTF8.GetBytes(IngestTests.Minutes));
        await app.Get<StuckWork>().FreeAsync(Stop);
        Assert.Single(await app.InboxAsync());

        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await app.Get<StuckWork>().FreeAsync(Stop);
        await app.DeliverAsync();

        Assert.Empty(await app.InboxAsync());
        Assert.Equal(1, await app.TotalAsync("verweist"));
    }

    [Fact]
    public async Task A_message_nobody_understands_is_kept_and_holds_nothing_up()
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        foreach (var queue in new[] { "publish-poison", "ocr-poison" }) await app.Get<WorkQueues>().SendAsync(queue, "hallo", Stop);
        await app.LayDownAsync("a.txt", Encoding.UTF8.GetBytes(IngestTests.Minutes));
        app.Clock.Advance(TimeSpan.FromMinutes(16));

        await app.Get<StuckWork>().FreeAsync(Stop);
        await app.DeliverAsync();

        Assert.Equal(1, await app.TotalAsync("verweist"));
        Assert.Equal((1, 1), (await app.CountAsync("publish-poison"), await app.CountAsync("ocr-poison")));
    }

    [Fact]
    public async Task A_message_that_ends_its_process_each_time_is_given_up_untried()
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        var queue = await app.Get<WorkQueues>().NeedAsync(WorkQueues.Ocr, Stop);
        await queue.SendMessageAsync(new WorkMessage(Samples.Id(1)).Write(), Stop);
        for (var tries = 0; tries < 5; tries++)
        {
            QueueMessage taken = await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(1), Stop);
            await queue.UpdateMessageAsync(taken.MessageId, taken.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: Stop);
        }

        Assert.Equal(1, await app.Get<QueueConsumer>().DrainAsync(WorkQueues.Ocr, (_, _) => throw new NotSupportedException(), Stop));

        Assert.Equal((0, 1), (await app.CountAsync(WorkQueues.Ocr), await app.CountAsync("ocr-poison")));
    }

    private async Task<FunctionApp> PublishedAsync()
    {
        var app = await FunctionApp.StartAsync(azurite);
        await app.DropAsync("a.txt", IngestTests.Minutes);
        await app.DeliverAsync();
        Assert.Equal(1, await app.TotalAsync("verweist"));
        return app;
    }
}
