using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Publishing.Archive.Accepted;
using Publishing.Documents;
using Publishing.Extract;
using Publishing.Functions;
using Publishing.Search;
using Publishing.Tests.Archive;
using Publishing.Work;
using Publishing.Work.Queues;

namespace Publishing.Tests.Functions;

/// <summary>Who waits for an index that is away, for hours, and who is given up all the same.</summary>
[Collection("Queues")]
public sealed class AwayTests(Azurite azurite)
{
    private WaywardEngine? _index;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_accepted_while_the_index_was_away_for_a_day_is_published_without_a_hand()
    {
        await using var app = await StartAsync(waiting: false);
        await app.DropAsync("a.txt", IngestTests.Minutes);
        await app.DeliverAsync(WorkQueues.Inbox);
        var id = (await app.OnlyRecordAsync()).File.Id;

        // Many more tries than a document of its own fault gets, and many more rounds.
        for (var time = 0; time < 40; time++)
        {
            await TakeAsync(app);
            if (time % 5 == 4) await app.ReconcileAsync(time % 2 == 0 ? "00" : "0c");
        }

        Assert.Equal(0, await app.CountAsync("publish-poison"));
        Assert.NotEqual(DocumentState.Failed, (await app.OnlyRecordAsync()).State);
        Assert.Single(await app.Get<Pending>().OfAsync(id, Stop));

        _index!.Away = false;
        await app.DeliverAsync();

        Assert.Equal(DocumentState.Published, (await app.OnlyRecordAsync()).State);
        Assert.Equal(1, await app.TotalAsync("verweist"));
        Assert.Empty(await app.Get<Pending>().OfAsync(id, Stop));
        Assert.Equal((0, 0), (await app.CountAsync(WorkQueues.Publish), await app.CountAsync("publish-poison")));
    }

    [Fact]
    public async Task It_is_not_tried_again_at_once()
    {
        await using var app = await StartAsync(waiting: true);
        await app.DropAsync("a.txt", IngestTests.Minutes);
        await app.DeliverAsync();
        _index!.Away = false;

        Assert.Equal(1, await app.CountAsync(WorkQueues.Publish));
        Assert.Equal(0, await app.DeliverAsync(WorkQueues.Publish));
    }

    [Fact]
    public async Task Each_wait_is_longer_up_to_a_quarter_of_an_hour()
    {
        await using var app = await StartAsync(waiting: true);
        var publishing = app.Get<QueuedPublishing>();

        Assert.Equal([30, 60, 120, 240, 480, 900, 900], Enumerable.Range(0, 7).Select(waits => publishing.WaitAfter(waits).TotalSeconds));
        Assert.Equal(900, publishing.WaitAfter(int.MaxValue).TotalSeconds);
    }

    [Fact]
    public async Task A_document_that_breaks_the_pipeline_while_the_index_is_away_fails_when_it_is_back()
    {
        var reader = new BreakingReader { Whole = true };
        await using var app = await StartAsync(waiting: false, reader);
        _index!.Away = false;
        await app.DropAsync("a.txt", IngestTests.Minutes);
        await app.DeliverAsync();
        (reader.Whole, _index.Away) = (false, true);
        await app.DropAsync("b.txt", IngestTests.Minutes, ("organization", "Heckenausschuss"));
        await app.DeliverAsync(WorkQueues.Inbox);
        for (var time = 0; time < 12; time++) await TakeAsync(app);
        Assert.Equal(1, await app.TotalAsync("verweist"));
        Assert.Equal(0, await app.CountAsync("publish-poison"));

        _index.Away = false;
        await app.DeliverAsync();

        Assert.Equal(DocumentState.Failed, (await app.OnlyRecordAsync()).State);
        Assert.Equal(0, await app.TotalAsync("verweist"));
        Assert.Equal((0, 1), (await app.CountAsync(WorkQueues.Publish), await app.CountAsync("publish-poison")));
    }

    [Fact]
    public async Task What_ends_its_process_each_time_is_failed_after_three_rounds()
    {
        await using var app = await StartAsync(waiting: false);
        _index!.Away = false;
        await app.DropAsync("a.txt", IngestTests.Minutes);
        await app.DeliverAsync(WorkQueues.Inbox);
        for (var round = 1; round <= 3; round++)
        {
            Assert.Equal(DocumentState.Received, (await app.OnlyRecordAsync()).State);
            await PoisonAsync(app);
            await app.ReconcileAsync();
        }

        Assert.Equal(DocumentState.Failed, (await app.OnlyRecordAsync()).State);
        Assert.Equal((0, 1), (await app.CountAsync(WorkQueues.Publish), await app.CountAsync("publish-poison")));
    }

    /// <summary>With an index that is away.</summary>
    private async Task<FunctionApp> StartAsync(bool waiting, ITextExtractor? reader = null)
    {
        var app = await FunctionApp.StartAsync(azurite, services =>
        {
            services.AddSingleton<ISearchEngine>(provider => _index = WaywardEngine.Of(provider));
            if (reader is not null) services.AddSingleton(reader);
            if (!waiting) services.PostConfigure<PublishingOptions>(options => options.Work.FirstWait = TimeSpan.Zero);
        });
        _ = app.Get<ISearchEngine>();
        _index!.Away = true;
        return app;
    }

    /// <summary>Takes one message as the platform does; one that fails is seen again at once, or goes to the poison queue after the fifth try.</summary>
    private static async Task TakeAsync(FunctionApp app)
    {
        var queue = await app.Get<WorkQueues>().NeedAsync(WorkQueues.Publish, Stop);
        QueueMessage message = await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(5), Stop);
        try
        {
            await ActivatorUtilities.CreateInstance<Publish>(app.Services).RunAsync(message, Stop);
        }
        catch (Exception fault) when (fault is NotSupportedException or SearchUnavailableException)
        {
            if (message.DequeueCount < WorkQueues.MostTries)
            {
                await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: Stop);
                return;
            }

            await app.Get<WorkQueues>().SendAsync(WorkQueues.PoisonOf(WorkQueues.Publish), message.MessageText, Stop);
        }

        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Stop);
    }

    private static async Task PoisonAsync(FunctionApp app)
    {
        var queue = await app.Get<WorkQueues>().NeedAsync(WorkQueues.Publish, Stop);
        QueueMessage message = await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(5), Stop);
        await app.Get<WorkQueues>().SendAsync(WorkQueues.PoisonOf(WorkQueues.Publish), message.MessageText, Stop);
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Stop);
    }
}
