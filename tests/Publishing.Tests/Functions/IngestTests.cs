using Microsoft.Extensions.DependencyInjection;
using Publishing.Archive.Accepted;
using Publishing.Documents;
using Publishing.Extract;
using Publishing.Search;
using Publishing.Tests.Archive;
using Publishing.Work;
using Publishing.Work.Queues;

namespace Publishing.Tests.Functions;

[Collection("Queues")]
public sealed class IngestTests(Azurite azurite)
{
    internal const string Minutes =
        """
        Niederschrift
        über die 3. Sitzung des Ausschusses für Gartenbau

        Sitzung am: 12.03.2024

        TOP 1 öffentlicher Teil
        SV-10-0412

        Heckenschnitt

        Der Ausschuss verweist auf die Vorlage SV-10-0398.
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_lands_in_the_inbox_is_published_with_what_its_metadata_say()
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        await app.DropAsync("kreis/Übersicht 100%.txt", Minutes, ("organization", "Ausschuss für Gärten"), ("date", "2024-03-13"), ("kind", "minutes"));

        await app.DeliverAsync();

        var record = await app.OnlyRecordAsync();
        Assert.Equal((DocumentState.Published, "kreis/Übersicht 100%.txt"), (record.State, record.File.FileName));
        Assert.Equal(new Metadata { Organization = "Ausschuss für Gärten", MeetingDate = new(2024, 3, 13), Kind = DocumentKind.Minutes }, record.File.Metadata);
        Assert.Equal(1, await app.TotalAsync("verweist"));
        Assert.Empty(await app.InboxAsync());
        Assert.Equal((0, 0), (await app.CountAsync(WorkQueues.Inbox), await app.CountAsync(WorkQueues.Publish)));
    }

    [Fact]
    public async Task A_message_that_comes_again_changes_nothing()
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        var message = await app.DropAsync("a.txt", Minutes);
        await app.DeliverAsync();
        var before = await app.OnlyRecordAsync();

        await app.Get<WorkQueues>().SendAsync(WorkQueues.Inbox, message, Stop);
        await app.Get<WorkQueues>().SendAsync(WorkQueues.Publish, new WorkMessage(before.File.Id).Write(), Stop);
        await app.DropAsync("a.txt", Minutes);
        await app.DeliverAsync();

        Assert.Equal(before.History, (await app.OnlyRecordAsync()).History);
        Assert.Equal(1, await app.TotalAsync("verweist"));
        Assert.Empty(await app.InboxAsync());
    }

    [Fact]
    public async Task What_breaks_the_pipeline_five_times_is_poison_and_failed_with_its_reason_until_staff_try_again()
    {
        var reader = new BreakingReader();
        await using var app = await FunctionApp.StartAsync(azurite, services => services.AddSingleton<ITextExtractor>(reader));
        await app.DropAsync("a.txt", Minutes);
        await app.DeliverAsync();

        var failed = await app.OnlyRecordAsync();
        Assert.Equal(5, reader.Tries);
        Assert.Equal((DocumentState.Failed, "Die Verarbeitung ist 5-mal abgebrochen (NotSupportedException)."), (failed.State, failed.Reason));
        Assert.Equal((0, 1), (await app.CountAsync(WorkQueues.Publish), await app.CountAsync("publish-poison")));
        await app.ReconcileAsync(failed.File.Id);
        Assert.Equal((0, 1), (await app.CountAsync(WorkQueues.Publish), await app.CountAsync("publish-poison")));

        reader.Whole = true;
        Assert.True(await app.Get<Uploads>().RetryAsync(failed.File.Id, Stop));
        await app.DeliverAsync();

        Assert.Equal(DocumentState.Published, (await app.OnlyRecordAsync()).State);
        Assert.Equal(1, await app.TotalAsync("verweist"));
        Assert.False(await app.Get<Uploads>().RetryAsync(failed.File.Id, Stop));
    }

    [Fact]
    public async Task A_slow_pass_never_leaves_the_older_state_in_the_index()
    {
        WaywardEngine? index = null;
        await using var app = await FunctionApp.StartAsync(azurite, services => services.AddSingleton<ISearchEngine>(provider =>
            index = WaywardEngine.Of(provider)));
        await app.DropAsync("a.txt", Minutes);
        await app.DeliverAsync(WorkQueues.Inbox);
        var id = (await app.OnlyRecordAsync()).File.Id;
        _ = app.Get<ISearchEngine>();
        index!.Meanwhile = async () =>
        {
            await app.DropAsync("b.txt", Minutes, ("organization", "Heckenausschuss"));
            await app.DeliverAsync(WorkQueues.Inbox);
            await app.Get<QueuedPublishing>().PublishAsync(new WorkMessage(id).Write(), 1, Stop);
        };

        await app.DeliverAsync();

        var found = await index.SearchAsync(new SearchQuery { Text = "verweist", Organization = "Heckenausschuss" }, Stop);
        Assert.Equal(1, found.Total);
    }

    [Theory]
    [InlineData("date", "13.03.2024", "JJJJ-MM-TT")]
    [InlineData("kind", "roman", "nicht möglich")]
    public async Task A_file_with_wrong_metadata_stays_in_the_inbox_and_says_why(string name, string value, string reason)
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        await app.DropAsync("a.txt", Minutes, (name, value));

        await app.DeliverAsync();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.ReconcileAsync();

        Assert.Contains(reason, Assert.Single(await app.InboxAsync()).Refused, StringComparison.Ordinal);
        Assert.Empty(await app.Records.IdsAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_is_too_large_stays_in_the_inbox()
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        await app.DropAsync("groß.txt", new string('x', 1_000_001));

        await app.DeliverAsync();

        Assert.Contains("größer", Assert.Single(await app.InboxAsync()).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_stays_in_the_inbox_until_the_archive_holds_it()
    {
        await using var app = await FunctionApp.StartAsync(azurite, services =>
            services.AddSingleton(_ => new Originals(new Pages.FakeArchive())));
        await app.DropAsync("a.txt", Minutes);

        await app.DeliverAsync();

        Assert.Null(Assert.Single(await app.InboxAsync()).Refused);
        Assert.Equal(1, await app.CountAsync("inbox-poison"));
    }

    [Fact]
    public async Task A_message_that_is_no_event_goes_to_the_poison_queue()
    {
        await using var app = await FunctionApp.StartAsync(azurite);
        await app.Get<WorkQueues>().SendAsync(WorkQueues.Inbox, "{\"hallo\":1}", Stop);

        Assert.Equal(5, await app.DeliverAsync(WorkQueues.Inbox));

        Assert.Equal((0, 1), (await app.CountAsync(WorkQueues.Inbox), await app.CountAsync("inbox-poison")));
    }
}
